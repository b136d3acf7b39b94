using System.Text.Json;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Collect;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;
using Words = NarrativeLens.Store.Filters.Words;

namespace NarrativeLens.Tests.Store;

public abstract class SavingTests(Engine engine)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_is_read_back_to_the_last_digit()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var saved = Rich();
        var result = await temp.SaveAsync(saved);
        var read = await temp.Articles.ArticleAsync(result.ArticleId, Cancellation);
        Assert.NotNull(read);
        Assert.Equal(JsonSerializer.Serialize(saved, LensJson.Line), JsonSerializer.Serialize(read.Analysis, LensJson.Line));
        Assert.Equal("Harbour Wire", read.Outlet);
        Assert.Equal(16, read.Id.Length);
    }

    [Fact]
    public async Task Saving_the_same_content_again_changes_nothing()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        Assert.Equal(SavedAs.New, (await temp.SaveAsync(Rich())).As);
        var before = await temp.Articles.SnapshotIdAsync(Cancellation);
        Assert.Equal(SavedAs.Known, (await temp.SaveAsync(Rich(), "2026-02-09T12:00:00Z")).As);
        Assert.Equal(before, await temp.Articles.SnapshotIdAsync(Cancellation));
        Assert.Equal(3, (await Total(temp)).Sentences);
    }

    [Fact]
    public async Task A_new_content_at_the_same_address_is_a_revision_and_becomes_current()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell to $61,000.")), "2026-02-06T10:00:00Z");
        var second = await temp.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell to $60,000.")), "2026-02-06T11:00:00Z");
        Assert.Equal(SavedAs.Revised, second.As);
        var read = await temp.Articles.ArticleAsync(second.ArticleId, Cancellation);
        Assert.Equal("Bitcoin fell to $60,000.", read!.Analysis.Article.Text);
        Assert.Equal(2, read.Revisions);
        Assert.Equal(1, (await Total(temp)).Sentences);
    }

    [Fact]
    public async Task Going_back_to_an_old_content_does_not_make_it_current()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article("One.")), "2026-02-06T10:00:00Z");
        await temp.SaveAsync(Some.Analysis(Some.Article("Two.")), "2026-02-06T11:00:00Z");
        var third = await temp.SaveAsync(Some.Analysis(Some.Article("One.")), "2026-02-06T12:00:00Z");
        Assert.Equal(SavedAs.Known, third.As);
        Assert.Equal("Two.", (await temp.Articles.ArticleAsync(third.ArticleId, Cancellation))!.Analysis.Article.Text);
    }

    [Fact]
    public async Task The_revision_that_the_page_dates_later_is_current_whichever_was_fetched_first()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var first = Some.Article("One.");
        var later = Some.Article("Two.") with { ModifiedAt = Some.Moment("2026-02-06T11:00:00Z") };
        await temp.SaveAsync(Some.Analysis(later), "2026-02-08T10:00:00Z");
        var saved = await temp.SaveAsync(Some.Analysis(first), "2026-02-08T10:00:01Z");
        Assert.Equal("Two.", (await temp.Articles.ArticleAsync(saved.ArticleId, Cancellation))!.Analysis.Article.Text);
    }

    [Fact]
    public async Task One_canonical_address_is_one_story()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        const string canonical = "https://harbourwire.example/a";
        var one = await temp.SaveAsync(Some.Analysis(Some.Article(url: canonical + "?utm=x", canonical: canonical)));
        var two = await temp.SaveAsync(Some.Analysis(Some.Article(url: canonical, canonical: canonical)));
        Assert.Equal(one.ArticleId, two.ArticleId);
        Assert.Equal(SavedAs.Known, two.As);
        Assert.Equal(1, (await Total(temp)).Articles);
    }

    [Fact]
    public async Task A_page_is_found_with_what_to_ask_next_time()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var analysis = Some.Analysis(Some.Article(url: "https://a.example/x?y", canonical: "https://a.example/x"));
        var page = Some.Page(analysis.Article, validators: new Validators("\"v1\"", Some.Moment("2026-02-06T09:30:00Z")));
        await temp.Articles.SaveAsync(page, analysis, Some.Stamp, Cancellation);
        var known = await temp.Articles.FindPageAsync("https://a.example/x?y", Cancellation);
        Assert.Equal(new KnownPage("https://a.example/x?y", page.Validators, page.BodyHash, "https://a.example/x", page.RetrievedAt), known);
        Assert.Null(await temp.Articles.FindPageAsync("https://a.example/other", Cancellation));
    }

    [Fact]
    public async Task Another_stamp_makes_articles_stale_until_they_are_analysed_again()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Rich());
        Assert.Empty(await temp.Articles.StaleAsync(Some.Stamp, Cancellation).ToListAsync(Cancellation));
        await foreach (var article in temp.Articles.StaleAsync("model-2", Cancellation))
        {
            await temp.Articles.SaveAnalysisAsync(Some.Analysis(article, [("hedge", "speculation", Stance.Reports)], model: "model-2"), "model-2", Cancellation);
        }

        Assert.Empty(await temp.Articles.StaleAsync("model-2", Cancellation).ToListAsync(Cancellation));
        var counts = await temp.Articles.CountAsync(new OfNarrative(null), [CountField.Narrative], Cancellation);
        Assert.Equal(["speculation"], counts.Select(c => c.Values[0]));
        Assert.Equal(1, (await temp.Articles.CountAsync(new Words("hedge"), [], Cancellation)).Single().Sentences);
    }

    [Fact]
    public async Task Findings_of_an_unknown_revision_are_a_mistake_of_the_caller()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await Assert.ThrowsAsync<ArgumentException>(() => temp.Articles.SaveAnalysisAsync(Rich(), "x", Cancellation));
    }

    [Fact]
    public async Task A_skipped_address_is_forgotten_once_it_is_read()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var skipped = new Skipped(Stage.Extract, "No article on the page.", "https://harbourwire.example/a");
        await temp.Articles.RecordSkippedAsync(skipped, Cancellation);
        await temp.Articles.RecordSkippedAsync(skipped, Cancellation);
        Assert.Equal([skipped], await temp.Articles.SkippedAsync(Cancellation));
        await temp.SaveAsync(Rich());
        Assert.Empty(await temp.Articles.SkippedAsync(Cancellation));
    }

    [Fact]
    public async Task Runs_are_kept_with_their_counts_and_one_cut_off_has_no_end()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Some.Moment("2026-02-08T12:00:00Z"));
        await using var temp = await TempStore.OpenAsync(engine, clock);
        await temp.Articles.StartRunAsync(Cancellation);
        var second = await temp.Articles.StartRunAsync(Cancellation);
        clock.Advance(TimeSpan.FromMinutes(1));
        var counts = new RunCounts(3, 1, 4, 1, 5);
        await temp.Articles.FinishRunAsync(second, counts, Cancellation);
        var runs = await temp.Articles.RunsAsync(Cancellation);
        Assert.Null(runs[0].Finished);
        Assert.Equal(new Run(second, Some.Moment("2026-02-08T12:00:00Z"), Some.Moment("2026-02-08T12:01:00Z"), counts), runs[1]);
    }

    [Fact]
    public async Task Many_threads_may_save_at_once()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), Cancellation, async (i, _) =>
            await temp.SaveAsync(Some.Analysis(Some.Article($"Story {i % 20} goes on.", url: $"https://a.example/{i % 20}"))));
        Assert.Equal(20, (await Total(temp)).Articles);
    }

    internal static ArticleAnalysis Rich(string url = "https://harbourwire.example/a")
    {
        var article = Some.Article(
            "Bitcoin fell to $60,000.10 on Thursday.\n\nIt is no inflation hedge.\n\nThe 1O,OOO figure makes no sense.",
            url: url,
            authors: ["Mara Ellwood", "José Núñez"]);
        var price = Some.Figure(article, "$60,000.10", 60000.10m, source: "CoinGlass");
        return Some.Analysis(
            article,
            [("hedge", "inflation-hedge", Stance.Rejects)],
            [Some.Finding(price, Verdict.SupportedByRounding), Some.Unparsed(article, "1")],
            [new InternalFinding("headline-vs-body", [price], Verdict.Supported, "The same number.", null)]);
    }

    private static async Task<CountRow> Total(TempStore temp) => (await temp.Articles.CountAsync(new All([]), [], Cancellation)).Single();

    public sealed class OnSqlite() : SavingTests(Engine.Sqlite);

    public sealed class OnPostgres() : SavingTests(Engine.Postgres);
}
