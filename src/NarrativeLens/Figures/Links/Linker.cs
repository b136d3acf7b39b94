using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Gives every figure of a passage what the text says about it. Goes through an article in order, because what is elided stands before.</summary>
internal sealed class Linker(Vocabulary words, Calendar? calendar, string? titleSubject)
{
    /// <summary>A word for chance counts for a percentage this near.</summary>
    private const int OddsReach = 8;

    /// <summary>How far a subject may stand from its figure within one sentence.</summary>
    private const int SubjectReach = 60;

    private readonly Distances _distances = new();
    private readonly List<Sighting<string>> _subjects = [];
    private readonly List<Sighting<string>> _metrics = [];
    private readonly List<Sighting<string>> _aspects = [];
    private readonly List<Sighting<string>> _sources = [];
    private readonly List<Sighting<Cue>> _cues = [];
    private readonly List<Sighting<FigurePeriod>> _periods = [];
    private readonly Dictionary<string, string> _sourceOfMetric = new(StringComparer.Ordinal);
    private string? _subjectBefore;
    private FigurePeriod? _periodBefore;

    /// <summary>Tells that a block begins: what was said in the block before no longer holds.</summary>
    /// <param name="continues">True for items of a list and rows of a table, which go on with what stands over them.</param>
    public void BeginBlock(bool continues)
    {
        if (!continues)
        {
            _periodBefore = null;
            _sourceOfMetric.Clear();
        }
    }

    /// <summary>Adds the passage's figures to the report, in order.</summary>
    public void Link(Passage passage, Findings findings, SentenceRef sentence, List<Figure> into)
    {
        if (findings.Quantities.Count > 0 || findings.Dates.Count > 0)
        {
            Collect(passage, findings);
        }
        else
        {
            CollectContext(passage, findings);
        }

        foreach (var quantity in findings.Quantities)
        {
            into.Add(Link(passage, findings, quantity, sentence));
        }

        _subjectBefore = _subjects.Count > 0 ? LastTopic() : _subjectBefore;
        _periodBefore = _periods.Count > 0 ? _periods[^1].Meaning with { Stated = false } : _periodBefore;
    }

    /// <summary>The first subject of a text, such as a title; null where it names none.</summary>
    public static string? SubjectOf(Passage passage)
    {
        for (var i = 0; i < passage.Count; i++)
        {
            if (passage.Words.Subjects.Match(passage, i, out var subject) > i)
            {
                return subject;
            }
        }

        return null;
    }

    private void Collect(Passage passage, Findings findings)
    {
        CollectContext(passage, findings);
        _distances.Measure(passage, findings);
        Distances.Collect(passage, words.Metrics, _metrics);
        Distances.Collect(passage, words.Aspects, _aspects);
        Distances.Collect(passage, words.CuePhrases, _cues);
        SourceReader.Collect(passage, _sources);
    }

    private void CollectContext(Passage passage, Findings findings)
    {
        Distances.Collect(passage, words.Subjects, _subjects);
        _periods.Clear();
        if (calendar is not null)
        {
            PeriodReader.Collect(passage, findings, calendar, _periods);
        }
    }

    private Figure Link(Passage passage, Findings findings, Quantity quantity, SentenceRef sentence)
    {
        var figure = AsOdds(passage, quantity);
        var qualifier = HedgeReader.Read(passage, figure, out var hedgeFirst);
        var near = NearestSubject(figure);
        var metric = figure.Kind == FigureKind.Probability ? Topics.Odds : MetricReader.Read(passage, _distances, figure, hedgeFirst, _metrics, PricedSubject(near));
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
            Aspect = MetricReader.ReadAspect(_distances, figure, _aspects, kept),
            Period = PeriodOf(figure, kept),
            AttributedTo = SourceOf(findings, figure, kept),
            IsForecast = IsForecast(passage, figure, kept),
            Sentence = sentence,
        };
    }

    private Quantity AsOdds(Passage passage, Quantity figure) =>
        figure.Kind == FigureKind.Percent && _distances.TryNearest(figure, _metrics, metric => metric == Topics.Odds, OddsReach, out _, out _)
            && !passage.Has(figure.First - 1, Cue.Change)
            ? figure with { Kind = FigureKind.Probability }
            : figure;

    private bool IsForecast(Passage passage, Quantity figure, string? metric) =>
        metric is Topics.Target or Topics.Odds || HedgeReader.IsForecast(passage, _distances, figure, _cues);

    private string? NearestSubject(Quantity figure) =>
        _distances.TryNearest(figure, _subjects, _ => true, SubjectReach, out var nearest, out _) ? nearest.Meaning : null;

    // A price is of an asset: a fund or "crypto" that stands nearer is not what costs it.
    private string? PricedSubject(string? near) =>
        MetricRules.HasUnitPrice(near) ? near
            : _subjects.Find(sighting => MetricRules.HasUnitPrice(sighting.Meaning)).Meaning
            ?? (MetricRules.HasUnitPrice(_subjectBefore) ? _subjectBefore : titleSubject ?? (near is null ? _subjectBefore : Topics.Bitcoin));

    private string? SubjectFor(string? metric, string? near) => metric switch
    {
        Topics.Price or Topics.Target or Topics.Support => PricedSubject(near),
        Topics.Liquidations or Topics.LiquidatedAccounts or Topics.Flows => near is null or Topics.Bitcoin ? MetricRules.Of(metric).DefaultSubject : near,
        null => near,
        _ => near ?? MetricRules.Of(metric).DefaultSubject ?? _subjectBefore ?? titleSubject,
    };

    private string LastTopic() => _subjects[^1].Meaning;

    private FigurePeriod? PeriodOf(Quantity figure, string? metric)
    {
        var inside = _distances.TryNearest(figure, _periods, _ => true, int.MaxValue - 1, out var nearest, out _);
        return inside ? nearest.Meaning : metric is null ? null : _periodBefore;
    }

    private string? SourceOf(Findings findings, Quantity figure, string? metric)
    {
        var isMarketFact = metric is Topics.Price or Topics.Change or Topics.Drawdown && findings.Quantities.Count > 1;
        if (_distances.TryNearest(figure, _sources, _ => true, int.MaxValue - 1, out var nearest, out _)
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
