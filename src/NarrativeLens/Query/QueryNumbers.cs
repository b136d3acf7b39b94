using System.Globalization;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Reads the numbers of value&gt;60000, value&lt;1bn, value:1bn..2bn.</summary>
internal static class QueryNumbers
{
    /// <summary>The interval meant, or null where the text is no number.</summary>
    public static ValueWithin? Read(string sign, string text)
    {
        var cut = text.IndexOf(QueryWords.Range, StringComparison.Ordinal);
        if (cut >= 0)
        {
            return sign is ":" or "=" ? Interval(text[..cut], text[(cut + QueryWords.Range.Length)..]) : null;
        }

        return NumberOf(text) is not { } number ? null : sign switch
        {
            ">" => new ValueWithin(number, null, LowIncluded: false),
            ">=" => new ValueWithin(number, null),
            "<" => new ValueWithin(null, number, HighIncluded: false),
            "<=" => new ValueWithin(null, number),
            _ => new ValueWithin(number, number),
        };
    }

    private static ValueWithin? Interval(string from, string to)
    {
        var (low, high) = (NumberOf(from), NumberOf(to));
        var isRead = (low is not null || from.Length == 0) && (high is not null || to.Length == 0) && (low ?? high) is not null;
        return isRead && !(low > high) ? new ValueWithin(low, high) : null;
    }

    private static decimal? NumberOf(string text)
    {
        var digits = text.Trim().TrimStart('$', '€', '£').TrimEnd('%');
        var factor = 1m;
        foreach (var (suffix, power) in QueryWords.Scales)
        {
            if (digits.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                (digits, factor) = (digits[..^suffix.Length], power);
                break;
            }
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.TryParse(digits, styles, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < decimal.MaxValue / factor
            ? number * factor
            : null;
    }
}
