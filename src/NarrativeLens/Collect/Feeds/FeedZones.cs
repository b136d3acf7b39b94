using System.Collections.Frozen;
using System.Globalization;

namespace NarrativeLens.Collect.Feeds;

/// <summary>Zone names as feeds write them, and their offsets.</summary>
internal static class FeedZones
{
    // RFC 822 names the North American ones; the others are those of the tz database's common abbreviations. Where one name has two meanings, the one of the
    // market press is taken: CST is Chicago's (not China's), IST India's, BST London's summer.
    private static readonly FrozenDictionary<string, double> s_hours = new Dictionary<string, double>
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["CT"] = -6, ["MST"] = -7, ["MDT"] = -6, ["MT"] = -7,
        ["PST"] = -8, ["PDT"] = -7, ["PT"] = -8, ["AST"] = -4, ["ADT"] = -3, ["AT"] = -4, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["BRT"] = -3, ["ART"] = -3, ["CLT"] = -4, ["CLST"] = -3, ["COT"] = -5, ["PET"] = -5,
        ["BST"] = 1, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MET"] = 1, ["MEZ"] = 1, ["MEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["TRT"] = 3,
        ["SAST"] = 2, ["CAT"] = 2, ["EAT"] = 3, ["WAT"] = 1, ["GST"] = 4, ["PKT"] = 5, ["IST"] = 5.5, ["ICT"] = 7, ["WIB"] = 7,
        ["HKT"] = 8, ["SGT"] = 8, ["MYT"] = 8, ["PHT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9,
        ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The widest offset that DateTimeOffset takes.
    private const int MostMinutes = 14 * 60;

    /// <summary>The offset of Korea, whose feeds write dates without one.</summary>
    public static TimeSpan Korea { get; } = TimeSpan.FromHours(9);

    /// <summary>The offset of "EST", "+0100", "-5", "GMT+01:00" or "Etc/GMT"; null for anything else.</summary>
    public static TimeSpan? OffsetOf(string zone)
    {
        var sign = zone.AsSpan().IndexOfAny('+', '-');
        var name = (sign < 0 ? zone : zone[..sign]).Trim('(', ')', ' ');
        name = name.StartsWith("Etc/", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        double hours = 0;
        if (name.Length > 0 && !s_hours.TryGetValue(name, out hours))
        {
            return null;
        }

        if (sign < 0)
        {
            return TimeSpan.FromHours(hours);
        }

        // "EST-0500" says the same thing twice; the number is exact.
        return MinutesOf(zone[(sign + 1)..]) is { } minutes and <= MostMinutes ? TimeSpan.FromMinutes(zone[sign] == '-' ? -minutes : minutes) : null;
    }

    private static int? MinutesOf(string digits)
    {
        digits = digits.Replace(":", "", StringComparison.Ordinal);
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        var (hours, minutes) = digits.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        return minutes < 60 ? (hours * 60) + minutes : null;
    }
}
