using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>Says in plain words what SQLite's result codes mean for the user.</summary>
internal static class EngineErrors
{
    // Primary result codes of https://www.sqlite.org/rescode.html.
    private static readonly (int Code, StoreFailure Reason, string Message)[] s_codes =
    [
        (5, StoreFailure.Locked, "Another process keeps the store {0} locked. Wait until it ends, or name another store."),
        (6, StoreFailure.Locked, "Another connection keeps the store {0} locked. Wait until it ends, or name another store."),
        (8, StoreFailure.ReadOnly, "The store {0} may not be written. Give this user the right to write the file and its folder, or name another store."),
        (11, StoreFailure.Damaged, "The store {0} is damaged. Move the file away and restore a backup, or collect again into a new store."),
        (13, StoreFailure.DiskFull, "The disk that holds the store {0} is full. Free some space and run again: nothing was half written."),
        (14, StoreFailure.CannotOpen, "The store {0} cannot be opened or made. Its folder must exist and this user must have the right to write there."),
        (26, StoreFailure.NotADatabase, "The file {0} is no SQLite database. Name another store, or move the file away."),
    ];

    /// <summary>The exception for people; the engine's own words stay in the inner exception.</summary>
    public static StoreException Explain(SqliteException error, string path)
    {
        foreach (var (code, reason, message) in s_codes)
        {
            if (error.SqliteErrorCode == code)
            {
                return new StoreException(reason, string.Format(null, message, path), error);
            }
        }

        return new StoreException(StoreFailure.Other, $"The store {path} could not do its work: {error.Message}", error);
    }
}
