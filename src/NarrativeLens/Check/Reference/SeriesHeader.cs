namespace NarrativeLens.Check;

/// <summary>What a reference file says of itself in its <c># key: value</c> lines.</summary>
public sealed record SeriesHeader
{
    /// <summary>The zone in which rows are written unless a header says otherwise.</summary>
    internal const string Utc = "UTC";

    /// <summary>The series' name, unique in a library.</summary>
    public required string Id { get; init; }

    /// <summary>What was measured, such as "bitcoin".</summary>
    public required string Asset { get; init; }

    /// <summary>What was measured of it: "price", "liquidations", "flows", "odds", "index" and so on.</summary>
    public required string Metric { get; init; }

    /// <summary>The unit of the values, such as "USD".</summary>
    public required string Unit { get; init; }

    /// <summary>The length of a row's step, more than zero; of a month about a month.</summary>
    public required TimeSpan Step { get; init; }

    /// <summary>The months of a row's step; 0 where it is no calendar month.</summary>
    public int Months { get; init; }

    /// <summary>The IANA zone whose days the rows are, and whose clock times without offset are meant.</summary>
    public string Zone { get; init; } = Utc;

    /// <summary>What it means that a row is missing.</summary>
    public MissingSteps Missing { get; init; }

    /// <summary>What the values mean, in words.</summary>
    public required string Definition { get; init; }

    /// <summary>Where the values come from.</summary>
    public required string Source { get; init; }

    /// <summary>The venue whose trades are measured, or how the values compare with one.</summary>
    public required string Venue { get; init; }

    /// <summary>The edition of the series; of a ledger the latest that was read.</summary>
    public required string Vintage { get; init; }

    /// <summary>True where the values are rounded to whole units.</summary>
    public bool WholeUnits { get; init; }

    /// <summary>How far a second venue's value may lie from this one, in percent of the value; 0 where unknown.</summary>
    public decimal VenueSpreadPercent { get; init; }

    /// <summary>When the values were fetched; null where the file does not say.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>Where an update fetches from, such as "coinbase:BTC-USD"; null where nowhere.</summary>
    public string? Provider { get; init; }

    /// <summary>The column that holds the values in the file that an update reads again; null where its name says so.</summary>
    public string? ValueColumn { get; init; }

    /// <summary>The first moment that was asked for; null where whatever there is.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The step as it is written: "1d", "4h", "1mo".</summary>
    public string StepText => SeriesSteps.Write(this);
}
