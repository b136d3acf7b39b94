using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>
/// The id of what a store says: a hash over its revisions' digests in an order of their own. Row ids, fetch times,
/// runs and skipped addresses have no part in it, so a run that was cut off and repeated ends with the id of one that was not.
/// It is kept until a revision changes; the count of changes tells whether a kept one still holds.
/// </summary>
internal static class Snapshot
{
    private const string Kept = "snapshot";
    private const string Changes = "changes";

    private const string Revisions = "SELECT r.digest, r.id = a.current, r.id FROM revision r JOIN article a ON a.id = r.article";

    /// <summary>Says that a revision changed: a kept id no longer holds.</summary>
    public static void Forget(SqliteTransaction transaction) => Statement.Run(
        transaction,
        "INSERT INTO state(name, value) VALUES (?1, '1') ON CONFLICT(name) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
        Changes);

    /// <summary>The id of the store as this transaction sees it.</summary>
    public static string IdOf(SqliteTransaction transaction) => Read(transaction).Id;

    /// <summary>The id, the count of changes it belongs to, and whether it was kept.</summary>
    public static (string Id, long Changes, bool WasKept) Read(SqliteTransaction transaction)
    {
        var changes = Statement.Scalar(transaction, "SELECT value FROM state WHERE name = ?1", Changes) is string text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        return Statement.Scalar(transaction, "SELECT value FROM state WHERE name = ?1", Kept) is string kept && kept.Split(' ') is [var of, var id] && of == Text(changes)
            ? (id, changes, true)
            : (Digest.OfAll(Digests(transaction)), changes, false);
    }

    /// <summary>Keeps an id; where the store has changed since it was made, it is never read.</summary>
    public static int Keep(SqliteTransaction transaction, string id, long changes) => Statement.Run(
        transaction,
        "INSERT INTO state(name, value) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        Kept,
        $"{Text(changes)} {id}");

    private static IEnumerable<string> Digests(SqliteTransaction transaction)
    {
        using var statement = new Statement(transaction, Revisions);
        using var row = statement.Read();
        while (row.Read())
        {
            var digest = row.IsDBNull(0) ? Digest.OfRevision(transaction, row.GetInt64(2)) : row.GetString(0);
            yield return row.GetBoolean(1) ? digest + "+" : digest;
        }
    }

    private static string Text(long changes) => changes.ToString(CultureInfo.InvariantCulture);
}
