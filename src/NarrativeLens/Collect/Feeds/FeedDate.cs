using System.Globalization;
using System.Text.RegularExpressions;

namespace NarrativeLens.Collect.Feeds;

/// <summary>Reads the dates that feeds write: RFC 822 and 2822 with named zones, ISO 8601 and its W3C profile, asctime, and national forms.</summary>
internal static partial class FeedDate
{
    private const int LongestDate = 64;

    /// <summary>Milliseconds. On so short a text no pattern takes one; a machine that stands still for a while must not lose a date.</summary>
    private const int PatternTime = 10_000;

    /// <summary>Reads a date.</summary>
    /// <param name="text">As written in the feed.</param>
    /// <param name="assumed">The zone of a time that states none; null for UTC.</param>
    /// <returns>The moment, with the offset stated; a day without a time is its beginning. Null where the text is no date.</returns>
    public static DateTimeOffset? Read(string text, TimeZoneInfo? assumed = null)
    {
        text = text.Trim();
        if (text.Length is 0 or > LongestDate)
        {
            return null;
        }

        return (Iso().Match(text) is { Success: true } iso ? Whole(iso, assumed) : null)
            ?? (Words().Match(text) is { Success: true } words ? Whole(words, assumed) : null)
            ?? (Asctime().Match(text) is { Success: true } asctime ? Whole(asctime, assumed) : null)
            ?? (Slashes().Match(text) is { Success: true } slashes ? Whole(slashes, assumed) : null)
            ?? (Korean().Match(text) is { Success: true } korean ? Whole(korean, assumed) : null)
            ?? Short(text);
    }

    private static DateTimeOffset? Whole(Match match, TimeZoneInfo? assumed)
    {
        var year = YearOf(match.Groups["y"].Value);
        if (year is null || MonthOf(match.Groups["mo"].Value) is not { } month || !TryDay(year.Value, month, match.Groups["d"].Value, out var day))
        {
            return null;
        }

        if (!TryTime(match, out var time))
        {
            return null;
        }

        var zone = match.Groups["z"].Value;
        TimeSpan? offset = zone.Length > 0 ? FeedZones.OffsetOf(zone)
            : match.Groups["kst"].Success ? FeedZones.Korea
            : OffsetAt(day + time, assumed);
        return offset is { } stated ? At(day + time, stated) : null;
    }

