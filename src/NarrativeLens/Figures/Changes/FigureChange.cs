namespace NarrativeLens.Figures;

/// <summary>A figure that two versions of a text do not share.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Old">The figure in the older text, whose offsets point there; null where it was added.</param>
/// <param name="New">The figure in the newer text, whose offsets point there; null where it was removed.</param>
public sealed record FigureChange(FigureChangeKind Kind, Figure? Old, Figure? New);

/// <summary>What happened to a figure between two versions of a text.</summary>
public enum FigureChangeKind
{
    /// <summary>Another value, range, unit or sign stands in its place.</summary>
    Changed,

    /// <summary>The value stands, but is hedged or denied in another way: "$60,000" became "nearly $60,000".</summary>
    Reworded,

    /// <summary>It stands only in the newer text.</summary>
    Added,

    /// <summary>It stands only in the older text.</summary>
    Removed,
}
