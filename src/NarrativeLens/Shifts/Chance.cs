using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts;

/// <summary>Draws of their own for every part of a report, so that one part's numbers do not depend on whether another was asked for.</summary>
internal static class Chance
{
    /// <summary>The comparison of sentences; that of stories follows.</summary>
    public const int Comparison = 0;

    /// <summary>The latest shares.</summary>
    public const int Now = 2;

    /// <summary>The shares before.</summary>
    public const int Before = 3;

    /// <summary>The penalty of change points.</summary>
    public const int Penalty = 4;

    /// <summary>The levels between change points.</summary>
    public const int Levels = 5;

    /// <summary>The comparison of stances by sentences; that by stories follows.</summary>
    public const int Stances = 6;

    /// <summary>The first period of a series; the others follow by their numbers.</summary>
    public const int Series = 16;

    /// <summary>The first narrative beside the market; beyond every period.</summary>
    public const int Market = 1 << 24;

    private const int SeedShift = 32;

    /// <summary>The draws of one part.</summary>
    public static Draws Of(ulong seed, int part) => new((seed << SeedShift) + (ulong)part);
}
