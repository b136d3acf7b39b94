namespace NarrativeLens.Check;

/// <summary>What it means that a series has no row for a step between two others.</summary>
public enum MissingSteps
{
    /// <summary>It may not happen: such a file is refused.</summary>
    None,

    /// <summary>Nobody knows what was there: windows across it are not covered.</summary>
    Unknown,

    /// <summary>The market was closed and there was nothing: windows across it are covered.</summary>
    Closed,
}
