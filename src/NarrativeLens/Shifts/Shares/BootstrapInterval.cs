using MathNet.Numerics.Distributions;

namespace NarrativeLens.Shifts.Shares;

/// <summary>
/// The bias-corrected and accelerated interval of Efron (1987): percentiles of the resampled values, moved for a resample that leans to one side and for an error that
/// grows with the value. Its ends begin at the normal point times sqrt(n / (n - 1)), as resamples of few stories vary by that less than the stories do (Hesterberg 2015).
/// </summary>
internal static class BootstrapInterval
{
    private const double UpperPoint = 1 - ((1 - (ShiftRules.IntervalPercent / 100.0)) / 2);

    // Where a percentile falls is rounded, so that the last bits of a library's series cannot move a cut.
    private const int Digits = 6;

    /// <summary>The interval of a value by its resampled values, which are sorted in place.</summary>
    public static (double Low, double High) Of(double value, double[] resampled, double acceleration, int stories)
    {
        Array.Sort(resampled);
        var point = Normal.InvCDF(0, 1, UpperPoint) * Math.Sqrt(stories / (stories - 1.0));
        var bias = Bias(value, resampled);
        return (At(resampled, bias, -point, acceleration), At(resampled, bias, point, acceleration));
    }

    // Of equal values half count as below.
    private static double Bias(double value, double[] sorted)
    {
        var below = Array.FindIndex(sorted, other => other >= value);
        var above = Array.FindIndex(sorted, Math.Max(0, below), other => other > value);
        var part = ((below < 0 ? sorted.Length : below) + (above < 0 ? sorted.Length : above)) / 2.0 / sorted.Length;
        var least = 0.5 / sorted.Length;
        return Normal.InvCDF(0, 1, Math.Clamp(part, least, 1 - least));
    }

    private static double At(double[] sorted, double bias, double point, double acceleration)
    {
        var moved = bias + point;
        var part = Math.Round(Normal.CDF(0, 1, bias + (moved / (1 - (acceleration * moved)))), Digits);
        return sorted[Math.Clamp((int)(part * sorted.Length), 0, sorted.Length - 1)];
    }
}
