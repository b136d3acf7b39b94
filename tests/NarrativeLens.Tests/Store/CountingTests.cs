using NarrativeLens.Classify;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Tests.Store;

public sealed class CountingTests
{
    private const string Wire = """
        Bitcoin slid below the level that traders had watched all week, and forced selling did the rest before the American day was over.

        Nobody on the desks would call it an inflation hedge that night. The screens were red from end to end and the phones did not stop ringing.
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wire_copies_count_as_one_story_whatever_the_order()
    {
        var copies = Copies().ToList();
        foreach (var order in new[] { copies, copies.AsEnumerable().Reverse() })
        {
            await using var temp = await TempStore.OpenAsync();
            foreach (var copy in order)
            {
                await temp.SaveAsync(copy);
            }

            var row = (await temp.Articles.CountAsync(new OfNarrative("inflation-hedge"), [CountField.Week, CountField.Narrative, CountField.Stance], Cancellation)).Single();
            Assert.Equal(["2026-W06", "inflation-hedge", "rejects"], row.Values);
            Assert.Equal((3, 1, 3, 1), (row.Sentences, row.FirstRunSentences, row.Articles, row.Stories));
            var clusters = await temp.Articles.ArticlesAsync(cancellation: Cancellation).Select(a => (a.Outlet, a.Cluster)).ToListAsync(Cancellation);
            Assert.Equal(4, clusters.Count);
            var first = await temp.Articles.ArticleAsync(clusters.First(c => c.Outlet == "Third Outlet").Cluster, Cancellation);
            Assert.Equal("First Outlet", first!.Outlet);
        }
    }

    [Fact]
    public async Task A_copy_saved_after_the_count_is_counted_next_time()
    {
        await using var temp = await TempStore.OpenAsync();
        var copies = Copies().ToList();
        await temp.SaveAsync(copies[0]);
        Assert.Equal(1, (await temp.Articles.CountAsync(new All([]), [], Cancellation)).Single().Stories);
        await temp.SaveAsync(copies[1]);
        var row = (await temp.Articles.CountAsync(new All([]), [], Cancellation)).Single();
        Assert.Equal((2, 1), (row.Articles, row.Stories));
    }

    [Fact]
    public async Task Weeks_are_weeks_of_utc_days()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.SaveAsync(Some.Analysis(Some.Article(published: "2026-02-08T19:30:00-05:00")));
        Assert.Equal(new IsoWeek(2026, 7), await temp.Articles.LatestWeekAsync(Cancellation));
        Assert.Empty(await temp.Articles.ArticlesAsync(new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 8), Cancellation).ToListAsync(Cancellation));
        Assert.Single(await temp.Articles.ArticlesAsync(new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 15), Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_date_known_to_the_month_belongs_to_no_week()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.SaveAsync(Some.Analysis(Some.Article() with { PublishedPrecision = DatePrecision.Month }));
        Assert.Null(await temp.Articles.LatestWeekAsync(Cancellation));
        Assert.Null((await temp.Articles.CountAsync(new All([]), [CountField.Week], Cancellation)).Single().Values[0]);
    }

    [Fact]
    public async Task Coverage_tells_what_came_from_each_outlet_and_what_was_left_out()
    {
        await using var temp = await TempStore.OpenAsync();
        foreach (var copy in Copies())
        {
            await temp.SaveAsync(copy);
        }

        await temp.Articles.RecordSkippedAsync(new Skipped(Stage.Extract, "No article.", "https://www.one.example/index"), Cancellation);
        await temp.Articles.RecordSkippedAsync(new Skipped(Stage.Collect, "robots.txt forbids it.", "https://closed.example/x"), Cancellation);
        var coverage = await temp.Articles.CoverageAsync(new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 5), Cancellation);
        Assert.Equal(
            [
                new OutletCoverage("First Outlet", 1, 1, Some.Moment("2026-02-05T10:00:00Z"), Some.Moment("2026-02-05T10:00:00Z"), 1),
                new OutletCoverage("Fourth Outlet", 0, 0, null, null, 0),
                new OutletCoverage("Second Outlet", 0, 0, null, null, 0),
                new OutletCoverage("Third Outlet", 0, 0, null, null, 0),
                new OutletCoverage("closed.example", 0, 0, null, null, 1),
            ],
            coverage);
    }

    [Theory]
    [InlineData("a b c d e f g h i j", "a b c d e f g h i j", true)]
    [InlineData("a b c d e f g h i j", "A, b; c d. e f g h i j!", true)]
    [InlineData("a b c d e f g h i j", "a b c d e x g h i j", false)]
    [InlineData("short", "short", true)]
    [InlineData("short", "other", false)]
    [InlineData("", "", false)]
    [InlineData("...", "...", false)]
    [InlineData("比特币周四晚间跌破六万美元关口", "比特币周四晚间跌破六万美元关口。", true)]
    [InlineData("比特币周四晚间跌破六万美元关口", "以太币周五早间升穿两千美元关口", false)]
    public async Task Near_copies_are_told_by_their_words(string left, string right, bool areCopies)
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.SaveAsync(Some.Analysis(Some.Article(left, url: "https://one.example/x")));
        await temp.SaveAsync(Some.Analysis(Some.Article(right, url: "https://two.example/x")));
        var clusters = await temp.Articles.ArticlesAsync(cancellation: Cancellation).Select(a => a.Cluster).Distinct().CountAsync(Cancellation);
        Assert.Equal(areCopies ? 1 : 2, clusters);
    }

    private static IEnumerable<ArticleAnalysis> Copies()
    {
        (string, string, Stance)[] tags = [("inflation hedge", "inflation-hedge", Stance.Rejects)];
        yield return Some.Analysis(Some.Article(Wire, "A slide", "https://one.example/a", "2026-02-05T10:00:00Z", "First Outlet"), tags);
        yield return Some.Analysis(Some.Article(Wire, "Bitcoin slides", "https://two.example/b", "2026-02-06T10:00:00Z", "Second Outlet"), tags);
        yield return Some.Analysis(Some.Article(Wire + " (Wire)", "Slide", "https://three.example/c", "2026-02-06T11:00:00Z", "Third Outlet"), tags);
        yield return Some.Analysis(Some.Article("Something else entirely happened to the price of tin.", "Tin", "https://four.example/d", "2026-02-06T12:00:00Z", "Fourth Outlet"), tags);
    }
}
