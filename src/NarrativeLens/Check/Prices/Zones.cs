namespace NarrativeLens.Check;

/// <summary>The clocks that a date in the market press may be meant by.</summary>
internal static class Zones
{
    private static readonly TimeZoneInfo? s_newYork =
        TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out var zone) ? zone : null;

    /// <summary>A clock.</summary>
    /// <param name="Name">Its name in explanations.</param>
    /// <param name="OffsetOn">Its offset from UTC at the start of a day.</param>
    /// <param name="IsShown">True where the text itself shows that it counts by this clock.</param>
    public sealed record Zone(string Name, Func<DateOnly, TimeSpan> OffsetOn, bool IsShown)
    {
        /// <summary>The first moment of a day on this clock.</summary>
        public DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), OffsetOn(day));
    }

    /// <summary>The clock that daily series count by.</summary>
    public static Zone Utc { get; } = new("UTC", _ => TimeSpan.Zero, IsShown: true);

    /// <summary>The clocks to try for a text: UTC, New York, then the outlet's own where the text shows one.</summary>
    public static IReadOnlyList<Zone> For(Article article, bool utcOnly)
    {
        if (utcOnly)
        {
            return [Utc];
        }

        var zones = new List<Zone> { Utc };
        if (s_newYork is not null)
        {
            zones.Add(new Zone("New York", day => s_newYork.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)), article.PublishedAt is { } moment && IsNewYork(moment)));
        }

        if (article.PublishedAt is { } published && published.Offset != TimeSpan.Zero && !IsNewYork(published))
        {
            zones.Add(new Zone(Name(published.Offset), _ => published.Offset, IsShown: true));
        }

        return zones;
    }

    private static bool IsNewYork(DateTimeOffset moment) => s_newYork is not null && s_newYork.GetUtcOffset(moment) == moment.Offset;

    private static string Name(TimeSpan offset) =>
        $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset.Duration():hh\\:mm}";
}
