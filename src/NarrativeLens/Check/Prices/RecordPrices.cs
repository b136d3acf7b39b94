using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>Checks record highs: the highest price of the series up to the text, and the day it was set.</summary>
/// <param name="book">The prices.</param>
/// <param name="windows">Turns periods into stretches of prices.</param>
internal sealed class RecordPrices(PriceBook book, WindowFinder windows)
{
    /// <summary>Judges a record; null where the words may mean an earlier record, so that the period alone decides.</summary>
    public Judgement? Check(PriceClaim claim, Surroundings around)
    {
        var until = windows.Horizon ?? book.To;
        if (book.Until(until) is not { } span)
        {
            return null;
        }

        var fit = claim.Tolerance.Of(span.High);
        if (fit <= Fit.Rounded)
        {
            return Dated(claim, fit, span, around);
        }

        return Cues.FormerRecord.In(around.Before) || claim.Figure.Value < span.High || fit == Fit.Venue
            ? null
            : Explanations.BeyondRecord(claim, span);
    }

    // The number is the record; a stated date must hold the day on which it was set.
    private static Judgement? Dated(PriceClaim claim, Fit fit, PriceSpan span, Surroundings around)
    {
        var period = around.Figure.Period;
        var set = DateOnly.FromDateTime(span.Highest.At.UtcDateTime);
        if (period is not { Stated: true })
        {
            return Explanations.IsRecord(claim, fit, span);
        }

        var (first, last) = (DateOnly.FromDateTime(period.From.DateTime), DateOnly.FromDateTime(period.To.AddTicks(-1).DateTime));
        if (set >= first.AddDays(-1) && set <= last.AddDays(1))
        {
            return first <= set && set <= last ? Explanations.IsRecord(claim, fit, span) : null;
        }

        // "still below the record this week": a later period is where the comparison is made, not where the record was set.
        return last < set || IsSaidOf(around, first, last) ? Explanations.RecordMisdated(claim, span, set, first, last) : Explanations.IsRecord(claim, fit, span);
    }

    // "hit a record of $126,200 on October 16", "set a record of $126,200 in November"
    private static bool IsSaidOf(Surroundings around, DateOnly first, DateOnly last) =>
        Cues.SetRecord.In(around.Opening) && around.After.TrimStart().StartsWith(first == last ? "on " : "in ", StringComparison.OrdinalIgnoreCase);
}
