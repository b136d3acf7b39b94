namespace NarrativeLens.Shifts;

/// <summary>The numbers that decide what is called a shift. Each is printed where it decides something.</summary>
internal static class ShiftRules
{
    /// <summary>Weeks the week is compared with: about a month, long enough for a base and short enough to be the same news cycle.</summary>
    public const int WeeksBefore = 4;

    /// <summary>Stories needed on each side: with fewer than three units a resample says next to nothing.</summary>
    public const int FewestStories = 3;

    /// <summary>Resamples of the bootstrap; 2,000 put 50 beyond each end of a 95 % interval (Efron and Tibshirani 1993, ch. 13, ask for 1,000 or more).</summary>
    public const int Resamples = 2000;

    /// <summary>Percent of such intervals that hold the true difference; the table of interval tails is made for it.</summary>
    public const int IntervalPercent = 95;

    /// <summary>Shuffles of the permutation test: the smallest p-value is 1 in 2,000, far below the strictest threshold (10 % over 8 narratives).</summary>
    public const int Shuffles = 1999;
}
