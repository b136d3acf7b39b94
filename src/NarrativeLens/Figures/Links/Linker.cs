using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Gives every figure of a passage what the text says about it. Goes through an article in order, because what is elided stands before.</summary>
internal sealed class Linker
{
    private readonly Distances _distances = new();
    private readonly Sightings _seen = new();
    private readonly NamePool _names = new();
    private readonly Columns _columns = new();
    private readonly Peaks _peaks = new();
    private readonly SubjectChooser _subjects;
    private readonly ElidedUnits _units;
    private Calendar? _calendar;
    private FigurePeriod? _today;
    private string? _sourceBefore;
    private string? _sourcedMetric;
    private FigurePeriod? _periodBefore;
    private BlockKind _block;
    private bool _isHeader;
    private bool _isHeadline;
    private Quantity? _before;
    private string? _metricBefore;
    private string? _subjectLinked;
    private bool _namesBank;

    public Linker()
    {
        _subjects = new SubjectChooser(_distances, _seen);
        _units = new ElidedUnits(_distances, _seen, _subjects);
    }

    /// <summary>Goes over to another article.</summary>
    /// <param name="article">Its headline and head tell what it is about.</param>
    /// <param name="words">The tables it is read with.</param>
    /// <param name="calendar">Resolves times; null where the time of publication is not known.</param>
    public void Begin(Article article, Vocabulary words, Calendar? calendar)
    {
        Forget();
        _subjects.Begin(article, words);
        _calendar = calendar;
        _today = calendar is null ? null : new FigurePeriod(calendar.Today.From, calendar.Today.To, Stated: false);
    }

    /// <summary>Drops what is kept of the article.</summary>
    public void Forget()
    {
        _subjects.Begin(null, null);
        (_calendar, _today) = (null, null);
        (_sourceBefore, _sourcedMetric, _periodBefore) = (null, null, null);
        (_block, _isHeader) = (default, false);
        _columns.Clear();
        _peaks.Clear();
        _seen.Clear();
    }

    /// <summary>Tells that a block begins: what was said in the block before no longer holds, but for items of a list and rows of a table.</summary>
    public void BeginBlock(BlockKind kind)
    {
        if (kind is not (BlockKind.ListItem or BlockKind.TableRow))
        {
            _periodBefore = null;
            _sourceBefore = null;
        }

        _isHeader = kind == BlockKind.TableRow && _block != BlockKind.TableRow;
        _block = kind;
        if (_isHeader || kind != BlockKind.TableRow)
        {
            _columns.Clear();
        }
    }

    /// <summary>Adds the passage's figures to the report, in order.</summary>
    public void Link(Passage passage, Findings findings, TextSpan span, List<Figure> into)
    {
        _seen.CollectContext(passage, findings, _calendar);
        if (findings.Quantities.Count > 0 || _isHeader)
        {
            _seen.CollectCues(passage);
            _distances.Measure(passage, findings);
        }

        var lastSubject = References.LastNamed(_seen.Subjects);
        if (findings.Quantities.Count > 0)
        {
            NamedSubjects.AddTo(passage, _seen.Subjects, _seen.Sources, _names);
        }

        _subjects.References.Resolve(_seen.Subjects);

        if (_isHeader)
        {
            _columns.ReadHeader(passage, findings, _seen);
            _isHeader = false;
        }

        _isHeadline = _block == BlockKind.Heading || (_block is not (BlockKind.ListItem or BlockKind.TableRow) && !EndsSentence(passage.Text, span));
        _subjects.BeginPassage(passage);
        _namesBank = _seen.Subjects.Exists(static subject => MetricRules.IsCentralBank(subject.Meaning));
        var sentence = findings.Quantities.Count > 0 ? new SentenceRef(span.Start, span.Length) : null;
        (_before, _metricBefore, _subjectLinked) = (null, null, null);
        for (var i = 0; i < findings.Quantities.Count; i++)
        {
            into.Add(Link(passage, findings, i, sentence!));
        }

        _subjects.EndPassage(lastSubject);
        _periodBefore = _seen.Periods.Count > 0 && _seen.Periods[^1].Meaning.From != Calendar.Untold.From ? _seen.Periods[^1].Meaning with { Stated = false } : _periodBefore;
    }

