using MathNet.Numerics.Distributions;

namespace NarrativeLens.Shifts.Shares;

/// <summary>
/// How much of the resampled values lies beyond each end of a 95 % interval, by the number of stories. Plain percentiles are too
/// narrow for few units; these are the expanded ones of Hesterberg, "What Teachers Should Know About the Bootstrap" (The
/// American Statistician 69, 2015): the normal tail beyond sqrt(n / (n - 1)) times the 97.5 % point of Student's t with n - 1 degrees of freedom.
/// </summary>
internal static class IntervalTails
{
    private const int First = 3;

    // From here on it hardly changes.
    private const int Last = 60;

    // Quantiles are rounded, so that the last bits of a library's series cannot move a cut.
    private const int Digits = 5;

    private const double UpperPoint = 0.975;

    private static readonly double[] s_tails = [.. Enumerable.Range(First, Last - First + 1).Select(Tail)];

    /// <summary>The part of 1 to leave out at each end, for the smaller of two sets of <paramref name="stories"/>.</summary>
    public static double For(int stories) => s_tails[Math.Clamp(stories, First, Last) - First];

    private static double Tail(int stories) =>
        Math.Round(Normal.CDF(0, 1, -Math.Sqrt(stories / (stories - 1.0)) * StudentT.InvCDF(0, 1, stories - 1, UpperPoint)), Digits);
}
