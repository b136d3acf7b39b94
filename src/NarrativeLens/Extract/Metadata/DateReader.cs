using System.Globalization;
using System.Text.RegularExpressions;

namespace NarrativeLens.Extract.Metadata;

/// <summary>A date as read.</summary>
/// <param name="At">The moment; the offset is UTC where <paramref name="HasOffset"/> is false.</param>
/// <param name="Precision">How precise it is.</param>
/// <param name="HasOffset">Whether the text states an offset or zone.</param>
internal readonly record struct ReadDate(DateTimeOffset At, DatePrecision Precision, bool HasOffset);

/// <summary>Reads dates as pages write them: ISO 8601 and its loose kin, RFC 5322, epoch numbers, and dates in words.</summary>
internal static partial class DateReader
{
    private const int LongestDate = 120;

    /// <summary>Milliseconds. On so short a text no pattern takes one; a machine that stands still for a while must not lose a date.</summary>
    public const int PatternTime = 10_000;

    /// <summary>The first date in <paramref name="text"/>; null where there is none, or where day and month cannot be told apart.</summary>
    public static ReadDate? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var read = text.Trim();
        read = read.Length > LongestDate ? read[..LongestDate] : read;
        return Epoch(read) ?? Compact(read) ?? ByPattern(YearFirst(), read, "y", "m", "d") ?? DayFirst(read) ?? InWords(read) ?? YearAndMonth(read);
    }

    private static ReadDate? Epoch(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return new ReadDate(text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number), DatePrecision.Minute, true);
    }

    private static ReadDate? Compact(string text)
    {
        var match = CompactDate().Match(text);
        return match.Success ? Build(match, match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) : null;
    }

    private static ReadDate? DayFirst(string text)
    {
        var match = DayFirstDate().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (first, second, year) = (match.Groups["a"].Value, match.Groups["b"].Value, FullYear(match.Groups["y"].Value));
        var (a, b) = (Number(first), Number(second));
        var dotted = match.Groups["s"].Value == ".";
        return dotted || a > 12 || a == b ? Build(match, year, second, first)
            : b > 12 ? Build(match, year, first, second)
            : null;
    }

    // "25.04.24 | 14:07": only dates with stops shorten the year, and only those of pages, which began in 1990.
    private static string FullYear(string year) => year.Length != 2 ? year : (Number(year) >= 90 ? "19" : "20") + year;

    private static ReadDate? InWords(string text)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[DayMonthYear(), MonthDayYear()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (MonthNames.Months.TryGetValue(match.Groups["m"].Value, out var month)
                    && Build(match, match.Groups["y"].Value, month.ToString(CultureInfo.InvariantCulture), match.Groups["d"].Value, text[(match.Index + match.Length)..]) is { } date)
                {
                    return date;
                }
            }
        }

        return ByPattern(HanDate(), text, "y", "m", "d");
    }

    private static ReadDate? YearAndMonth(string text)
    {
        var match = YearMonth().Match(text);
        return match.Success && Number(match.Groups["m"].Value) is >= 1 and <= 12 and var month
            ? new ReadDate(new DateTimeOffset(Number(match.Groups["y"].Value), month, 1, 0, 0, 0, TimeSpan.Zero), DatePrecision.Month, false)
            : null;
    }

    private static ReadDate? ByPattern(Regex pattern, string text, string year, string month, string day)
    {
        var match = pattern.Match(text);
        return match.Success ? Build(match, match.Groups[year].Value, match.Groups[month].Value, match.Groups[day].Value, text[(match.Index + match.Length)..]) : null;
    }

    private static ReadDate? Build(Match match, string year, string month, string day, string after = "")
    {
        var time = match.Groups["h"].Success ? match : TimeAfter().Match(after);
        var (hour, minute, second) = time.Success ? (Number(time.Groups["h"].Value), Number(time.Groups["min"].Value), Number(time.Groups["sec"].Value)) : (0, 0, 0);
        hour = time.Groups["half"].Value.ToUpperInvariant() switch { ['P', ..] when hour < 12 => hour + 12, ['A', ..] when hour == 12 => 0, _ => hour };
        var (y, m, d) = (Number(year), Number(month), Number(day));
        if (y is < 1 or > 9998 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m) || hour > 24 || minute > 59 || second > 60)
        {
            return null;
        }

        var zone = time.Success ? Offset(time.Groups["zone"].Value) : null;
        var local = new DateTime(y, m, d, 0, 0, 0, DateTimeKind.Unspecified).AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(second, 59));
        return new ReadDate(new DateTimeOffset(local, zone ?? TimeSpan.Zero), time.Success ? DatePrecision.Minute : DatePrecision.Day, zone is not null);
    }

    private static TimeSpan? Offset(string zone)
    {
        var name = zone.Trim(' ', '(', ')');
        var sign = name.IndexOfAny(['+', '-']);
        if (sign < 0)
        {
            return MonthNames.Zones.TryGetValue(name, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;
        }

        var digits = string.Concat(name[(sign + 1)..].Where(char.IsAsciiDigit));
        var hours = Number(digits.Length <= 2 ? digits : digits[..^2]);
        var rest = digits.Length <= 2 ? 0 : Number(digits[^2..]);
        return hours > 14 || rest > 59 ? null : new TimeSpan(hours, rest, 0) * (name[sign] == '-' ? -1 : 1);
    }

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Clock = @"(?<h>[0-9]{1,2})[:.h](?<min>[0-9]{2})(?::(?<sec>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?\s*\(?(?<zone>(?:UTC|GMT)?[+-][0-9]{1,2}:?[0-9]{0,2}|Z|[A-Z]{2,4})?";

    [GeneratedRegex(@"(?<![0-9])(?<y>[12][0-9]{3})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?:[T\s,]+" + Clock + ")?", RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<y>(?:19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?:T?(?<h>[0-9]{2})(?<min>[0-9]{2})(?<sec>[0-9]{2})?(?<zone>Z|[+-][0-9]{4})?)?$", RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex CompactDate();

    [GeneratedRegex(@"(?<![0-9])(?:(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})[-/.](?<y>[12][0-9]{3})|(?<a>[0-9]{2})(?<s>\.)(?<b>[0-9]{2})\.(?<y>[0-9]{2})(?![0-9.]))(?:[\s,|–-]+(?:um|at|à|a las)?\s*" + Clock + ")?", RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex DayFirstDate();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+|of\s+)?(?<m>\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(?<y>[12][0-9]{3})", RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<m>\p{L}{3,12})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[12][0-9]{3})", RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<y>[12][0-9]{3})\s*[年년]\s*(?<m>[0-9]{1,2})\s*[月월]\s*(?<d>[0-9]{1,2})\s*[日일]", RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex HanDate();

    [GeneratedRegex(@"^(?<y>[12][0-9]{3})[-/](?<m>0[1-9]|1[0-2])$", RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^[\s,|·•–—-]*(?:at|um|à|a las|alle|kl\.?|om)?\s*" + Clock, RegexOptions.CultureInvariant, PatternTime)]
    private static partial Regex TimeAfter();
}
