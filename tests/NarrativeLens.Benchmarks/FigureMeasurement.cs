using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Benchmarks;

/// <summary>Speed and memory of finding figures with all that is linked to them, alone or beside the JavaScript Recognizers suite on the same texts. Writes Markdown to standard output.</summary>
internal static class FigureMeasurement
{
    // The run-time compiles in several steps; the last of them comes after so many readings.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);

    private static readonly DateTimeOffset s_published = new(2026, 2, 8, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Measures.</summary>
    /// <param name="file">A text, or lines of JSON with a "text" each; null or "-" for the articles of the sample press.</param>
    /// <param name="recognizers">The folder in which <c>npm install @microsoft/recognizers-text-suite</c> was run; null to run alone.</param>
    /// <param name="rounds">How often all texts are read; the fastest round counts.</param>
    /// <returns>The exit code: 0, or 2 where there are no texts.</returns>
    public static int Run(string? file, string? recognizers, int rounds)
    {
        var articles = file is null or "-" ? SamplePress() : Texts(file);
        if (articles.Count == 0)
        {
            Console.Error.WriteLine("no texts");
            return 2;
        }

        var bytes = articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text));
        Say($"{articles.Count} texts ({(file is null or "-" ? "sample press" : Path.GetFileName(file))}), {bytes / 1e6:0.00} MB in UTF-8, one thread, fastest of {rounds} rounds in turn.");
        Say($".NET {Environment.Version}, {Environment.ProcessorCount} processors.\n");
        using var other = recognizers is null ? null : new RecognizersProcess(recognizers, articles);
        var (own, theirs) = Race(articles, other, rounds);
        Say($"| | MB/s | against the first | numbers found | bytes allocated for each figure beyond the result |\n|---|---|---|---|---|");
        if (theirs is { } run)
        {
            Say($"| {RecognizersProcess.Name} | {bytes / 1e6 / run.Seconds:0.000} | 1.0 | {run.Found} | |");
        }

        Say($"| NarrativeLens, links included | {bytes / 1e6 / own.Seconds:0.0} | {(theirs is { } first ? first.Seconds / own.Seconds : 1):0.0} | {own.Found} | {BytesBeyondResult(articles):0} |");
        return 0;
    }

    private static (Lap Own, Lap? Theirs) Race(IReadOnlyList<Article> articles, RecognizersProcess? other, int rounds)
    {
        var finder = new FigureFinder();
        var (own, theirs) = (new Lap(double.MaxValue, 0), (Lap?)null);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;)
        {
            Read(finder, articles);
        }

        for (var round = 0; round < rounds; round++)
        {
            Console.Error.Write($"\rround {round + 1} of {rounds} ");
            own = own.Faster(Read(finder, articles));
            if (other?.Read() is { } lap)
            {
                theirs = theirs?.Faster(lap) ?? lap;
            }
        }

        Console.Error.WriteLine();
        return (own, theirs);
    }

    private static Lap Read(FigureFinder finder, IReadOnlyList<Article> articles)
    {
        var start = Stopwatch.GetTimestamp();
        var found = 0;
        foreach (var article in articles)
        {
            found += finder.Find(article).Figures.Count;
        }

        return new Lap(Stopwatch.GetElapsedTime(start).TotalSeconds, found);
    }

    // What a reading allocates, less what a copy of its report does; nouns that become units count as overhead.
    private static double BytesBeyondResult(IReadOnlyList<Article> articles)
    {
        var finder = new FigureFinder();
        var (beyond, figures) = (0L, 0);
        foreach (var article in articles)
        {
            finder.Find(article);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var report = finder.Find(article);
            beyond += GC.GetAllocatedBytesForCurrentThread() - before - ResultSize.Of(report);
            figures += report.Figures.Count;
        }

        return (double)beyond / Math.Max(1, figures);
    }

    private static List<Article> SamplePress()
    {
        var extractor = new ArticleExtractor();
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "corpus", "press"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(page => extractor.Extract(File.ReadAllBytes(page), "text/html; charset=utf-8", "https://press.example/page", CancellationToken.None))
                .Where(article => article.Succeeded)
                .Select(article => article.Value!),
        ];
    }

    private static List<Article> Texts(string file) => file.EndsWith(".jsonl", StringComparison.Ordinal)
        ? [.. File.ReadLines(file).Select(line => ArticleOf(JsonSerializer.Deserialize<JsonElement>(line).GetProperty("text").GetString()!))]
        : [ArticleOf(File.ReadAllText(file))];

    private static Article ArticleOf(string text) => PlainText.Read(text, "-", s_published);

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}

/// <summary>One reading of all texts.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Found">The numbers found.</param>
internal readonly record struct Lap(double Seconds, int Found)
{
    /// <summary>The faster of two readings.</summary>
    public Lap Faster(Lap other) => other.Seconds < Seconds ? other : this;
}
