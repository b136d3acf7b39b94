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

    /// <summary>Fills stores of a tenth, a half and all of so many articles, and groups each.</summary>
    /// <param name="articles">The most articles.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task RunAsync(int articles, CancellationToken cancellation)
    {
        Console.WriteLine("| articles | saved in, s | grouped in, s | µs an article | groups found, stories written | peak working set, MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var count in new[] { articles / 10, articles / 2, articles })
        {
            await MeasureAsync(count, cancellation);
        }
    }

    private static async Task MeasureAsync(int articles, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("copies");
        try
        {
            await using var store = await ArticleStore.OpenAsync(Path.Join(folder.FullName, "copies.db"), cancellation: cancellation);
            var press = new SyntheticPress();
            var watch = Stopwatch.StartNew();
            for (var number = 0; number < articles; number++)
            {
                await SaveAsync(store, press.Next(number), number, cancellation);
            }

            var saved = watch.Elapsed;
            watch.Restart();

            // Groups are made by the first question after a change.
            var count = (await store.CountAsync(new All([]), [], cancellation)).Single();
            var grouped = watch.Elapsed;
            Console.WriteLine(FormattableString.Invariant(
                $"| {articles} | {saved.TotalSeconds:0.0} | {grouped.TotalSeconds:0.0} | {grouped.TotalMicroseconds / articles:0} | {count.Stories}, {press.Stories} | {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} |"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<Saved> SaveAsync(ArticleStore store, string text, int number, CancellationToken cancellation)
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
