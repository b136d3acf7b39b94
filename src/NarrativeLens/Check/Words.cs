using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>How explanations write numbers, days and prices: as an American desk would, in any culture.</summary>
internal static class Words
{
    public static string Of(PriceField field) => field switch
    {
        PriceField.Open => "open",
        PriceField.High => "high",
        PriceField.Low => "low",
        _ => "close",
    };

    public static string With(PriceField field, decimal price) => $"the {Of(field)} of {Money(price)}";

    public static string Money(decimal amount) => amount >= 1000m || decimal.Truncate(amount) == amount
        ? string.Create(CultureInfo.InvariantCulture, $"${amount:#,##0}")
        : string.Create(CultureInfo.InvariantCulture, $"${amount:#,##0.00}");

    /// <summary>A number with at most <paramref name="decimals"/> decimals, half away from zero, as a desk rounds.</summary>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,##0." + new string('#', decimals), CultureInfo.InvariantCulture);

    public static string Percent(decimal percent, int decimals = 1) =>
        Math.Round(percent, decimals, MidpointRounding.AwayFromZero).ToString("0." + new string('0', decimals), CultureInfo.InvariantCulture).TrimEnd('.') + "%";

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("HH:mm 'UTC on' MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>"February 5, 2026" or "January 26 to February 1, 2026"; both days belong to it.</summary>
    public static string Days(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return Day(first);
        }

        if (first.Day == 1 && last == first.AddMonths(1).AddDays(-1))
        {
            return first.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        }

        return first is { Day: 1, Month: 1 } && last == new DateOnly(first.Year, 12, 31)
            ? first.Year.ToString(CultureInfo.InvariantCulture)
            : $"{(first.Year == last.Year ? first.ToString("MMMM d", CultureInfo.InvariantCulture) : Day(first))} to {Day(last)}";
    }

    /// <summary>The first letter in lower case, for the middle of a sentence.</summary>
    public static string Uncapitalized(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>The first letter in upper case, for the start of a sentence.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
