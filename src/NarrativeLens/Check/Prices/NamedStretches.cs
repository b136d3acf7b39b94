using System.Text.RegularExpressions;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Reads the stretch that an open or close names itself: "opened the year at $87,600", "closed the week at $70,300". Its dates follow from the day of publication.</summary>
internal static partial class NamedStretches
{
    /// <summary>The stretch, in days of UTC; null where the words name none or the text has no date.</summary>
    /// <param name="claim">What is said of the price.</param>
    /// <param name="around">The words around it.</param>
    /// <param name="horizon">The first moment that the text cannot know of.</param>
    public static FigurePeriod? Of(PriceClaim claim, Surroundings around, DateTimeOffset? horizon)
    {
        var opens = claim is { Sort: ClaimSort.Equals, Field: PriceField.Open };
        if (horizon is not { } end || !(opens || claim is { Sort: ClaimSort.Equals, Field: PriceField.Close }) || Named().Match(around.Before.ToString()) is not { Success: true } named)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(end.UtcDateTime);
        var first = StartOf(today, named.Groups["stretch"].ValueSpan);

        // A close is known once the stretch is over: before its last day the one before is meant.
        var next = NextOf(first, named.Groups["stretch"].ValueSpan);
        if (!opens && Zones.Utc.StartOf(next.AddDays(-1)) > end)
        {
            (first, next) = (StartOf(first.AddDays(-1), named.Groups["stretch"].ValueSpan), first);
        }

        return new FigurePeriod(Zones.Utc.StartOf(first), Zones.Utc.StartOf(next), Stated: true);
    }

    private static DateOnly StartOf(DateOnly day, ReadOnlySpan<char> stretch) => stretch switch
    {
        "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        "month" => new DateOnly(day.Year, day.Month, 1),
        "quarter" => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly NextOf(DateOnly first, ReadOnlySpan<char> stretch) => stretch switch
    {
        "week" => first.AddDays(7),
        "month" => first.AddMonths(1),
        "quarter" => first.AddMonths(3),
        _ => first.AddYears(1),
    };

    [GeneratedRegex(@"\b(?:opened|began|started|closed|ended|finished) (?:the|this) (?<stretch>week|month|quarter|year)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
