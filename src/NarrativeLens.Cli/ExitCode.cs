namespace NarrativeLens.Cli;

/// <summary>What the process says to the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings at or above the level asked for.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage or input; the message says where and what was expected.</summary>
    public const int Usage = 2;

    /// <summary>Some items failed; each was listed with its reason.</summary>
    public const int Partly = 3;

    /// <summary>A fault of the program.</summary>
    public const int Internal = 4;

    /// <summary>The user stopped it.</summary>
    public const int Cancelled = 130;
}
