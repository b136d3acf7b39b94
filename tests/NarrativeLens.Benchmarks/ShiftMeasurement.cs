using System.Diagnostics;
using System.Globalization;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Extract;
using NarrativeLens.Figures;
using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Shares;
using NarrativeLens.Shifts.Turning;
using NarrativeLens.Store;
using NarrativeLens.Tests.Shifts;

namespace NarrativeLens.Benchmarks;

/// <summary>Measures on invented presses whether the stated error rates of shifts hold, how soon a planted shift is found, and what a large store costs. Writes Markdown to standard output.</summary>
internal static class ShiftMeasurement
{
    private const int Runs = 1000;
    private const int Truths = 2000;
    private const int PowerRuns = 200;
    private const int Shuffles = 199;
    private const double Rate = 0.05;
    private const int Narratives = 8;
    private const int Weeks = 300;
    private const int SentencesPerArticle = 12;

    /// <summary>Runs the simulations.</summary>
    /// <param name="cancellation">Stops them.</param>
    public static void Simulate(CancellationToken cancellation)
    {
        FalseAlarms(cancellation);
        Power(cancellation);
        Coverage();
    }

    private static void FalseAlarms(CancellationToken cancellation)
    {
        Console.WriteLine(FormattableString.Invariant($"## False alarms: {Runs} presses in which nothing changes, stated rate {Rate:0%}\n"));
        Console.WriteLine("| weeks | stories a week | a change point in any of 8 narratives | the latest week called in any of 16 comparisons | in any of 48 by stance |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (weeks, stories) in new[] { (12, 5), (26, 10), (52, 20) })
        {
            var (points, latest, sides) = (0, 0, 0);
            for (var run = 1; run <= Runs; run++)
            {
                var draws = new Draws((ulong)run);
                var press = new SimulatedPress(weeks, stories, Narratives).Draw(draws);
                points += IsFound(press, draws, Narratives, cancellation) ? 1 : 0;
                var called = IsCalled(press, run);
                latest += called.Narrative ? 1 : 0;
                sides += called.Stance ? 1 : 0;
            }

            Console.WriteLine(FormattableString.Invariant($"| {weeks} | {stories} | {(double)points / Runs:0.0%} | {(double)latest / Runs:0.0%} | {(double)sides / Runs:0.0%} |"));
        }
    }

    private static void Power(CancellationToken cancellation)
    {
        Console.WriteLine(FormattableString.Invariant($"\n## A planted shift from 10 to 20 % of sentences after 20 weeks: found in how many of {PowerRuns} presses\n"));
        Console.WriteLine("| stories a week | with one week of it: latest week called | with two: change point | with two: either | with four: change point |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var stories in new[] { 20, 40, 60, 100 })
        {
            var (one, two, either, four) = (0, 0, 0, 0);
            for (var run = 1; run <= PowerRuns; run++)
            {
                var draws = new Draws((ulong)run);
                var press = new SimulatedPress(24, stories, Narratives) { ShiftAt = 20 }.Draw(draws);
                List<Story> first = [.. press.Where(s => s.Period <= 20)], second = [.. press.Where(s => s.Period <= 21)];
                var (called, found) = (IsCalled(first, run, 1).Narrative, IsFound(second, draws, 1, cancellation));
                one += called ? 1 : 0;
                two += found ? 1 : 0;
                either += called || found || IsCalled(second, run, 1).Narrative ? 1 : 0;
                four += IsFound(press, draws, 1, cancellation) ? 1 : 0;
            }

            Console.WriteLine(FormattableString.Invariant($"| {stories} | {(double)one / PowerRuns:0%} | {(double)two / PowerRuns:0%} | {(double)either / PowerRuns:0%} | {(double)four / PowerRuns:0%} |"));
        }
    }

    /// <summary>Counts how often intervals hold the truth.</summary>
    public static void Coverage()
    {
        Console.WriteLine(FormattableString.Invariant($"\n## Intervals of 95 %: how many of {Truths} truths they hold\n"));
        Console.WriteLine("| stories | true share of sentences | share of sentences | change against four times the stories |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (stories, share) in new[] { (20, 150), (60, 150), (200, 150), (60, 50) })
        {
            var (held, heldChange) = (0, 0);
            for (var run = 1; run <= Truths; run++)
            {
                var draws = new Draws((ulong)run);
                var now = new SimulatedPress(1, stories, 1) { Share = share, ShiftAt = 0, Shift = 50 }.Draw(draws);
                var before = new SimulatedPress(1, stories * 4, 1) { Share = share }.Draw(draws);
                var estimate = ShareEstimates.Of(new StorySet(before[..stories], 1), 0, stories, draws)[0].Sentences;
                held += Holds(estimate.Low, estimate.High, share / 1000.0) ? 1 : 0;
                var change = ShareComparison.Compare([.. now.Select(Unit)], [.. before.Select(Unit)], Rate, draws)[0];
                heldChange += Holds(change.Low, change.High, 0.05) ? 1 : 0;
            }

            Console.WriteLine(FormattableString.Invariant($"| {stories} | {share / 10.0:0}% | {(double)held / Truths:0.0%} | {(double)heldChange / Truths:0.0%} |"));
        }
    }

    private static StoryTags Unit(Story story) => new(story.Sentences, story.Told);

    private static bool Holds(double? low, double? high, double truth) => low <= truth && truth <= high;

    private static bool IsFound(List<Story> press, Draws draws, int asked, CancellationToken cancellation)
    {
        var series = new TurningSeries(press, Narratives);
        var penalty = Penalty.For(series, Rate, Shuffles, draws, cancellation);
        return Enumerable.Range(0, asked).Any(n => series.ChangesOf(n, penalty).Count > 0);
    }

    private static (bool Narrative, bool Stance) IsCalled(List<Story> press, int seed, int asked = Narratives)
    {
        var latest = press.Max(s => s.Period);
        List<Story> now = [.. press.Where(s => s.Period == latest)], before = [.. press.Where(s => s.Period < latest && s.Period >= latest - 4)];
        var (changes, stances) = LatestComparison.Of(now, before, Narratives, new ShiftOptions { Rate = Rate, Seed = (ulong)seed });
        return (changes.Take(asked).Any(of => of.Any(c => c.Called)), stances.Take(asked).Any(of => of.Any(c => c.Called)));
    }

    /// <summary>Fills a store and measures what a report over all its weeks costs.</summary>
    /// <param name="articles">Its articles.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task LargeAsync(int articles, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("shifts");
        try
        {
            var path = Path.Join(folder.FullName, "shifts.db");
            await FillAsync(path, articles, cancellation);
            await using var store = await ArticleStore.OpenAsync(path, cancellation: cancellation);
            await store.CountedArticlesAsync(cancellation);
            GC.Collect();
            var watch = Stopwatch.StartNew();
            using var process = Process.GetCurrentProcess();
            var report = await ShiftFinder.FindAsync(store, Codebook.Default, new ShiftOptions(), cancellation);
            Console.WriteLine(FormattableString.Invariant(
                $"## {articles} articles over {Weeks} weeks\n\n{watch.Elapsed.TotalSeconds:0.0} s, {report.Called} changes called, peak working set {process.PeakWorkingSet64 / 1e6:0} MB, the filling of the store included."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string path, int articles, CancellationToken cancellation)
    {
        await using var store = await ArticleStore.OpenAsync(path, cancellation: cancellation);
        var draws = new Draws(1);
        var begin = new DateTimeOffset(2020, 1, 6, 0, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < articles; number++)
        {
            var words = string.Join(". ", Enumerable.Range(0, SentencesPerArticle).Select(i => $"W{draws.Below(int.MaxValue)} w{draws.Below(int.MaxValue)} w{draws.Below(int.MaxValue)}"));
            var at = begin.AddMinutes((double)number / articles * Weeks * 7 * 24 * 60);
            var article = PlainText.Read(words, string.Create(CultureInfo.InvariantCulture, $"https://outlet{number % 25}.example/{number}"), at, $"Story {number}") with { Language = "en" };
            await store.SaveAsync(MadePress.PageOf(article, at), Tagged(article, draws), "none", cancellation);
        }
    }

    private static ArticleAnalysis Tagged(Article article, Draws draws)
    {
        var codebook = Codebook.Default;
        var sentences = Sentences.Of(article).Select(span => new TaggedSentence(span.Start, span.Length, draws.Below(SentencesPerArticle) == 0
            ? [new Tag(codebook.Narratives[draws.Below(codebook.Narratives.Count)].Id, Stance.Asserts, 0.9, [])]
            : [])).ToList();
        return new ArticleAnalysis(
            article,
            new Classification("model", sentences, []),
            new FigureReport([], [], [], new FigureLedger(0, 0, 0, 0)),
            new CheckReport([], [], new CheckSummary(0, new Dictionary<string, int>(), 0)));
    }
}
