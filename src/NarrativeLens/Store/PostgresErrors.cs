using System.Data.Common;
using Npgsql;

namespace NarrativeLens.Store;

/// <summary>Says in plain words what PostgreSQL's SQLSTATE codes mean for the user.</summary>
internal static class PostgresErrors
{
    // Beginnings of the codes of https://www.postgresql.org/docs/15/errcodes-appendix.html, the longer before the shorter.
    private static readonly (string Code, StoreFailure Reason, string Message)[] s_codes =
    [
        ("28", StoreFailure.CannotOpen, "The server of the store {0} does not let this user in. Check the user name and the password."),
        ("3D000", StoreFailure.CannotOpen, "The server of the store {0} has no such database. Make it with createdb, or name another."),
        ("3F000", StoreFailure.CannotOpen, "The database of the store {0} has no such schema. Make it with CREATE SCHEMA, or name another."),
        ("42501", StoreFailure.ReadOnly, "The user of the store {0} may not do this. Grant the right to create tables in the schema and to write them, or name another store."),
        ("25006", StoreFailure.ReadOnly, "The store {0} may not be written: the server takes reading only, as a standby does."),
        ("55P03", StoreFailure.Locked, "Another process keeps the store {0} locked. Wait until it ends, or name another store."),
        ("40P01", StoreFailure.Locked, "Another process keeps tables of the store {0} locked. Run again: nothing was half written."),
        ("57014", StoreFailure.TimedOut, "The store {0} took longer than the time limit for one statement. Ask for less, or set a longer limit."),
        ("53100", StoreFailure.DiskFull, "The disk of the server that holds the store {0} is full. Free some space and run again: nothing was half written."),
        ("53300", StoreFailure.Unreachable, "The server of the store {0} has too many connections. Try again later."),
        ("57P", StoreFailure.Unreachable, "The server of the store {0} is starting or shutting down. Try again: nothing was half written."),
        ("08", StoreFailure.Unreachable, "The connection to the store {0} was lost. Run again: nothing was half written."),
        ("XX001", StoreFailure.Damaged, "The store {0} is damaged. Restore a backup, or collect again into a new store."),
        ("XX002", StoreFailure.Damaged, "An index of the store {0} is damaged. Run REINDEX DATABASE, or restore a backup."),
    ];

    /// <summary>The exception for people; the engine's own words stay in the inner exception.</summary>
    public static StoreException Explain(DbException error, string name)
    {
        if (error is not PostgresException told)
        {
            return error.InnerException is TimeoutException
                ? new StoreException(StoreFailure.TimedOut, $"The server of the store {name} did not answer in time.", error)
                : new StoreException(StoreFailure.Unreachable, $"The connection to the store {name} was lost. Run again: nothing was half written.", error);
        }

        foreach (var (code, reason, message) in s_codes)
        {
            if (told.SqlState.StartsWith(code, StringComparison.Ordinal))
            {
                return new StoreException(reason, string.Format(null, message, name), error);
            }
        }

        return new StoreException(StoreFailure.Other, $"The store {name} could not do its work: {told.MessageText}", error);
    }

    /// <summary>Why a connection could not be opened.</summary>
    public static StoreException CannotConnect(Exception error, string name) => error is PostgresException told
        ? Explain(told, name)
        : new StoreException(
            StoreFailure.Unreachable,
            $"The server of the store {name} cannot be reached: {(error.InnerException ?? error).Message}. It must run and listen there; PostgreSQL's port is 5432 unless it was changed.",
            error);
}
