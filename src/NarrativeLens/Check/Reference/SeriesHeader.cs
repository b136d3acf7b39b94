namespace NarrativeLens.Check;

/// <summary>What a reference file says of itself in its <c># key: value</c> lines.</summary>
public sealed record SeriesHeader
{
    /// <summary>The series' name, unique in a library.</summary>
    public required string Id { get; init; }

    /// <summary>What was measured, such as "bitcoin".</summary>
    public required string Asset { get; init; }

    /// <summary>What was measured of it: "price".</summary>
    public required string Metric { get; init; }

    /// <summary>The unit of the values, such as "USD".</summary>
    public required string Unit { get; init; }

    /// <summary>The length of a row's step, more than zero.</summary>
    public required TimeSpan Step { get; init; }

    /// <summary>What the values mean, in words.</summary>
    public required string Definition { get; init; }

    /// <summary>Where the values come from.</summary>
    public required string Source { get; init; }

    /// <summary>The venue whose trades are measured, or how the values compare with one.</summary>
    public required string Venue { get; init; }

    /// <summary>The edition of the series.</summary>
    public required string Vintage { get; init; }

    /// <summary>True where the values are rounded to whole units.</summary>
    public bool WholeUnits { get; init; }

    /// <summary>How far a second venue's value may lie from this one, in percent of the value; 0 where unknown.</summary>
    public decimal VenueSpreadPercent { get; init; }

    /// <summary>When the values were fetched; null where the file does not say.</summary>
    public DateOnly? Retrieved { get; init; }
}
