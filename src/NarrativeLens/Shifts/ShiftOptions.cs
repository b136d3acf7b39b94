using NarrativeLens.Check;

namespace NarrativeLens.Shifts;

/// <summary>What to look at, and how strictly.</summary>
public sealed record ShiftOptions
{
    /// <summary>Weeks or months.</summary>
    public PeriodLength By { get; init; }

    /// <summary>First day looked at (its whole period is); null for the first of the store.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day looked at (its whole period is); null for the last of the store.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only the last so many periods, at least 1; null for all.</summary>
    public int? Last { get; init; }

    /// <summary>The rate of false calls, above 0 and below 1: of the called changes on average (false discovery rate), and of change points in any narrative of a series without one.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>The reference series that the market is read from; null for no market panel.</summary>
    public ReferenceLibrary? Reference { get; init; }

    /// <summary>The asset of the market panel, by one of its names.</summary>
    public string Asset { get; init; } = "bitcoin";

    /// <summary>Seed of every draw: the same store, options and seed give the same report.</summary>
    public ulong Seed { get; init; } = 1;
}
