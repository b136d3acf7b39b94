using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NarrativeLens.Store;

namespace NarrativeLens;

/// <summary>What became of one address in a run.</summary>
public enum StepOutcome
{
    /// <summary>A story the store did not have.</summary>
    New,

    /// <summary>A story the store had, with other words.</summary>
    Revised,

    /// <summary>Read again, and the same as what the store had.</summary>
    Known,

    /// <summary>The address itself said that nothing changed.</summary>
    Unchanged,

    /// <summary>Left out, with a reason.</summary>
    Skipped,

    /// <summary>A stored article whose findings were made again by newer rules, a newer model or newer reference values.</summary>
    Reanalysed,
}

/// <summary>One step of a run.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Address">The URL or path.</param>
/// <param name="Skipped">Why it was left out; null for every other outcome.</param>
public sealed record RunStep(StepOutcome Outcome, string Address, Skipped? Skipped = null);

/// <summary>Counts of a run.</summary>
/// <param name="New">Stories that the store did not have.</param>
/// <param name="Revised">Stories that had changed.</param>
/// <param name="Known">Stories read again without a change.</param>
/// <param name="Unchanged">Addresses that said themselves that nothing changed.</param>
/// <param name="Reanalysed">Stored articles analysed again.</param>
/// <param name="Skipped">What was left out, each with its reason, in the order met.</param>
public sealed record RunSummary(int New, int Revised, int Known, int Unchanged, int Reanalysed, ImmutableList<Skipped> Skipped)
{
    /// <summary>Nothing done yet.</summary>
    public static RunSummary Empty { get; } = new(0, 0, 0, 0, 0, []);

    /// <summary>Addresses met.</summary>
    public int Addresses => Counts.Addresses;

    /// <summary>The counts as the store's journal keeps them.</summary>
    [JsonIgnore]
    public RunCounts Counts => new(New, Revised, Known, Unchanged, Skipped.Count);

    /// <summary>The counts with one step more.</summary>
    public RunSummary With(RunStep step) => step.Outcome switch
    {
        StepOutcome.New => this with { New = New + 1 },
        StepOutcome.Revised => this with { Revised = Revised + 1 },
        StepOutcome.Known => this with { Known = Known + 1 },
        StepOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        StepOutcome.Reanalysed => this with { Reanalysed = Reanalysed + 1 },
        _ => this with { Skipped = Skipped.Add(step.Skipped!) },
    };
}
