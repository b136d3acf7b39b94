using System.Diagnostics;
using NarrativeLens.Classify;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Tests.Store;

[Collection(nameof(TimedAlone))]
public sealed class LargeStoreTests(ITestOutputHelper output)
{
    // The limits are many times what a slow machine takes: they catch a missing index or a quadratic loop, not a busy day.
    private const int Articles = 500;
    private const int SentencesEach = 20;

    private static readonly string[] s_words =
        "bitcoin fell rose gold market traders sold hedge inflation price week fund flows rates dollar story bets risk record low high bank"
            .Split(' ');

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_sentences_are_saved_and_searched_in_seconds()
    {
        await using var temp = await TempStore.OpenAsync();
        var random = new Random(7);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Articles; i++)
        {
            await temp.SaveAsync(Analysis(i, random));
        }

        Report("save", watch, 60);
        Assert.Equal(Articles * SentencesEach, (await temp.Articles.CountAsync(new All([]), [], Cancellation)).Single().Sentences);
        Report("first count, with clusters", watch, 30);
        await temp.Articles.CountAsync(new OfNarrative(null), [CountField.Week, CountField.Narrative, CountField.Stance], Cancellation);
        Report("count by week, narrative, stance", watch, 5);
        using (var found = await temp.Articles.FindAsync(new All([new Words("inflation hedge"), new Published(new DateOnly(2026, 1, 5), null)]), Cancellation))
        {
            Assert.Equal(found.Count, await found.Sentences(Cancellation).CountAsync(Cancellation));
            Assert.InRange(found.Count, 1, 2000);
        }

        Report("find a phrase since a day", watch, 5);
        await temp.Articles.SnapshotIdAsync(Cancellation);
        Report("snapshot id", watch, 10);
    }

    private static ArticleAnalysis Analysis(int number, Random random)
    {
        var sentences = Enumerable.Range(0, SentencesEach).Select(_ => "The " + string.Join(' ', Enumerable.Range(0, 15).Select(_ => s_words[random.Next(s_words.Length)])) + ".");
        var published = Some.Moment("2025-10-01T00:00:00Z").AddHours(number * 6).ToString("O");
        var article = Some.Article(string.Join("\n\n", sentences), $"Story {number}", $"https://a.example/{number}", published);
        return Some.Analysis(article, [("inflation hedge", "inflation-hedge", Stance.Asserts), ("gold", "store-of-value", Stance.Reports)]);
    }

    private void Report(string what, Stopwatch watch, int limitSeconds)
    {
        output.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:F0} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(limitSeconds), $"{what} took {watch.Elapsed}");
        watch.Restart();
    }
}
