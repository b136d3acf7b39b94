namespace NarrativeLens.Brief;

/// <summary>The numbers that decide what a brief says. Each is printed where it decides something.</summary>
internal static class BriefRules
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

    /// <summary>Percent of the called changes that may be false on average (Benjamini and Hochberg 1995).</summary>
    public const int FalseDiscoveryPercent = 10;

    /// <summary>Quotes per narrative.</summary>
    public const int QuotesPerNarrative = 2;

    /// <summary>A sentence is quoted for a narrative only where the model thinks it likelier than not that it tells it.</summary>
    public const double LeastQuoteProbability = 0.5;

    /// <summary>The longest sentence that is quoted for itself, and the most that is shown around a figure, in code units.</summary>
    public const int LongestQuote = 480;

    /// <summary>Entries of one list; the rest is counted and stays in the store.</summary>
    public const int MostListed = 60;

    /// <summary>Addresses named per reason.</summary>
    public const int AddressesNamed = 3;

    /// <summary>How often the store is read again because it was written meanwhile.</summary>
    public const int MostReadings = 5;
}
