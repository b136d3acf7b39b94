using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NarrativeLens.Classify;
using NarrativeLens.Query;
using NarrativeLens.Store;

namespace NarrativeLens.Benchmarks;

/// <summary>Measures a store of invented articles: how fast it fills, its size beside plain FTS5 on the same sentences, how long typical queries take, and what an export of everything costs. Markdown to standard output.</summary>
internal static class StoreMeasurement
{
    private const int Repeats = 20;

    private static readonly string[] s_queries =
    [
        "inflation", "\"digital gold\"", "inflation hedge", "liquidat*", "bitcoin NEAR/5 casino", "\"safe haven\" week:2022-W10", "narrative:safe-haven stance:rejects week:2022-W10",
        "outlet:\"Outlet 7\" treasury", "date:2021-03-01..2021-03-31 leverage", "figure:price value>60000 week:2023-W20", "verdict:contradicted week:2022-W10", "(casino OR hedge) -bitcoin date:2022-05",
    ];

    private static readonly string[] s_counts = ["week,narrative", "week", "narrative,stance", "outlet"];

    /// <summary>Runs it.</summary>
    /// <param name="articles">How many articles.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task RunAsync(int articles, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("store");
        try
        {
            var path = Path.Join(folder.FullName, "lens.db");
            await FillAsync(path, articles, cancellation);
            Plain(Path.Join(folder.FullName, "plain.db"), path, articles);
            await QueriesAsync(path, cancellation);
            await ExportAsync(path, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The making of the articles, with the finding of their figures, is timed apart: it is not the store's work.
    private static async Task FillAsync(string path, int articles, CancellationToken cancellation)
    {
        var (saving, all) = (new Stopwatch(), Stopwatch.StartNew());
        await using (var store = await ArticleStore.OpenAsync(path, cancellation: cancellation))
        {
            foreach (var (page, analysis) in MadePress.Draw(articles))
            {
                saving.Start();
                await store.SaveAsync(page, analysis, "made", cancellation);
                saving.Stop();
            }

            var clusters = Stopwatch.StartNew();
            var count = await store.CountAsync(new Store.Filters.All([]), [], cancellation);
            Print($"## {articles:#,0} articles, {count[0].Sentences:#,0} sentences\n");
            Print($"Saved in {saving.Elapsed.TotalSeconds:0.0} s: {articles / saving.Elapsed.TotalSeconds:#,0} articles/s with findings (made and saved: {all.Elapsed.TotalSeconds:0.0} s). Clusters and first count {clusters.Elapsed.TotalSeconds:0.0} s.");
            var snapshot = Stopwatch.StartNew();
            await store.SnapshotIdAsync(cancellation);
            Print($"Snapshot id {snapshot.Elapsed.TotalSeconds:0.00} s at first; working set {Environment.WorkingSet / 1e6:0} MB.\n");
        }
    }

    // What a script would do: the same sentences, article and day in one table, and an index of words that reads its texts from it.
    private static void Plain(string plain, string lens, int articles)
    {
        using var connection = new SqliteConnection($"Data Source={plain};Pooling=False");
        connection.Open();
        var watch = Stopwatch.StartNew();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA journal_mode = WAL;
            ATTACH '{lens}' AS lens;
            CREATE TABLE row(id INTEGER PRIMARY KEY, article TEXT, day TEXT, outlet TEXT, text TEXT);
            CREATE VIRTUAL TABLE words USING fts5(text, content='row', content_rowid='id');
            INSERT INTO row SELECT s.id, r.article, r.day, r.outlet, s.text FROM lens.sentence s JOIN lens.revision r ON r.id = s.revision;
            INSERT INTO words(rowid, text) SELECT id, text FROM row;
            DETACH lens;
            PRAGMA wal_checkpoint(TRUNCATE);
            """;
        command.ExecuteNonQuery();
        Print($"Plain SQLite with FTS5 over the same sentences, in one transaction each: {watch.Elapsed.TotalSeconds:0.0} s, {new FileInfo(plain).Length / 1e6:#,0} MB; ours {new FileInfo(lens).Length / 1e6:#,0} MB, with tags, figures, verdicts and articles ({new FileInfo(lens).Length / (double)articles / 1e3:0.0} KB an article).\n");
    }

    private static async Task QueriesAsync(string path, CancellationToken cancellation)
    {
        Print($"| query | hits | first, ms | p50, ms | p95, ms |\n|---|---|---|---|---|");
        await using var store = await ArticleStore.OpenAsync(path, cancellation: cancellation);
        string[] narratives = [.. Codebook.Default.Narratives.Select(n => n.Id)];
        foreach (var query in s_queries)
        {
            var filter = QueryLanguage.Parse(query, narratives).Filter!;
            await TimeAsync($"`{query}`, first 50", async () =>
            {
                using var found = await store.FindAsync(filter, cancellation);
                await found.Sentences(cancellation).Take(50).CountAsync(cancellation);
                return found.Count;
            });
        }

        foreach (var fields in s_counts)
        {
            var by = CountFields.Parse(fields, out _);
            await TimeAsync($"count everything by {fields}", async () => (await store.CountAsync(new Store.Filters.All([]), by, cancellation)).Count);
        }
    }

    private static async Task TimeAsync(string what, Func<Task<long>> run)
    {
        var times = new List<double>();
        var hits = 0L;
        for (var i = 0; i <= Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            hits = await run();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        double[] warm = [.. times.Skip(1).Order()];
        Print($"| {what} | {hits:#,0} | {times[0]:0.0} | {warm[Repeats / 2]:0.0} | {warm[(int)(Repeats * 0.95)]:0.0} |");
    }

    private static async Task ExportAsync(string path, CancellationToken cancellation)
    {
        await using var store = await ArticleStore.OpenAsync(path, cancellation: cancellation);
        using var found = await store.FindAsync(new Store.Filters.All([]), cancellation);
        GC.Collect();
        var (before, watch) = (Environment.WorkingSet, Stopwatch.StartNew());
        var manifest = await Export.WriteJsonLinesAsync(found, "", TextWriter.Null, cancellation);
        Print($"\nJSON lines of all {manifest.Rows:#,0} sentences: {watch.Elapsed.TotalSeconds:0.0} s, working set {before / 1e6:0} MB before, {Environment.WorkingSet / 1e6:0} MB after.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
