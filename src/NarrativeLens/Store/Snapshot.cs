using System.Globalization;

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

    private const string Revisions = "SELECT r.digest, CASE WHEN r.id = a.current THEN 1 ELSE 0 END, r.id FROM revision r JOIN article a ON a.id = r.article";

    /// <summary>Says that a revision changed: a kept id no longer holds.</summary>
    public static void Forget(StoreTransaction transaction) => Statement.Run(
        transaction,
        "INSERT INTO state(name, value) VALUES ($1, '1') ON CONFLICT(name) DO UPDATE SET value = CAST(CAST(state.value AS INTEGER) + 1 AS TEXT)",
        Changes);

    /// <summary>The id of the store as this transaction sees it.</summary>
    public static string IdOf(StoreTransaction transaction) => Read(transaction).Id;

    /// <summary>The id, the count of changes it belongs to, and whether it was kept.</summary>
    public static (string Id, long Changes, bool WasKept) Read(StoreTransaction transaction)
    {
        var changes = Statement.Scalar(transaction, "SELECT value FROM state WHERE name = $1", Changes) is string text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        return Statement.Scalar(transaction, "SELECT value FROM state WHERE name = $1", Kept) is string kept && kept.Split(' ') is [var of, var id] && of == Text(changes)
            ? (id, changes, true)
            : (Digest.OfAll(Digests(transaction)), changes, false);
    }

    /// <summary>Keeps an id; where the store has changed since it was made, it is never read.</summary>
    public static int Keep(StoreTransaction transaction, string id, long changes) => Statement.Run(
        transaction,
        "INSERT INTO state(name, value) VALUES ($1, $2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        Kept,
        $"{Text(changes)} {id}");

    /// <summary>The id made from every row anew, whatever digests and ids were kept: for a store that is to be trusted again.</summary>
    /// <param name="transaction">The state to read.</param>
    /// <param name="altered">Takes the ids of revisions whose rows are not what was written; null where nobody asks.</param>
    public static string Recomputed(StoreTransaction transaction, ICollection<long>? altered = null) => Digest.OfAll(Lines(transaction).SelectMany(batch =>
    {
        var made = Digest.OfRevisions(transaction, [.. batch.Select(line => line.Revision)]);
        foreach (var line in batch.Where(line => line.Digest is not null && line.Digest != made[line.Revision]))
        {
            altered?.Add(line.Revision);
        }

        return batch.Select(line => line.With(made[line.Revision]));
    }));

    private static IEnumerable<string> Digests(StoreTransaction transaction) => Lines(transaction).SelectMany(batch =>
    {
        long[] asked = [.. batch.Where(line => line.Digest is null).Select(line => line.Revision)];
        var made = asked.Length == 0 ? [] : Digest.OfRevisions(transaction, asked);
        return batch.Select(line => line.With(line.Digest ?? made[line.Revision]));
    });

    private static IEnumerable<Line[]> Lines(StoreTransaction transaction) =>
        Statement.Stream(transaction, Revisions, row => new Line(row.GetInt64(2), StoreSql.TextAt(row, 0), row.GetInt32(1) == 1)).Chunk(StoreSql.Batch);

    private static string Text(long changes) => changes.ToString(CultureInfo.InvariantCulture);

    private sealed record Line(long Revision, string? Digest, bool IsCurrent)
    {
        public string With(string digest) => IsCurrent ? digest + "+" : digest;
    }
}
