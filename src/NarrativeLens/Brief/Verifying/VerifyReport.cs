namespace NarrativeLens.Brief;

/// <summary>What became of a line of a brief when the brief was derived again.</summary>
public enum LineState
{
    /// <summary>It comes out the same.</summary>
    Same,

    /// <summary>It comes out with other values.</summary>
    Changed,

    /// <summary>The quoted words stand in the store to the letter, but the brief no longer chooses them here.</summary>
    Stands,

    /// <summary>It holds a number or a quotation that the brief does not.</summary>
    NotFound,

    /// <summary>The brief says it, and the page does not.</summary>
    Missing,

    /// <summary>Words without a number or a quotation that somebody added: nothing to verify.</summary>
    Added,
}

/// <summary>One line of a brief, verified.</summary>
/// <param name="Line">Its number in the page, from 1; for a missing line that of the line before which it belongs.</param>
/// <param name="State">What became of it.</param>
/// <param name="Text">The line as the page has it; empty where it is missing.</param>
/// <param name="Now">What the store gives in its place; null where that is nothing.</param>
/// <param name="Why">The reason, in words; empty for <see cref="LineState.Same"/>.</param>
public sealed record VerifiedLine(int Line, LineState State, string Text, string? Now, string Why);

/// <summary>A brief that was verified, line by line. Immutable.</summary>
/// <param name="Week">Its week.</param>
/// <param name="Snapshot">Id of the store's state that the page says it was made from; null where it does not say.</param>
/// <param name="SnapshotNow">Id of the store's state now.</param>
/// <param name="Lines">Every line that is not empty, and those that are missing, in the order of the page.</param>
public sealed record VerifyReport(IsoWeek Week, string? Snapshot, string SnapshotNow, IReadOnlyList<VerifiedLine> Lines)
{
    /// <summary>True where every number and quotation comes out the same, and none is missing.</summary>
    public bool Holds => Lines.All(line => line.State is LineState.Same or LineState.Added);

    /// <summary>How many lines are in a state.</summary>
    public int Count(LineState state) => Lines.Count(line => line.State == state);
}
