using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Chooses what a figure is of among the subjects of its passage, those spoken of before, and the article's topic.</summary>
internal sealed class SubjectChooser(Distances distances, Sightings seen)
{
    /// <summary>How far a subject may stand from its figure within one sentence.</summary>
    private const int Reach = 60;

    /// <summary>How far a bank or a country may stand; farther than sentences reach.</summary>
    private const int FarReach = 500;

    /// <summary>Names at the head of a sentence among which its subject is looked for.</summary>
    private const int HeadNames = 4;

    private readonly TopicReader _topicReader = new();
    private Article? _article;
    private Vocabulary? _words;
    private string? _topic;
    private bool _isTopicRead;
    private string? _before;
    private bool _isFronted;

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

    /// <summary>Goes over to another article; null forgets the last one.</summary>
    public void Begin(Article? article, Vocabulary? words)
    {
        (_article, _words, _topic, _isTopicRead, _before) = (article, words, null, false, null);
        References.Clear();
    }

    /// <summary>What "it" and "the company" may mean.</summary>
    public References References { get; } = new();

    /// <summary>Looks at a passage before its figures are linked.</summary>
    public void BeginPassage(Passage passage) => _isFronted = passage.Has(0, Cue.Fronting);

    /// <summary>Notes what a passage spoke of last, for the next one.</summary>
    public void EndPassage(string? last) => _before = last ?? _before;

    /// <summary>
    /// The subject nearest in sense. It mostly stands before its verb: one of the same clause before the figure, then one after, then one of an earlier clause.
    /// One of a later clause only where the figure's clause leads up to it: "At $69,300 on Sunday, bitcoin …".
    /// </summary>
    public string? Nearest(in Quantity figure)
    {
        if (seen.Subjects.Count == 0)
        {
            return null;
        }

        var state = (distances, figure.First, figure.Next);
        return distances.TryNearest(figure, seen.Subjects, state, static (subject, at) => subject.Next <= at.First && at.distances.IsSameClause(subject.Next, at.First), Reach, out var before, out _) ? before.Meaning
            : distances.TryNearest(figure, seen.Subjects, state, static (subject, at) => subject.First >= at.Next && at.distances.IsSameClause(at.Next, subject.First), Reach, out var after, out _) ? after.Meaning
            : distances.TryNearest(figure, seen.Subjects, state, static (subject, at) => subject.Next <= at.First, Reach, out var earlier, out _) ? earlier.Meaning
            : _isFronted && distances.TryNearest(figure, seen.Subjects, Reach, out var nearest) ? nearest.Meaning : null;
    }

    /// <summary>The nearest asset that can cost so much, then the one spoken of before, then the article's; null where none can.</summary>
    public string? Priced(in Quantity figure, string? near) =>
        MetricRules.CanCost(near, figure.Value) ? near
            : distances.TryNearest(figure, seen.Subjects, figure.Value, static (subject, price) => MetricRules.CanCost(subject.Meaning, price), Reach, out var other, out _) ? other.Meaning
            : MetricRules.CanCost(_before, figure.Value) ? _before
            : MetricRules.CanCost(Topic, figure.Value) ? Topic
            : null;

    /// <summary>The subject of a figure that measures a metric; null where none is told.</summary>
    public string? Of(in Quantity figure, string? metric, string? near) => Chosen(figure, metric, near) is var subject && subject != Topics.TheFirm ? subject : null;

    private string? Chosen(in Quantity figure, string? metric, string? near) => metric switch
    {
        Topics.Price or Topics.Target or Topics.Support when MetricRules.IsIndex(near) => near,
        Topics.Price or Topics.Target or Topics.Support => Priced(figure, near) ?? InClause(figure) ?? (MetricRules.HasUnitPrice(near) ? Head(figure) ?? near : near),
        Topics.Liquidations or Topics.LiquidatedAccounts or Topics.Flows => near is null or Topics.Bitcoin ? MetricRules.Of(metric).DefaultSubject : near,
        Topics.Change or Topics.Drawdown => Moved(figure, near),
        Topics.Hashrate => near is not null && MetricRules.IsFirm(near) ? near : Topics.Bitcoin,
        Topics.Yield => near,
        Topics.Inflation => NearestOf(figure, seen.Countries),
        Topics.PolicyRate => NearestBank(figure) is { } bank && bank != Topics.CentralBank ? bank : NearestOf(figure, seen.Countries) ?? (MetricRules.QuotedIn(near) is null ? MetricRules.Of(metric).DefaultSubject : null),
        Topics.Holdings or Topics.Revenue => Head(figure) ?? near,
        null when figure.Kind is FigureKind.Ratio or FigureKind.Multiple => Moved(figure, near),
        null => figure.Kind == FigureKind.Duration || MetricRules.IsAskedUnit(figure.Unit) ? null : RightBefore(figure) ?? Head(figure) ?? near,
        _ => near ?? MetricRules.Of(metric).DefaultSubject ?? _before ?? Topic,
    };

    private string? InClause(in Quantity figure) =>
        distances.TryNearest(figure, seen.Subjects, (distances, figure.First), static (subject, at) => subject.Next <= at.First && at.distances.IsSameClause(subject.Next, at.First), Reach, out var before, out _) ? before.Meaning : null;

    // "oil 19%, European stocks 6.5%"
    private string? RightBefore(in Quantity figure)
    {
        var at = Distances.IndexFrom(seen.Subjects, figure.First) - 1;
        return at >= 0 && seen.Subjects[at].Next == figure.First ? seen.Subjects[at].Meaning : null;
    }

    // Who holds, earns or does something is named first: "Tether also owns 148 tonnes of gold and 96,300 BTC".
    private string? Head(in Quantity figure)
    {
        var subjects = seen.Subjects;
        var first = Distances.IndexFrom(subjects, distances.StartOfPart(figure.First));
        for (var i = first; i < subjects.Count && i < first + HeadNames && subjects[i].Next <= figure.First; i++)
        {
            if (subjects[i].Meaning is not (Topics.Bitcoin or Topics.TheFirm))
            {
                return subjects[i].Meaning;
            }
        }

        return null;
    }

    private string? NearestOf(in Quantity figure, List<Sighting<string>> names) => distances.TryNearest(figure, names, FarReach, out var nearest) ? nearest.Meaning : null;

    private string? NearestBank(in Quantity figure) =>
        distances.TryNearest(figure, seen.Subjects, 0, static (subject, _) => MetricRules.IsCentralBank(subject.Meaning), FarReach, out var bank, out _) ? bank.Meaning : null;

    // What rose or fell: a subject close by, else an asset of the sentence, else what was spoken of before.
    private string? Moved(in Quantity figure, string? near) =>
        near is not (null or Topics.Crypto) ? near
            : distances.TryNearest(figure, seen.Subjects, figure.First, static (subject, first) => subject.Meaning is not Topics.Crypto && subject.Next <= first, Reach, out var any, out _) ? any.Meaning
            : near ?? (MetricRules.HasUnitPrice(_before) ? _before : Topic ?? _before);
}
