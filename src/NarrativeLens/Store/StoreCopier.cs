using System.Globalization;

namespace NarrativeLens.Store;

/// <summary>How far a copy is.</summary>
/// <param name="Table">The table at work.</param>
/// <param name="Rows">Rows copied so far, over all tables.</param>
/// <param name="Of">Rows to copy, over all tables.</param>
public sealed record StoreCopyStep(string Table, long Rows, long Of);

/// <summary>What a copy did.</summary>
/// <param name="Rows">The rows of each table.</param>
/// <param name="Snapshot">The snapshot id of both stores.</param>
public sealed record StoreCopied(IReadOnlyDictionary<string, long> Rows, string Snapshot);

/// <summary>Copies a store into an empty one, of the same engine or the other.</summary>
public static class StoreCopier
{
    // In the order in which rows may refer to others.
    internal static readonly IReadOnlyList<string> Tables =
        ["article", "revision", "sentence", "tag", "number", "internal_finding", "page", "skipped", "run", "visit", "source", "state"];

    // Tables whose ids the engine counts on from, and the full-text tables with the column that each is made of.
    private static readonly string[] s_counted = ["revision", "sentence", "number", "run"];
    private static readonly (string Table, string Column, string Index)[] s_words = [("revision", "title", "title_text"), ("sentence", "text", "sentence_text")];

    /// <summary>Copies one state of a store with everything it holds, all or nothing, in little memory; compares row counts and snapshot ids before the end.</summary>
    /// <param name="from">Path or address of a store.</param>
    /// <param name="to">Path or address of a store that holds nothing; made where there is none.</param>
    /// <param name="options">Time-outs; null for the defaults.</param>
    /// <param name="progress">Told now and then how far it is; null for silence.</param>
    /// <param name="cancellation">Stops the copy; the target then holds nothing.</param>
    /// <exception cref="StoreException">A store cannot be used, the target is not empty, or the copy is not the same; then it was taken back.</exception>
    public static async Task<StoreCopied> CopyAsync(
        string from, string to, StoreOptions? options = null, IProgress<StoreCopyStep>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new StoreOptions();
        await using var source = await Task.Run(() => StorePlace.Open(from, options), cancellation).ConfigureAwait(false);
        await using var target = await Task.Run(() => StorePlace.Open(to, options), cancellation).ConfigureAwait(false);
        using var view = source.BeginRead();
        return await target.WriteAsync(writing => view.Do(reading => Copy(reading, writing, to, progress, cancellation)), cancellation).ConfigureAwait(false);
    }

    private static StoreCopied Copy(StoreTransaction from, StoreTransaction to, string place, IProgress<StoreCopyStep>? progress, CancellationToken cancellation)
    {
        if (Tables.Any(table => table != "state" && CountOf(to, table) > 0))
        {
            throw new StoreException(StoreFailure.OtherDatabase, $"The store {StorePlace.NameOf(place)} is not empty. Name a new one: a copy replaces nothing.");
        }

        var rows = Tables.ToDictionary(table => table, table => CountOf(from, table));
        var (done, all) = (0L, rows.Values.Sum());
        Statement.Run(to, "DELETE FROM state");
        foreach (var table in Tables)
        {
            foreach (var count in CopyTable(from, to, table))
            {
                cancellation.ThrowIfCancellationRequested();
                done += count;
                progress?.Report(new StoreCopyStep(table, done, all));
            }
        }

        foreach (var table in s_counted)
        {
            to.Dialect.CountOn(to, table);
        }

        var snapshot = Snapshot.Recomputed(from);
        var differs = Tables.FirstOrDefault(table => CountOf(to, table) != rows[table]);
        return differs is null && Snapshot.Recomputed(to) == snapshot
            ? new StoreCopied(rows, snapshot)
            : throw new StoreException(StoreFailure.Other, $"The copy {StorePlace.NameOf(place)} is not the same{(differs is null ? "" : $" in the table {differs}")}, and was taken back.");
    }

    private static IEnumerable<int> CopyTable(StoreTransaction from, StoreTransaction to, string table)
    {
        var columns = Statement.All(from, from.Dialect.Columns(table), row => row.GetString(0));
        var words = s_words.Where(one => one.Table == table).Select(one => (Id: columns.IndexOf("id"), Text: columns.IndexOf(one.Column), one.Index)).ToList();
        var rows = Statement.Stream(from, $"SELECT {string.Join(", ", columns)} FROM {table}", row =>
        {
            var values = new object?[columns.Count];
            row.GetValues(values!);
            return values;
        });
        foreach (var batch in rows.Chunk(StoreSql.Batch))
        {
            Insert(to, table, columns, columns.ConvertAll(_ => ""), batch);
            foreach (var (id, text, index) in words)
            {
                Insert(to, index, ["rowid", "text"], ["", to.Dialect.IndexType], [.. batch.Select(row => new[] { row[id], to.Dialect.Indexed(Terms.Key((string)row[text]!)) })]);
            }

            yield return batch.Length;
        }
    }

    // One statement for all rows: to a server each is a journey. A column with a type has its values read as such.
    private static void Insert(StoreTransaction to, string table, List<string> columns, List<string> types, object?[][] rows)
    {
        var places = rows.Select((row, i) => $"({string.Join(", ", row.Select((_, j) => Place((i * columns.Count) + j + 1, types[j])))})");
        Statement.Run(to, $"INSERT INTO {table}({string.Join(", ", columns)}) VALUES {string.Join(", ", places)}", [.. rows.SelectMany(row => row)]);
    }

    private static string Place(int number, string type)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"${number}");
        return type.Length == 0 ? place : $"CAST({place} AS {type})";
    }

    private static long CountOf(StoreTransaction transaction, string table) => (long)Statement.Scalar(transaction, $"SELECT count(*) FROM {table}")!;
}
