namespace NarrativeLens.Shifts.Shares;

/// <summary>
/// How much of the resampled values lies beyond each end of a 95 % interval, by the number of stories. Plain percentiles are too
/// narrow for few units; these are the expanded ones of Hesterberg, "What Teachers Should Know About the Bootstrap" (The
/// American Statistician 69, 2015): the normal tail beyond sqrt(n / (n - 1)) times the 97.5 % point of Student's t with n - 1 degrees of freedom.
/// </summary>
internal static class IntervalTails
{
    private const int First = 3;

    private const double Whole = 100_000;

    // Parts per 100,000 for 3, 4, 5 … stories; computed from the formula above.
    private static readonly int[] s_tails =
    [
        0, 12, 95, 243, 411, 574, 722, 855, 972, 1076, 1167, 1248, 1321, 1386, 1444,
        1497, 1544, 1588, 1628, 1665, 1698, 1729, 1758, 1785, 1810, 1833, 1855, 1875, 1895, 1913,
        1930, 1946, 1961, 1975, 1989, 2002, 2014, 2026, 2037, 2048, 2058, 2067, 2077, 2086, 2094,
        2102, 2110, 2118, 2125, 2132, 2139, 2146, 2152, 2158, 2164, 2169, 2175, 2180,
    ];

    /// <summary>The part of 1 to leave out at each end, for the smaller of two sets of <paramref name="stories"/>; from the last entry on it hardly changes.</summary>
    public static double For(int stories) => s_tails[Math.Clamp(stories - First, 0, s_tails.Length - 1)] / Whole;
}