    private static TimeSpan OffsetAt(DateTime local, TimeZoneInfo? zone) => zone?.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) ?? TimeSpan.Zero;

    // A date at the edge of the calendar may not fit with its offset.
    private static DateTimeOffset? At(DateTime local, TimeSpan offset)
    {
        var utcTicks = local.Ticks - offset.Ticks;
        return utcTicks >= 0 && utcTicks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(local.Ticks, offset) : null;
    }

    private static bool TryDay(int year, int month, string text, out DateTime day)
    {
        var number = text.Length == 0 ? 1 : int.Parse(text, CultureInfo.InvariantCulture);
        var valid = number >= 1 && number <= DateTime.DaysInMonth(year, month);
        day = valid ? new DateTime(year, month, number, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return valid;
    }

    private static bool TryTime(Match match, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (!match.Groups["h"].Success)
        {
            return true;
        }

        var hour = Number(match, "h");
        var afternoon = match.Groups["pm"].Success && hour < 12;
        var minute = Number(match, "mi");

        // RFC 3339 knows the second 60 of a leap second; .NET does not.
        var second = Math.Min(Number(match, "s"), 60) is 60 and var leap ? leap - 1 : Number(match, "s");
        var tooLate = Number(match, "s") > 60;
        time = new TimeSpan(hour + (afternoon ? 12 : 0), minute, second);
        return hour <= 23 && minute <= 59 && !tooLate;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    // RFC 2822, section 4.3: 00 to 49 are this century's.
    private static int? YearOf(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        year = digits.Length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
        return year is >= 1 and <= 9999 ? year : null;
    }

    private static int? MonthOf(string text)
    {
        if (text.Length == 0)
        {
            return 1;
        }

        var month = char.IsAsciiDigit(text[0]) ? int.Parse(text, CultureInfo.InvariantCulture) : FeedMonths.NumberOf(text);
        return month is >= 1 and <= 12 ? month : null;
    }

    // ISO 8601:1988 let the century go: "031231", "-0312", "-03-12", and "03335" for the 335th day. Five digits that end in a year are a slip of the pen.
    private static DateTimeOffset? Short(string text)
    {
        if (ShortMonth().Match(text) is { Success: true } month)
        {
            return Whole(month, null);
        }

        if (ShortDay().Match(text) is not { Success: true } ordinal || text[1..3] is "19" or "20")
        {
            return null;
        }

        var year = YearOf(ordinal.Groups["y"].Value)!.Value;
        var number = Number(ordinal, "n");
        return number >= 1 && number <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number - 1) : null;
    }

    private const string Clock = @"(?<h>[0-9]{1,2}):(?<mi>[0-9]{2})(:(?<s>[0-9]{2})([.,][0-9]{1,9})?)?";

    // Tried last, so that a month is not taken for a day of the week.
    private const string Weekday = @"(\p{L}{2,12}[.,\s]+)??";

    [GeneratedRegex(@"^(?<y>[0-9]{4})(-?(?<mo>[0-9]{2}|0[0-9]{2}|(?<=-)\p{L}{3,12}|(?<=-)[0-9])(-?(?<d>[0-9]{1,2})([T\s]\s*(?<pm>오후\s*)?(오전\s*)?" + Clock + @"\s*(?<z>[A-Za-z/]{0,8}([+-][0-9]{1,2}(:?[0-9]{2})?)?)(?<kst>(?<=오[전후].*))?)?)?)?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime)]
    private static partial Regex Iso();

    [GeneratedRegex("^" + Weekday + @"(?<d>[0-9]{1,2})(st|nd|rd|th)?[\s.-]*(?<mo>\p{L}{3,12})\.?,?[\s-]*(?<y>[0-9]{4}|[0-9]{2}),?(\s+" + Clock + @"\s*(?<z>\(?[A-Za-z/]{0,8}\)?([+-][0-9]{1,2}(:?[0-9]{2})?)?)(\s*\([A-Za-z ]+\))?)?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime)]
    private static partial Regex Words();

    [GeneratedRegex("^" + Weekday + @"(?<mo>\p{L}{3,12})\.?\s+(?<d>[0-9]{1,2}),?\s+((?<y>[0-9]{4}),?(\s+" + Clock + @"\s*(?<z>[A-Za-z/]{0,8}([+-][0-9]{2}:?[0-9]{2})?))?|" + Clock + @"\s+((?<z>[A-Za-z/]{1,8}|[+-][0-9]{2}:?[0-9]{2})\s+)?(?<y>[0-9]{4}))$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime)]
    private static partial Regex Asctime();

    [GeneratedRegex("^" + Weekday + @"(?<y>[0-9]{4})/(?<mo>[0-9]{1,2})/(?<d>[0-9]{1,2})(\s+" + Clock + @"\s*(?<z>[A-Za-z/]{0,8}([+-][0-9]{2}:?[0-9]{2})?))?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^(?<kst>)(?<y>[0-9]{4})년\s*(?<mo>[0-9]{1,2})월\s*(?<d>[0-9]{1,2})일(\s*" + Clock + ")?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime)]
    private static partial Regex Korean();

    [GeneratedRegex(@"^(-(?<y>[0-9]{2})-?(?<mo>[0-9]{2})|(?<y>[0-9]{2})(?<mo>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{2})-(?<mo>[0-9]{2})-(?<d>[0-9]{2}))$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime)]
    private static partial Regex ShortMonth();

    [GeneratedRegex("^(?<y>[0-9]{2})(?<n>[0-9]{3})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime)]
    private static partial Regex ShortDay();
}
