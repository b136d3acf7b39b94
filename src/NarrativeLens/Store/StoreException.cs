namespace NarrativeLens.Store;

/// <summary>Why a store could not be opened, read or written.</summary>
public enum StoreFailure
{
    /// <summary>A newer program made the store.</summary>
    NewerStore,

    /// <summary>The file is no SQLite database.</summary>
    NotADatabase,

    /// <summary>The file or schema is that of another program, or holds something where nothing was expected.</summary>
    OtherDatabase,

    /// <summary>The file or the server's data are damaged.</summary>
    Damaged,

    /// <summary>Another process kept it locked for longer than the busy time-out.</summary>
    Locked,

    /// <summary>The file, its folder or the tables may not be written.</summary>
    ReadOnly,

    /// <summary>The file or its folder cannot be opened or made, or the server does not let the user in.</summary>
    CannotOpen,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The server cannot be reached, or the connection was lost.</summary>
    Unreachable,

    /// <summary>The server took longer than the time limit for one statement.</summary>
    TimedOut,

    /// <summary>The engine is too old to be trusted with the store.</summary>
    OldEngine,

    /// <summary>Anything else that the engine reports; the inner exception tells it.</summary>
    Other,
}

/// <summary>The store could not do its work; nothing was half written.</summary>
public sealed class StoreException : Exception
{
    /// <summary>An exception with its reason.</summary>
    /// <param name="reason">What went wrong, for programs.</param>
    /// <param name="message">What went wrong and what to do, for people.</param>
    /// <param name="inner">The engine's own report, where there is one.</param>
    public StoreException(StoreFailure reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    /// <summary>What went wrong.</summary>
    public StoreFailure Reason { get; }
}
