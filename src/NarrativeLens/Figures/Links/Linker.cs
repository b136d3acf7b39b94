using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Gives every figure of a passage what the text says about it. Goes through an article in order, because what is elided stands before.</summary>
internal sealed class Linker(Calendar? calendar, string? topic)
{
    /// <summary>A word for chance counts for a percentage this near.</summary>
    private const int OddsReach = 8;

    /// <summary>How far a subject may stand from its figure within one sentence.</summary>
    private const int SubjectReach = 60;

    private readonly Distances _distances = new();
    private readonly Sightings _seen = new();
    private readonly Columns _columns = new();
    private readonly Dictionary<string, string> _sourceOfMetric = new(StringComparer.Ordinal);
    private string? _subjectBefore;
    private FigurePeriod? _periodBefore;
    private BlockKind _block;
    private bool _isHeader;

    /// <summary>Tells that a block begins: what was said in the block before no longer holds, but for items of a list and rows of a table.</summary>
    public void BeginBlock(BlockKind kind)
    {
        if (kind is not (BlockKind.ListItem or BlockKind.TableRow))
        {
            _periodBefore = null;
            _sourceOfMetric.Clear();
        }

        _isHeader = kind == BlockKind.TableRow && _block != BlockKind.TableRow;
        _block = kind;
        if (_isHeader || kind != BlockKind.TableRow)
        {
            _columns.Clear();
        }
    }

    /// <summary>Adds the passage's figures to the report, in order.</summary>
    public void Link(Passage passage, Findings findings, SentenceRef sentence, List<Figure> into)
    {
        _seen.CollectContext(passage, findings, calendar);
        if (findings.Quantities.Count > 0 || _isHeader)
        {
            _seen.CollectCues(passage);
            _distances.Measure(passage, findings);
        }

        if (_isHeader)
        {
            _columns.ReadHeader(passage, findings, _seen);
        }

        foreach (var quantity in findings.Quantities)
        {
            into.Add(Link(passage, findings, quantity, sentence));
        }

        _subjectBefore = _seen.Subjects.Count > 0 ? LastTopic() : _subjectBefore;
        _periodBefore = _seen.Periods.Count > 0 ? _seen.Periods[^1].Meaning with { Stated = false } : _periodBefore;
    }

    private Figure Link(Passage passage, Findings findings, Quantity quantity, SentenceRef sentence)
    {
        var figure = AsOdds(passage, quantity);
        var qualifier = HedgeReader.Read(passage, figure, out var hedgeFirst);
        var near = NearestSubject(figure);
        var column = _columns.Of(passage, figure);
        var metric = figure.Kind == FigureKind.Probability ? Topics.Odds : MetricIn(column, figure) ?? MetricReader.Read(passage, _distances, figure, hedgeFirst, _seen.Metrics, PricedSubject(near));
        var kept = metric == Topics.Other ? null : metric;
        var start = passage[figure.First].Start;
        var end = passage[figure.Next - 1].End;
        return new Figure
        {
            Start = start,
            Length = end - start,
            Quote = passage.Text[start..end],
            Kind = figure.Kind,
            Value = figure.Value,
            ValueHigh = figure.High,
            Precision = Precisions.Of(figure, qualifier),
            Unit = figure.Unit,
            Qualifier = qualifier,
            Negated = HedgeReader.IsNegated(passage, hedgeFirst),
            Subject = SubjectFor(kept, near),
            Metric = kept,
            Aspect = kept == Topics.Price && column.Aspect is not null ? column.Aspect : MetricReader.ReadAspect(_distances, figure, _seen.Aspects, kept),
            Period = PeriodOf(figure, kept),
            AttributedTo = SourceOf(findings, figure, kept),
            IsForecast = IsForecast(passage, figure, kept),
            Sentence = sentence,
        };
    }

    private static string? MetricIn((string? Metric, string? Aspect) column, Quantity figure) =>
        column.Metric is not null && MetricReader.Fits(figure, column.Metric) ? column.Metric : null;

    private Quantity AsOdds(Passage passage, Quantity figure) =>
        figure.Kind == FigureKind.Percent && _distances.TryNearest(figure, _seen.Metrics, metric => metric == Topics.Odds, OddsReach, out _, out _)
            && !passage.Has(figure.First - 1, Cue.Change)
            ? figure with { Kind = FigureKind.Probability }
            : figure;

    private bool IsForecast(Passage passage, Quantity figure, string? metric) =>
        metric is Topics.Target or Topics.Odds || HedgeReader.IsForecast(passage, _distances, figure, _seen.Cues);

    private string? NearestSubject(Quantity figure) =>
        _distances.TryNearest(figure, _seen.Subjects, _ => true, SubjectReach, out var nearest, out _) ? nearest.Meaning : null;

    // A price is of an asset: a fund or "crypto" that stands nearer is not what costs it.
    private string? PricedSubject(string? near) =>
        MetricRules.HasUnitPrice(near) ? near
            : _seen.Subjects.Find(sighting => MetricRules.HasUnitPrice(sighting.Meaning)).Meaning
            ?? (MetricRules.HasUnitPrice(_subjectBefore) ? _subjectBefore : topic);

    private string? SubjectFor(string? metric, string? near) => metric switch
    {
        Topics.Price or Topics.Target or Topics.Support => PricedSubject(near),
        Topics.Liquidations or Topics.LiquidatedAccounts or Topics.Flows => near is null or Topics.Bitcoin ? MetricRules.Of(metric).DefaultSubject : near,
        null => near,
        _ => near ?? MetricRules.Of(metric).DefaultSubject ?? _subjectBefore ?? topic,
    };

    private string LastTopic() => _seen.Subjects[^1].Meaning;

    private FigurePeriod? PeriodOf(Quantity figure, string? metric)
    {
        var inside = _distances.TryNearest(figure, _seen.Periods, _ => true, int.MaxValue - 1, out var nearest, out _);
        return inside ? nearest.Meaning : metric is null ? null : _periodBefore;
    }

    private string? SourceOf(Findings findings, Quantity figure, string? metric)
    {
        var isMarketFact = metric is Topics.Price or Topics.Change or Topics.Drawdown && findings.Quantities.Count > 1;
        if (_distances.TryNearest(figure, _seen.Sources, _ => true, int.MaxValue - 1, out var nearest, out _)
            && (!isMarketFact || _distances.IsSameClause(nearest.Next, figure.First)))
        {
            if (metric is not null)
            {
                _sourceOfMetric[metric] = nearest.Meaning;
            }

            return nearest.Meaning;
        }

        return metric is null or Topics.Price or Topics.Change or Topics.Drawdown ? null : _sourceOfMetric.GetValueOrDefault(metric);
    }
}
