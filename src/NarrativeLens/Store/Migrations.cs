using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>Brings a file to the newest format, forward only; a file that a newer program made is refused.</summary>
internal static class Migrations
{
    // "NLns": marks the file as ours, so that no other program's database is ever changed.
    private const int ApplicationId = 0x4E4C6E73;

    /// <summary>The statements that lead from each format to the next; the first makes format 1 from nothing.</summary>
    public static IReadOnlyList<string> Steps { get; } = [Schema.First, Schema.SourceHealth, Schema.Visits, Schema.Counting, Schema.Digests];

    /// <summary>Applies what is missing, all of it or nothing.</summary>
    /// <exception cref="StoreException">The file is another program's, or a newer one's.</exception>
    public static void Apply(SqliteConnection connection, IReadOnlyList<string> steps, string path)
    {
        AssertOurs(connection, steps.Count, path);
        using (var journal = connection.CreateCommand())
        {
            // With a log, NORMAL is safe against every kill of the process; only a power cut may lose the last commits, never half of one.
            journal.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
            journal.ExecuteNonQuery();
        }

        if (NumberOf(connection, "PRAGMA user_version") == steps.Count)
        {
            return;
        }

        Keep(connection, path);
        using var transaction = connection.BeginTransaction(deferred: false);
        var locked = new StoreTransaction(transaction, SqliteDialect.Instance);

        // Asked again under the lock: another process may have been faster.
        for (var version = NumberOf(connection, "PRAGMA user_version"); version < steps.Count; version++)
        {
            Statement.Run(locked, steps[(int)version]);
            Statement.Run(locked, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
        }

        Statement.Run(locked, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    // A store is kept as it was before it is changed; one that was kept already stays.
    private static void Keep(SqliteConnection connection, string path)
    {
        var version = NumberOf(connection, "PRAGMA user_version");
        var kept = string.Create(CultureInfo.InvariantCulture, $"{path}.format-{version}.backup");
        if (version == 0 || File.Exists(kept))
        {
            return;
        }

        using var backup = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = kept, Pooling = false }.ConnectionString);
        backup.Open();
        connection.BackupDatabase(backup);
    }

    private static void AssertOurs(SqliteConnection connection, int newest, string path)
    {
        var isOurs = NumberOf(connection, "PRAGMA application_id") == ApplicationId;
        if (!isOurs && NumberOf(connection, "SELECT count(*) FROM sqlite_master") > 0)
        {
            throw new StoreException(StoreFailure.OtherDatabase, $"The file {path} is a SQLite database of another program. Name another store.");
        }

        var version = NumberOf(connection, "PRAGMA user_version");
        if (version > newest)
        {
            throw new StoreException(StoreFailure.NewerStore, $"The store {path} has format {version}; this program knows formats up to {newest}. Use a newer NarrativeLens, or name another store.");
        }
    }

    private static long NumberOf(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
