using System.Diagnostics;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Collect;
using NarrativeLens.Extract;
using NarrativeLens.Figures;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Benchmarks;

/// <summary>Measures how long it takes to find all wire copies of a store, and in how much memory. Writes Markdown to standard output.</summary>
internal static class CopiesMeasurement
{
    private static readonly DateTimeOffset s_begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Fills a store, and groups it when it has a tenth, a half and all of the articles.</summary>
    /// <param name="articles">The most articles.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task RunAsync(int articles, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("copies");
        try
        {
            await using var store = await ArticleStore.OpenAsync(Path.Join(folder.FullName, "copies.db"), cancellation: cancellation);
            var press = new SyntheticPress();
            Console.WriteLine("| articles | saving one, µs of processor | grouping all, s | s of processor | groups found, stories written | peak working set so far, MB |");
            Console.WriteLine("|---|---|---|---|---|---|");
            var begin = 0;
            foreach (var end in new[] { articles / 10, articles / 2, articles })
            {
                var cost = await SaveAsync(store, press, begin, end, cancellation);
                await GroupAsync(store, press, end, cost, cancellation);
                begin = end;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> SaveAsync(IArticleStore store, SyntheticPress press, int begin, int end, CancellationToken cancellation)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var number = begin; number < end; number++)
        {
            await SaveAsync(store, press.Next(number), number, cancellation);
        }

        return (Environment.CpuUsage.TotalTime - before) / (end - begin);
    }

    // Groups are made by the first question after a change.
    private static async Task GroupAsync(IArticleStore store, SyntheticPress press, int articles, TimeSpan saving, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var count = (await store.CountAsync(new All([]), [], cancellation)).Single();
        var (took, cost) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
        Console.WriteLine(FormattableString.Invariant(
            $"| {articles} | {saving.TotalMicroseconds:0} | {took.TotalSeconds:0.0} | {cost.TotalSeconds:0.0} | {count.Stories}, {press.Stories} | {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} |"));
    }

    private static Task<Saved> SaveAsync(IArticleStore store, string text, int number, CancellationToken cancellation)
    {
        var article = PlainText.Read(text, $"https://outlet{number % 25}.example/{number}", s_begin.AddMinutes(number), $"Story {number}") with { Language = "en" };
        var page = new Page
        {
            RequestedUrl = article.Url,
            FinalUrl = article.Url,
            Body = default,
            BodyHash = article.ContentHash,
            RetrievedAt = s_begin.AddMinutes(number),
            Validators = Validators.None,
            Source = new Source("https://outlet.example/feed.xml"),
        };
        var analysis = new ArticleAnalysis(
            article,
            new Classification("none", [new TaggedSentence(0, text.IndexOf('\n', StringComparison.Ordinal), [])], []),
            new FigureReport([], [], [], new FigureLedger(0, 0, 0, 0)),
            new CheckReport([], [], new CheckSummary(0, new Dictionary<string, int>(), 0)));
        return store.SaveAsync(page, analysis, "none", cancellation);
    }
}
