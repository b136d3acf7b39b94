using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using NarrativeLens.Check;
using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Benchmarks;

/// <summary>Speed of checking: figures a second with the series in memory, look-ups in a series of ten million rows, and the time from the start of a published build to its findings. Writes Markdown to standard output.</summary>
internal static class CheckMeasurement
{
    private const int Rows = 10_000_000;
    private const int LookUps = 200_000;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);
    private static readonly DateTimeOffset s_first = new(2006, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Measures.</summary>
    /// <param name="program">The program of a published build; null leaves out its starts.</param>
    /// <param name="rounds">How often all is done; the fastest round counts, of starts the median.</param>
    /// <returns>The exit code: 0, or 2 where series or program do not work.</returns>
    public static int Run(string? program, int rounds)
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
        Say($".NET {Environment.Version}, {Environment.ProcessorCount} processors, one thread, fastest of {rounds} rounds.\n");
        Say($"| what | measured |\n|---|---|");
        var series = Directory.GetFiles(Path.Combine(root, "corpus", "reference"), "*.csv").Order(StringComparer.Ordinal).ToList();
        if (ReferenceLibrary.Load(series) is not { Value: { } library })
        {
            return 2;
        }

        Figures(new FigureChecker(library), Path.Combine(root, "corpus", "truth", "claims.jsonl"), rounds);
        LongSeries(rounds);
        return program is null ? 0 : Starts(program, rounds);
    }

    private static void Figures(FigureChecker checker, string claims, int rounds)
    {
        var finder = new FigureFinder();
        var texts = File.ReadLines(claims).Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Select(claim => PlainText.Read(claim.GetProperty("text").GetString()!, "-", claim.GetProperty("published").GetDateTimeOffset()))
            .Select(article => (Article: article, Figures: finder.Find(article))).ToList();
        var count = texts.Sum(text => text.Figures.Figures.Count);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;)
        {
            texts.ForEach(text => checker.Check(text.Article, text.Figures));
        }

        var seconds = Fastest(rounds, () => texts.ForEach(text => checker.Check(text.Article, text.Figures)));
        Say($"| figures checked a second, of {count} in the {texts.Count} claims of corpus/truth, found beforehand | {count / seconds:0} |");
    }

    private static void LongSeries(int rounds)
    {
        var file = Path.Combine(Path.GetTempPath(), $"narrativelens-{Guid.NewGuid():N}.csv");
        try
        {
            Write(file);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = Stopwatch.GetTimestamp();
            var loaded = ReferenceLibrary.Load([file]);
            var series = loaded.Succeeded ? loaded.Value.Series[0] : throw new InvalidDataException(loaded.Skipped.Reason);
            Say($"| reading {series.Bars.Count / 1e6:0.0} million rows by the minute from CSV | {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB held |");
            var sum = 0m;
            var seconds = Fastest(rounds, () =>
            {
                var random = new Random(1);
                for (var i = 0; i < LookUps; i++)
                {
                    sum += series.At(s_first.AddSeconds(random.NextInt64(Rows * 60L)))!.Value.Close;
                }
            });
            Say($"| one look-up by time in it ({LookUps} at random) | {seconds * 1e6 / LookUps:0.00} µs |");
            seconds = Fastest(rounds, () =>
            {
                var random = new Random(1);
                for (var i = 0; i < LookUps / 100; i++)
                {
                    var from = random.NextInt64(Rows / 2);
                    sum += series.Over(s_first.AddMinutes(from), s_first.AddMinutes(from + 1 + random.NextInt64(Rows / 2)))!.High;
                }
            });
            Say($"| highest and lowest of a random window of up to half of it | {seconds * 1e6 / (LookUps / 100):0} µs |");
            Trace.Assert(sum > 0);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Write(string file)
    {
        using var writer = new StreamWriter(file);
        writer.Write("# id: minutes\n# step: 1m\n# definition: made up by the minute\n# asset: bitcoin\n# metric: price\n# unit: USD\n# zone: UTC\n# source: made up\n# vintage: 2026-01-01\n# venue: made up\n# venue-spread-percent: 0.2\ntime,open,high,low,close\n");
        var random = new Random(1);
        var price = 60_000;
        for (var i = 0; i < Rows; i++)
        {
            var next = Math.Max(1_000, price + random.Next(-50, 51));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{s_first.AddMinutes(i):yyyy-MM-ddTHH:mm:ssZ},{price},{Math.Max(price, next) + 5},{Math.Min(price, next) - 5},{next}\n"));
            price = next;
        }
    }

    private static int Starts(string program, int rounds)
    {
        var draft = Path.Combine(Path.GetTempPath(), $"narrativelens-{Guid.NewGuid():N}.md");
        File.WriteAllText(draft, string.Concat(Enumerable.Repeat("Bitcoin closed at $70,330 on February 8 after falling to $60,000 on February 5. It had closed at $84,270 on January 31, 2026.\n\n", 20)));
        try
        {
            var times = Enumerable.Range(0, Math.Max(5, rounds)).Select(_ => Start(program, draft)).Order().ToList();
            Say($"| from the start of the published build to the findings on a page of {new FileInfo(draft).Length} bytes, its end included (median of {times.Count}) | {times[times.Count / 2]:0} ms |");
            return times.Contains(-1) ? 2 : 0;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static double Start(string program, string draft)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, ["check", draft, "--published", "2026-02-09"]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Contains("contradicted", StringComparison.Ordinal) ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : -1;
    }

    private static double Fastest(int rounds, Action action) => Enumerable.Range(0, rounds).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
