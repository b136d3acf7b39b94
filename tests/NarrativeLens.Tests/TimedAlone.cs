namespace NarrativeLens.Tests;

/// <summary>Tests that hold a clock against hostile input; they run while no other test does, so that the clock measures them.</summary>
[CollectionDefinition(nameof(TimedAlone), DisableParallelization = true)]
public sealed class TimedAlone;
