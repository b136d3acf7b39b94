using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Gives every figure of a passage what the text says about it. Goes through an article in order, because what is elided stands before.</summary>
internal sealed class Linker
{
    /// <summary>A word for chance counts for a percentage this near.</summary>
    private const int OddsReach = 16;

    /// <summary>How far a subject may stand from its figure within one sentence.</summary>
    private const int SubjectReach = 60;

    private const decimal Thousand = 1_000, Hundred = 100;

    /// <summary>Stock indices stand above this.</summary>

    /// <summary>How far a bank or a country may stand; farther than sentences reach.</summary>
    private const int FarReach = 500;

    /// <summary>Names at the head of a sentence among which its subject is looked for.</summary>
    private const int HeadNames = 4;

    private const string FundsSuffix = " funds";

    /// <summary>A subject this near is what a change is of, asset or not.</summary>
    private const int CloseBy = 5;

    private readonly Distances _distances = new();
    private readonly Sightings _seen = new();
    private readonly NamePool _names = new();
    private readonly Columns _columns = new();
    private readonly Peaks _peaks = new();
    private readonly TopicReader _topicReader = new();
    private Article? _article;
    private Vocabulary? _words;
    private Calendar? _calendar;
    private FigurePeriod? _today;
    private string? _topic;
    private bool _isTopicRead;
    private string? _sourceBefore;
    private string? _sourcedMetric;
    private string? _subjectBefore;
    private FigurePeriod? _periodBefore;
    private BlockKind _block;
    private bool _isHeader;
    private bool _isHeadline;
    private Quantity? _before;
    private string? _metricBefore;
    private string? _subjectLinked;
    private bool _namesBank;

    // Looked for only where a figure's own sentences name no asset.
    private string? Topic
    {
        get
        {
            if (!_isTopicRead)
            {
                (_topic, _isTopicRead) = (_topicReader.Read(_article!, _words!), true);
            }

            return _topic;
        }
    }

    /// <summary>Goes over to another article.</summary>
    /// <param name="article">Its headline and head tell what it is about.</param>
    /// <param name="words">The tables it is read with.</param>
    /// <param name="calendar">Resolves times; null where the time of publication is not known.</param>
    public void Begin(Article article, Vocabulary words, Calendar? calendar)
    {
        Forget();
        (_article, _words, _calendar) = (article, words, calendar);
        _today = calendar is null ? null : new FigurePeriod(calendar.Today.From, calendar.Today.To, Stated: false);
    }

    /// <summary>Drops what is kept of the article.</summary>
    public void Forget()
    {
        (_article, _calendar, _topic, _isTopicRead) = (null, null, null, false);
        _today = null;
        _sourcedMetric = null;
        (_sourceBefore, _subjectBefore, _periodBefore) = (null, null, null);
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

        var lastSubject = _seen.Subjects.Count > 0 ? _seen.Subjects[^1].Meaning : _subjectBefore;
        if (findings.Quantities.Count > 0)
        {
            NamedSubjects.AddTo(passage, _seen.Subjects, _seen.Sources, _names);
        }

        if (_isHeader)
        {
            _columns.ReadHeader(passage, findings, _seen);
            _isHeader = false;
        }

        _isHeadline = _block == BlockKind.Heading || (_block is not (BlockKind.ListItem or BlockKind.TableRow) && !EndsSentence(passage.Text, span));
        _namesBank = _seen.Subjects.Exists(static subject => MetricRules.IsCentralBank(subject.Meaning));
        var sentence = findings.Quantities.Count > 0 ? new SentenceRef(span.Start, span.Length) : null;
        (_before, _metricBefore, _subjectLinked) = (null, null, null);
        for (var i = 0; i < findings.Quantities.Count; i++)
        {
            into.Add(Link(passage, findings, i, sentence!));
        }

        _subjectBefore = lastSubject;
        _periodBefore = _seen.Periods.Count > 0 ? _seen.Periods[^1].Meaning with { Stated = false } : _periodBefore;
    }

