namespace NarrativeLens.Store;

/// <summary>How a store is opened.</summary>
public sealed record StoreOptions
{
    /// <summary>How long to wait for another process that writes; at least one second. Default: 10 seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock for the record of runs and of skipped pages.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
