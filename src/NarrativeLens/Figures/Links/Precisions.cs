using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>The values that a written number stands for.</summary>
internal static class Precisions
{
    /// <summary>
    /// What "about" adds to either side, as a share of the value. Market copy rounds a hedged number to two significant digits;
    /// the middle of such a rounding is off by about this much, and its worst case is covered by the written step.
    /// </summary>
    private const decimal AboutShare = 0.02m;

    /// <summary>Half a written step to either side; with "about" a whole step or <see cref="AboutShare"/>, whichever is more.</summary>
    public static PrecisionInterval Of(in Quantity figure, Qualifier qualifier)
    {
        var high = figure.High ?? figure.Value;
        var stepHigh = figure.High is null ? figure.Step : figure.StepHigh;
        return new PrecisionInterval(
            Shift(figure.Value, -Spread(figure.Value, figure.Step, qualifier)),
            Shift(high, Spread(high, stepHigh, qualifier)));
    }

    private static decimal Spread(decimal value, decimal step, Qualifier qualifier) =>
        qualifier == Qualifier.About ? Math.Max(step, Math.Abs(value) * AboutShare) : step / 2;

    // Nothing is added near the ends of decimal, where the sum could leave it.
    private static decimal Shift(decimal value, decimal by) =>
        Math.Max(Math.Abs(value), Math.Abs(by)) > decimal.MaxValue / 2 ? value : Powers.Normalize(value + by);
}
