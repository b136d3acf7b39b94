namespace NarrativeLens.Brief;

/// <summary>The numbers that decide what a brief says. Each is printed where it decides something.</summary>
internal static class BriefRules
{
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
