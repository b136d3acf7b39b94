namespace NarrativeLens.Check;

/// <summary>One way to read a period as a stretch of reference prices.</summary>
/// <param name="Span">The prices.</param>
/// <param name="Label">The period in words, with its zone: "February 5, 2026 (UTC)".</param>
/// <param name="Zone">The zone's name: "UTC", "New York", "UTC+08:00".</param>
/// <param name="Ended">False where the text was published before the period was over, so that its low or close were still open.</param>
/// <param name="Exact">False where the prices cover more than the period, so that only a miss tells anything.</param>
internal sealed record Window(PriceSpan Span, string Label, string Zone, bool Ended, bool Exact)
{
    /// <summary>"on February 5, 2026 (UTC)", "in November 2025 (UTC)".</summary>
    public string When => $"{(IsDay ? "on" : "in")} {Label}";

    /// <summary>True where the period is one calendar day, whatever stretch the prices cover.</summary>
    public bool IsDay { get; init; }
}

/// <summary>How long a period is.</summary>
internal enum PeriodSort
{
    /// <summary>Less than a day: an hour, a moment, a session.</summary>
    Moment,

    /// <summary>One calendar day.</summary>
    Day,

    /// <summary>Several calendar days: a week, month, year or stretch.</summary>
    Days,

    /// <summary>A span that follows no calendar day, such as the past 24 hours.</summary>
    Rolling,
}

/// <summary>The readings of one period.</summary>
/// <param name="Sort">How long the period is.</param>
/// <param name="First">The first day, in the period's own zone.</param>
/// <param name="Last">The last day.</param>
/// <param name="Plausible">Readings that the text may mean, the most usual one first.</param>
/// <param name="Doubtful">Wider stretches that hold a plausible reading which no series gives exactly.</param>
internal sealed record Windows(PeriodSort Sort, DateOnly First, DateOnly Last, IReadOnlyList<Window> Plausible, IReadOnlyList<Window> Doubtful)
{
    /// <summary>Number of days.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The days in words.</summary>
    public string Days => Words.Days(First, Last);
}
