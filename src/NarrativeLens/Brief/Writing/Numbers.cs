using System.Globalization;

namespace NarrativeLens.Brief.Writing;

/// <summary>How values are written: invariant, commas between thousands, a true minus sign.</summary>
internal static class Numbers
{
    private const string Minus = "\u2212";

    private static readonly string[] s_small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>"1,234".</summary>
    public static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"1,234 stories", "1 story".</summary>
    public static string Count(int value, string one, string many) => $"{Count(value)} {(value == 1 ? one : many)}";

    /// <summary>"Two", for small numbers at the start of a sentence; figures from ten.</summary>
    public static string Opening(int value) => value < s_small.Length ? char.ToUpperInvariant(s_small[value][0]) + s_small[value][1..] : Count(value);

    /// <summary>"two"; figures from ten.</summary>
    public static string Word(int value) => value < s_small.Length ? s_small[value] : Count(value);

    /// <summary>A part of 1 as "12.3%".</summary>
    public static string Percent(double share) => Rounded(share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A part of 1 as "12.3%"; a dash where there is none.</summary>
    public static string Percent(double? share) => share is { } known ? Percent(known) : "–";

    /// <summary>A difference of parts of 1 in percentage points: "+4.1", "−4.1", "0.0".</summary>
    public static string Points(double difference)
    {
        var points = Rounded(difference * 100);
        return (points > 0 ? "+" : points < 0 ? Minus : "") + Math.Abs(points).ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>The same without its sign.</summary>
    public static string Size(double difference) => Math.Abs(Rounded(difference * 100)).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A probability or p-value: "0.93", "0.0005".</summary>
    public static string Probability(double value) => value.ToString(value < 0.01 ? "0.0000" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>A reference value: "62,345", "4.25".</summary>
    public static string Value(decimal value) => (value < 0 ? Minus : "") + Math.Abs(value).ToString("#,0.########", CultureInfo.InvariantCulture);

    private static double Rounded(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
