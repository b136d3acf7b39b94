using System.Globalization;
using System.Text.RegularExpressions;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>
/// Checks what a price that was there is said to be the first or the extreme of: "the lowest since November 21", "below $75,000 for the first time since April".
/// Refuted where the series shows such a price in between; never borne out, as other words may be meant by it.
/// </summary>
/// <param name="book">The prices.</param>
internal sealed partial class SinceClaims(PriceBook book)
{
    // Days beside the two ends may be told of by another clock.
    private const int EdgeDays = 2;

    /// <summary>Judges a price that fits its window; null where nothing of the sort is said, or nothing speaks against it.</summary>
    public Judgement? Check(PriceClaim claim, Surroundings around, Window window)
    {
        var said = Said().Match(around.Sentence[(around.Figure.Span.End - around.SentenceSpan.Start)..].ToString());
        if (!said.Success || around.OnlyOtherPrice is not null || LowerOf(claim, said) is not { } isLow || Named(said, window) is not var (first, last))
        {
            return null;
        }

        var (from, to) = (Zones.Utc.StartOf(last.AddDays(1 + EdgeDays)), window.Span.From.AddDays(-EdgeDays));
        if (Zones.Utc.StartOf(first) < book.From || from >= to || book.Around(from, to) is not { } between)
        {
            return null;
        }

        var isClose = said.Groups["close"].Success || claim is { Sort: not ClaimSort.Touch, Field: PriceField.Close };
        var extreme = isLow ? between.Rows.MinBy(Of) : between.Rows.MaxBy(Of);
        var spread = claim.Figure.Value * book.Longest.Header.VenueSpreadPercent / 100;
        return isLow ? Of(extreme) < claim.Figure.Value - spread ? Contradicted() : null
            : Of(extreme) > claim.Figure.Value + spread ? Contradicted() : null;

        decimal Of(Bar bar) => isClose ? bar.Close : isLow ? bar.Low : bar.High;

        Judgement Contradicted() => new(Verdict.Contradicted, $"The price was there, but not for the first time since {Words.Days(first, last)}: it had {(isClose ? "closed" : "been")} at {Words.Money(Of(extreme))} on {Words.Day(extreme.At)}.")
        {
            Diagnosis = "not-the-first-since",
            Evidence = isClose ? [] : [between.Evidence(isLow ? PriceField.Low : PriceField.High)],
        };
    }

    private static bool? LowerOf(PriceClaim claim, Match said) =>
        said.Groups["low"].Success ? true
        : said.Groups["high"].Success ? false
        : claim.Sort is ClaimSort.Below ? true
        : claim.Sort is ClaimSort.Above ? false
        : null;

    // The day or month after "since"; without a year the last one before the price's own time.
    private static (DateOnly First, DateOnly Last)? Named(Match said, Window window)
    {
        var month = DateTime.ParseExact(said.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture).Month;
        var day = said.Groups["day"].Success ? int.Parse(said.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var before = DateOnly.FromDateTime(window.Span.From.UtcDateTime);
        var year = said.Groups["year"].Success ? int.Parse(said.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            : month < before.Month || (month == before.Month && day > 0 && day < before.Day) ? before.Year
            : before.Year - 1;
        if (year < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var first = new DateOnly(year, month, Math.Max(1, day));
        return (first, day > 0 ? first : first.AddMonths(1).AddDays(-1));
    }

    [GeneratedRegex(@"^[^.;]{0,80}?\b(?:(?:the|its|a) (?:(?<low>lowest|weakest|cheapest)|(?<high>highest|strongest|dearest))(?: (?:level|price|point|(?<close>close|closing price|daily close)))?|for the first time|(?:the|its) first time) since (?:early |mid-|late )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?<day>[0-9]{1,2})\b)?(?:,? (?<year>20[0-9]{2})\b)?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Said();
}
