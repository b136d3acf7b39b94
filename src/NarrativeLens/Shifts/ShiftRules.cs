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

    /// <summary>Periods that a level lasts at least: one is an event, two the earliest that it can be told from one.</summary>
    public const int ShortestLevel = 2;

    /// <summary>Shuffles of all stories over their periods that set the penalty of change points; a rate of 5 % leaves 25 of them above it.</summary>
    public const int PenaltyShuffles = 499;

    /// <summary>Periods with a story that a series needs before change points are looked for: two levels, and as much again to know them by.</summary>
    public const int ShortestSeries = 8;

    /// <summary>Quotes on each side of a turn.</summary>
    public const int QuotesPerSide = 3;

    /// <summary>The longest sentence that is quoted, in code units.</summary>
    public const int LongestQuote = 480;

    /// <summary>Sentences read for the quotes of one side: some stories have several of the surest.</summary>
    public const int QuoteCandidates = 30;
}
