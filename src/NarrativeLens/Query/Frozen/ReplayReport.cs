namespace NarrativeLens.Query;

/// <summary>How a row of a result that is asked for again differs from the frozen one.</summary>
public enum ReplayDifference
{
    /// <summary>It is there now and was not.</summary>
    New,

    /// <summary>It was there and is not.</summary>
    Gone,

    /// <summary>The sentence is the same; its article has another title or text.</summary>
    Revised,

    /// <summary>Its narratives or stances are others.</summary>
    Tags,

    /// <summary>Its figures or their verdicts are others.</summary>
    Figures,
}

/// <summary>One row that differs.</summary>
/// <param name="Kind">How.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Url">Where the article was read.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Was">The frozen tags, figures or revision; null for a new row.</param>
/// <param name="Is">Those of now; null for a row that is gone.</param>
/// <param name="Why">What explains it.</param>
public sealed record ReplayedRow(ReplayDifference Kind, string Article, string Url, string Sentence, string? Was, string? Is, string Why);

/// <summary>A frozen result beside the same query now.</summary>
/// <param name="Frozen">What was asked, of which store, by which model.</param>
/// <param name="Rows">How many rows there are now.</param>
/// <param name="Snapshot">Id of the state of the store now. It may differ though the rows are the same: then other rows changed.</param>
/// <param name="Model">Id of the model now.</param>
/// <param name="Differences">The rows that differ, in the order of the rows of now, then those that are gone.</param>
public sealed record ReplayReport(FrozenSet Frozen, long Rows, string Snapshot, string Model, IReadOnlyList<ReplayedRow> Differences)
{
    /// <summary>True where every row is as it was.</summary>
    public bool Same => Differences.Count == 0;
}
