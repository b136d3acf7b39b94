namespace NarrativeLens.Shifts;

/// <summary>First reports sorted into what is compared, and whether it can be.</summary>
internal sealed record Window
{
    /// <summary>The latest period with a story; null where there is none.</summary>
    public required Period? Latest { get; init; }

    /// <summary>All first reports.</summary>
    public required IReadOnlyList<Story> Stories { get; init; }

    /// <summary>Those of the latest period.</summary>
    public required IReadOnlyList<Story> Now { get; init; }

    /// <summary>Those of the periods before it that it is compared with.</summary>
    public required IReadOnlyList<Story> Before { get; init; }

    /// <summary>Ids of the models of all stories, in text order.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>Whether the latest period can be compared with those before.</summary>
    public Comparison Comparison => Now.Count < ShiftRules.FewestStories || Before.Count < ShiftRules.FewestStories ? Comparison.TooFewStories
        : Now.Concat(Before).DistinctBy(s => s.Model).Skip(1).Any() ? Comparison.SeveralModels
        : Comparison.Made;

    /// <summary>Whether the whole series can be searched for change points.</summary>
    public Comparison Series => Models.Count > 1 ? Comparison.SeveralModels
        : Stories.DistinctBy(s => s.Period).Count() < ShiftRules.ShortestSeries ? Comparison.TooFewStories
        : Comparison.Made;

    /// <summary>Sorts articles, copies among them.</summary>
    public static Window Of(IReadOnlyList<Story> articles, PeriodLength by)
    {
        List<Story> stories = [.. articles.Where(a => a.IsFirst)];
        int? latest = stories.Count == 0 ? null : stories.Max(s => s.Period);
        return new Window
        {
            Latest = latest is { } number ? new Period(by, number) : null,
            Stories = stories,
            Now = [.. stories.Where(s => s.Period == latest)],
            Before = [.. stories.Where(s => s.Period < latest && s.Period >= latest - ShiftRules.WeeksBefore)],
            Models = [.. articles.Select(a => a.Model).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
