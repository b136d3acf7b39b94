namespace NarrativeLens.Store;

/// <summary>How a store is opened.</summary>
public sealed record StoreOptions
{
    /// <summary>How long to wait for another process that writes; at least one second. Default: 10 seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one statement may take on a PostgreSQL server; at least one second. SQLite has no such limit. Default: 5 minutes.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock for the record of runs and of skipped pages.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