    private Figure Link(Passage passage, Findings findings, int index, SentenceRef sentence)
    {
        var quantity = findings.Quantities[index];
        var column = _columns.Of(passage, quantity);
        quantity = index + 1 < findings.Quantities.Count ? Pairs.WithNounOfWhole(passage, quantity, findings.Quantities[index + 1]) : quantity;
        quantity = AsIndexLevel(passage, quantity);
        quantity = _before is { } former ? AsPointsOf(former, Pairs.AsCentsOf(passage, Pairs.WithUnit(passage, quantity, former), former)) : quantity;
        var figure = AsPrice(passage, AsRatio(AsOdds(passage, quantity), column.Metric));
        var qualifier = HedgeReader.Read(passage, figure, index > 0 ? findings.Quantities[index - 1] : null, out var hedgeFirst);
        var near = NearestSubject(figure);
        var search = new MetricSearch(passage, _distances, figure, hedgeFirst, _seen.Metrics, _seen.Subjects, PricedSubject(figure, near), _namesBank, MetricRules.IsIndex(near));
        var metric = figure.Kind == FigureKind.Probability ? Topics.Odds : MetricIn(column, figure) ?? Pairs.Metric(search, MetricReader.Read(search), _before, _metricBefore);
        (_before, _metricBefore) = figure.Kind is FigureKind.Duration ? (_before, _metricBefore) : (figure, metric);
        var kept = metric is Topics.Other or Topics.Coefficient ? null : metric;
        kept = kept is null && IsFundsFlow(figure, near) && metric is null ? Topics.Flows : kept;
        kept = metric is null && kept is null && figure.Kind == FigureKind.CryptoAmount ? Topics.Holdings : kept;
        kept = kept == Topics.Change && _peaks.IsMeasuredFrom(passage, findings, index) ? Topics.Drawdown : kept;
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
            Subject = _subjectLinked = SubjectFor(figure, kept, near) ?? (kept is null || figure.Kind == FigureKind.Duration ? null : _subjectLinked),
            Metric = kept,
            Aspect = aspect,
            Period = PeriodChoice.Of(new TimedFigure(passage, findings, figure, kept, aspect == Topics.Level, _today), _distances, _seen.Periods) ?? InferredPeriod(passage, figure, kept, aspect, isForecast),
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

    private Quantity AsOdds(Passage passage, in Quantity figure) => figure.Kind switch
    {
        FigureKind.Ratio when IsOneIn(passage, figure) && IsNearOdds(figure) =>
            figure with { Kind = FigureKind.Probability, Unit = Units.Percent, Value = decimal.Round(figure.Value * Hundred, 2), Step = figure.Step * Hundred },
        FigureKind.Percent when (IsNearOdds(figure) && !passage.Has(figure.First - 1, Cue.Change)) || IsOddsToo(figure) => figure with { Kind = FigureKind.Probability },
        _ => figure,
    };

    private bool IsNearOdds(in Quantity figure) =>
        _distances.TryNearest(figure, _seen.Metrics, 0, static (cue, _) => cue.Meaning == Topics.Odds, OddsReach, out _, out _);

    private bool IsOddsToo(in Quantity figure) =>
        _before is { Kind: FigureKind.Probability } before && Pairs.IsOddsToo(_seen.Metrics, before.Next, figure.First);

    // "Solana ETFs: +$12.3M": what a fund has of money, with no other word, came or went.
    private static bool IsFundsFlow(in Quantity figure, string? near) => near is not null && near.EndsWith(FundsSuffix, StringComparison.Ordinal) && MetricReader.Fits(figure, Topics.Flows) && figure.Kind == FigureKind.Money;

    // "a one-in-four chance": as many in so many is told in percent like any other chance.
    private static bool IsOneIn(Passage passage, in Quantity figure)
    {
        for (var i = figure.First + 1; i < figure.Next - 1; i++)
        {
            if (passage.Has(i, Cue.OutOf))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsForecast(Passage passage, in Quantity figure, string? metric) =>
        metric is Topics.Target or Topics.Odds || HedgeReader.IsForecast(passage, _distances, figure, _seen.Cues);

    // A subject mostly stands before its verb: one of the same clause before the figure, then one after, then those of other clauses.
    private string? NearestSubject(in Quantity figure)
    {
        if (_seen.Subjects.Count == 0)
        {
            return null;
        }

        var state = (_distances, figure.First, figure.Next);
        return _distances.TryNearest(figure, _seen.Subjects, state, static (subject, at) => subject.Next <= at.First && at._distances.IsSameClause(subject.Next, at.First), SubjectReach, out var before, out _) ? before.Meaning
            : _distances.TryNearest(figure, _seen.Subjects, state, static (subject, at) => subject.First >= at.Next && at._distances.IsSameClause(at.Next, subject.First), SubjectReach, out var after, out _) ? after.Meaning
            : _distances.TryNearest(figure, _seen.Subjects, state, static (subject, at) => subject.Next <= at.First, SubjectReach, out var earlier, out _) ? earlier.Meaning
            : _distances.TryNearest(figure, _seen.Subjects, SubjectReach, out var nearest) ? nearest.Meaning : null;
    }

    // "It fell to 60k", "sold my eth at 3050", "the euro traded at 1.08": a bare number where prices stand is the asset's price.
    private Quantity AsPrice(Passage passage, in Quantity figure)
    {
        if (!figure.IsBare || figure.InWords)
        {
            return figure;
        }

        var named = passage.Words.Subjects.MatchEndingAt(passage, figure.First - 1, out _) < figure.First;
        if (!named && !passage.Has(figure.First - 1, Cue.PriceLead))
        {
            return figure;
        }

        var near = NearestSubject(figure);
        return MetricRules.QuotedIn(near) is { } currency ? figure with { Kind = FigureKind.Money, Unit = currency, HasPrefix = true, WasBare = true }
            : (figure.Scale == Thousand && PricedSubject(figure, near) is Topics.Bitcoin) || (!MetricRules.IsIndex(near) && MetricRules.CanCost(near, figure.Value)) ? figure with { Kind = FigureKind.Money, Unit = Units.Dollar, HasPrefix = true, WasBare = true }
            : figure;
    }

    // "The S&P 500 lost 1.3%, the Dow 323 points": an index has points of its own.
    private Quantity AsPointsOf(in Quantity before, in Quantity figure) =>
        figure.Unit == Units.Points && MetricRules.IsIndex(NearestSubject(figure)) ? figure : Pairs.AsPercentagePoints(figure, before);

    // "The Nasdaq closed at 20,117": points without the word.
    private Quantity AsIndexLevel(Passage passage, in Quantity figure) =>
        figure is { IsBare: true, InWords: false } && (passage.Has(figure.First - 1, Cue.PriceLead) || (passage.IsWord(figure.First - 1) && passage.Words.QualifiersBefore.MatchEndingAt(passage, figure.First - 1, out _) < figure.First)) && MetricRules.StandsAt(NearestSubject(figure), figure.Value)
            ? figure with { Unit = Units.Points }
            : figure;

    // A correlation has no unit and counts nothing.
    private Quantity AsRatio(in Quantity figure, string? columnMetric) =>
        figure.IsBare && figure.Value != decimal.Truncate(figure.Value)
            && (columnMetric == Topics.Coefficient || _seen.Metrics.Exists(cue => cue.Meaning == Topics.Coefficient))
            ? figure with { Kind = FigureKind.Ratio }
            : figure;

    // The nearest asset that can cost so much, then the one spoken of before, then the article's.
    private string? PricedSubject(in Quantity figure, string? near) =>
        MetricRules.CanCost(near, figure.Value) ? near
            : _distances.TryNearest(figure, _seen.Subjects, figure.Value, static (subject, price) => MetricRules.CanCost(subject.Meaning, price), SubjectReach, out var other, out _) ? other.Meaning
            : MetricRules.CanCost(_subjectBefore, figure.Value) ? _subjectBefore
            : MetricRules.CanCost(Topic, figure.Value) ? Topic
            : null;

    private string? SubjectFor(in Quantity figure, string? metric, string? near) => metric switch
    {
        Topics.Price or Topics.Target or Topics.Support => PricedSubject(figure, near) ?? near,
        Topics.Liquidations or Topics.LiquidatedAccounts or Topics.Flows => near is null or Topics.Bitcoin ? MetricRules.Of(metric).DefaultSubject : near,
        Topics.Change or Topics.Drawdown => MovedSubject(figure, near),
        "cpi" => NearestOf(figure, _seen.Countries),
        Topics.PolicyRate => NearestBank(figure) is { } bank && bank != Topics.CentralBank ? bank : NearestOf(figure, _seen.Countries) ?? MetricRules.Of(metric).DefaultSubject,
        Topics.Holdings or "revenue" => HeadSubject(figure) ?? near,
        null when figure.Kind is FigureKind.Ratio or FigureKind.Multiple => MovedSubject(figure, near),
        null => figure.Kind == FigureKind.Duration ? null : HeadSubject(figure) ?? near,
        _ => near ?? MetricRules.Of(metric).DefaultSubject ?? _subjectBefore ?? Topic,
    };

    // Who holds, earns or does something is named first: "Tether also owns 148 tonnes of gold and 96,300 BTC".
    private string? HeadSubject(in Quantity figure)
    {
        var subjects = _seen.Subjects;
        var first = Distances.IndexFrom(subjects, _distances.StartOfPart(figure.First));
        for (var i = first; i < subjects.Count && i < first + HeadNames && subjects[i].Next <= figure.First; i++)
        {
            if (subjects[i].Meaning is not Topics.Bitcoin)
            {
                return subjects[i].Meaning;
            }
        }

        return null;
    }

    private string? NearestOf(in Quantity figure, List<Sighting<string>> names) => _distances.TryNearest(figure, names, FarReach, out var nearest) ? nearest.Meaning : null;

    private string? NearestBank(in Quantity figure) =>
        _distances.TryNearest(figure, _seen.Subjects, 0, static (subject, _) => MetricRules.IsCentralBank(subject.Meaning), FarReach, out var bank, out _) ? bank.Meaning : null;

    // What rose or fell: a subject close by, else an asset of the sentence, else what was spoken of before.
    private string? MovedSubject(in Quantity figure, string? near) =>
        near is not (null or Topics.Crypto) ? near
            : _distances.TryNearest(figure, _seen.Subjects, 0, static (subject, _) => subject.Meaning is not Topics.Crypto, SubjectReach, out var any, out _) ? any.Meaning
            : MetricRules.HasUnitPrice(_subjectBefore) ? _subjectBefore
            : Topic ?? _subjectBefore;

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