    private Figure Link(Passage passage, Findings findings, int index, SentenceRef sentence)
    {
        var quantity = findings.Quantities[index];
        var column = _columns.Of(passage, quantity);
        quantity = index + 1 < findings.Quantities.Count ? Pairs.WithNounOfWhole(passage, quantity, findings.Quantities[index + 1]) : quantity;
        var figure = _units.Read(passage, quantity, _before, column.Metric);
        var qualifier = HedgeReader.Read(passage, figure, index > 0 ? findings.Quantities[index - 1] : null, out var hedgeFirst);
        var near = _subjects.Nearest(figure);
        var search = new MetricSearch(passage, _distances, figure, hedgeFirst, _seen.Metrics, _seen.Subjects, _subjects.Priced(figure, near), _namesBank, MetricRules.IsIndex(near));
        var metric = figure.Kind == FigureKind.Probability ? Topics.Odds : MetricIn(column, figure) ?? Pairs.Metric(search, MetricReader.Read(search), _before, _metricBefore);
        (_before, _metricBefore) = figure.Kind is FigureKind.Duration ? (_before, _metricBefore) : (figure, metric);
        var kept = FinalMetric.Of(metric, new FoundMetric(figure, near, metric == Topics.Change && _peaks.IsMeasuredFrom(passage, findings, index)));
        var aspect = kept == Topics.Price && column.Aspect is not null ? column.Aspect : MetricReader.ReadAspect(passage, _distances, figure, _seen.Aspects, kept);
        _peaks.Note(kept, aspect, figure.Value);
        var isForecast = IsForecast(passage, figure, kept);
        kept = kept == Topics.Price && isForecast ? Topics.Target : kept;
        var start = passage[figure.First].Start;
        var end = passage[figure.Next - 1].End;
        return new Figure
        {
            Start = start,
            Length = end - start,
            Quote = passage.Text[start..end],
            Kind = figure.Kind,
            Value = Powers.Normalize(figure.Value),
            ValueHigh = figure.High is { } high ? Powers.Normalize(high) : null,
            Precision = Precisions.Of(figure, qualifier),
            Unit = figure.Unit,
            Qualifier = qualifier,
            Negated = HedgeReader.IsNegated(passage, hedgeFirst),
            Subject = _subjectLinked = _subjects.Of(figure, kept, near) ?? (kept is null || figure.Kind == FigureKind.Duration ? null : _subjectLinked),
            Metric = kept,
            Aspect = aspect,
            Period = PeriodOf(new TimedFigure(passage, findings, figure, kept, aspect, isForecast, _today)),
            AttributedTo = SourceOf(findings, figure, kept),
            IsForecast = isForecast,
            Sentence = sentence,
        };
    }

    // Headlines, captions and hasty posts have no full stop, and tell of no day.
    private static bool EndsSentence(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).TrimEnd() is [.., var last] && !char.IsLetterOrDigit(last) && !IsPartOfNumber(last);

    private static bool IsPartOfNumber(char last) => last is '%' or '％' or '$' or '€' or '£' or '+' or ',' or '，';

    private static string? MetricIn((string? Metric, string? Aspect) column, in Quantity figure) =>
        column.Metric is not null && MetricReader.Fits(figure, column.Metric) ? column.Metric : null;

    private bool IsForecast(Passage passage, in Quantity figure, string? metric) =>
        metric is Topics.Target or Topics.Odds || HedgeReader.IsForecast(passage, _distances, figure, _seen.Cues);

    private FigurePeriod? PeriodOf(in TimedFigure timed)
    {
        var period = PeriodChoice.Of(timed, _distances, _seen.Periods) ?? InferredPeriod(timed.Passage, timed.Figure, timed.Metric, timed.Aspect, timed.IsForecast);
        return period?.From == Calendar.Untold.From ? null : period;
    }

    // The time of the sentence before in the block, else what stands as the text appears stands on its day.
    private FigurePeriod? InferredPeriod(Passage passage, in Quantity figure, string? metric, string? aspect, bool isForecast) =>
        metric is null || _isHeadline || figure.Kind == FigureKind.Duration || Peaks.StartOfComparison(passage, figure) is not null ? null
            : _periodBefore is not null || isForecast || aspect is Topics.High || !MetricRules.IsStanding(metric) ? _periodBefore
            : _today;

    // Prices and their changes are common knowledge unless their own clause names a source; other numbers take that of their sentence,
    // or, where they measure the same, the one named before in the block.
    private string? SourceOf(Findings findings, in Quantity figure, string? metric)
    {
        if (figure.Kind == FigureKind.Duration)
        {
            return null;
        }

        var isMarketFact = metric is Topics.Price or Topics.Change or Topics.Drawdown;
        if (_distances.TryNearest(figure, _seen.Sources, int.MaxValue - 1, out var nearest)
            && (!isMarketFact || findings.Quantities.Count == 1 || _distances.IsSameClause(nearest.Next, figure.First)))
        {
            (_sourceBefore, _sourcedMetric) = (nearest.Meaning, metric);
            return nearest.Meaning;
        }

        return isMarketFact || metric is null || metric != _sourcedMetric ? null : _sourceBefore;
    }
}
