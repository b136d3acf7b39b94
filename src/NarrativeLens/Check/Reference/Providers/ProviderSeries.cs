namespace NarrativeLens.Check;

/// <summary>A series as a provider gives it.</summary>
internal sealed record ProviderSeries
{
    /// <summary>What it measures.</summary>
    public required SeriesHeader Header { get; init; }

    /// <summary>What the provider calls it in an address.</summary>
    public required string Code { get; init; }

    /// <summary>What the provider calls the step in an address.</summary>
    public required string StepWord { get; init; }

    /// <summary>The most steps that one request may ask for; null where one answer holds everything.</summary>
    public int? StepsPerPage { get; init; }

    /// <summary>True where each step holds one value.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Before this there is nothing; null where nobody knows.</summary>
    public DateTimeOffset? Earliest { get; init; }

    /// <summary>After this there is nothing; null where it goes on.</summary>
    public DateTimeOffset? Latest { get; init; }
}
