using System.Globalization;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Reads days, months, weeks and intervals of them; either end of an interval may be left open.</summary>
internal static class QueryDates
{
    /// <summary>The days meant, or null where the text is none.</summary>
    public static Published? DaysOf(string text) => Interval(text, Days);

    /// <summary>The days of the weeks meant, or null where the text is none.</summary>
    public static Published? WeeksOf(string text) =>
        Interval(text, t => IsoWeek.TryParse(t, out var week) ? (week.FirstDay, week.LastDay) : null);

    private static Published? Interval(string text, Func<string, (DateOnly First, DateOnly Last)?> read)
    {
        var cut = text.IndexOf(QueryWords.Range, StringComparison.Ordinal);
        if (cut < 0)
        {
            return read(text) is var (first, last) ? new Published(first, last) : null;
        }

        var (from, to) = (text[..cut], text[(cut + QueryWords.Range.Length)..]);
        var (low, high) = (read(from), read(to));
        var isRead = (low is not null || from.Length == 0) && (high is not null || to.Length == 0) && (low ?? high) is not null;
        return isRead && !(low?.First > high?.Last) ? new Published(low?.First, high?.Last) : null;
    }

    private static (DateOnly First, DateOnly Last)? Days(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? (month, month.AddMonths(1).AddDays(-1))
            : null;
    }
}
