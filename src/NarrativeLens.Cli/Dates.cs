using System.Globalization;

namespace NarrativeLens.Cli;

/// <summary>Dates as users write them in options and rows: ISO 8601 only, so that no culture can misread them.</summary>
internal static class Dates
{
    private static readonly string[] s_formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The time; a date is midnight UTC, a time without offset is UTC.</summary>
    /// <exception cref="InputException">Not ISO 8601.</exception>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new InputException($"\"{text}\" is not a date; expected ISO 8601 such as 2026-02-06 or 2026-02-06T09:14:00+00:00");
}
