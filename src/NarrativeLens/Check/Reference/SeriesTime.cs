using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>How times are written in reference files.</summary>
internal static class SeriesTime
{
    /// <summary>"2026-02-06T00:00:00Z".</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"2026-02-06" for a midnight, else the moment.</summary>
    public static string Short(DateTimeOffset moment) => moment.UtcDateTime.TimeOfDay == TimeSpan.Zero
        ? moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Moment(moment);

    /// <summary>The moment without its fraction of a second, in UTC.</summary>
    public static DateTimeOffset WholeSecond(DateTimeOffset moment) => moment.ToUniversalTime().AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>The UTC day of a moment.</summary>
    public static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;

    /// <summary>Reads a day or a moment; one without an offset is taken as UTC.</summary>
    public static bool TryRead(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Edition.Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);
}
