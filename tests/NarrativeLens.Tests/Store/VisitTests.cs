using Microsoft.Data.Sqlite;
using NarrativeLens.Collect;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

public abstract class VisitTests(Engine engine)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visits_are_found_by_every_name_of_the_page_latest_first_and_once()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var article = Some.Article(url: "https://wire.example/a?x=1", canonical: "https://wire.example/a");
        var saved = await temp.SaveAsync(Some.Analysis(article));
        var first = Visit(article.Url, "2026-02-08T12:00:00Z");
        var second = Visit(article.Url, "2026-02-09T12:00:00Z") with { FinalUrl = "https://wire.example/b" };
        foreach (var visit in new[] { second, first, second })
        {
            await temp.Articles.RecordVisitAsync(visit, Cancellation);
        }

        foreach (var name in new[] { article.Url, article.Address, saved.ArticleId })
        {
            var visits = await temp.Articles.VisitsAsync(name, Cancellation);
            Assert.Equal([second.StartedAt, first.StartedAt], visits.Select(visit => visit.StartedAt));
            Assert.All(visits, visit => Assert.Equal(article.Address, visit.CanonicalUrl));
            Assert.Equal(first.Hops.Single(), visits[1].Hops.Single());
        }

        Assert.Single(await temp.Articles.VisitsAsync("https://wire.example/b", Cancellation));
        Assert.Empty(await temp.Articles.VisitsAsync("https://wire.example/c", Cancellation));
    }

    [Fact]
    public async Task A_page_of_a_file_is_told_as_far_as_it_is_known()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var article = Some.Article(url: "/press/a.html");
        await temp.SaveAsync(Some.Analysis(article));
        var told = Assert.Single(await temp.Articles.VisitsAsync(article.Url, Cancellation));
        Assert.Equal((article.Url, Some.Page(article).BodyHash, Some.Moment("2026-02-08T12:00:00Z")), (told.FinalUrl, told.BodyHash, told.EndedAt));
        Assert.Empty(told.Hops);
    }

    [Fact]
    public async Task Visits_have_no_part_in_the_snapshot()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        var before = await temp.Articles.SnapshotIdAsync(Cancellation);
        await temp.Articles.RecordVisitAsync(Visit("https://wire.example/a", "2026-02-08T12:00:00Z"), Cancellation);
        Assert.Equal(before, await temp.Articles.SnapshotIdAsync(Cancellation));
    }

    [Fact]
    public async Task Revised_articles_come_with_their_contents_in_order()
    {
        await using var temp = await TempStore.OpenAsync(engine);
        await temp.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell to $60,000.", url: "https://wire.example/r") with { ModifiedAt = Some.Moment("2026-02-06T10:00:00Z") }), "2026-02-09T12:00:00Z");
        await temp.SaveAsync(Some.Analysis(Some.Article("Bitcoin fell to $6,000.", url: "https://wire.example/r")), "2026-02-08T12:00:00Z");
        await temp.SaveAsync(Some.Analysis(Some.Article("Gold rose.", url: "https://wire.example/other")));
        var revised = Assert.Single(await temp.Articles.RevisedAsync(Cancellation));
        Assert.Equal("https://wire.example/r", revised.Address);
        Assert.Equal(["Bitcoin fell to $6,000.", "Bitcoin fell to $60,000."], revised.Revisions.Select(revision => revision.Article.Text));
        Assert.Equal(Some.Moment("2026-02-08T12:00:00Z"), revised.Revisions[0].SeenAt);
    }

    internal static Provenance Visit(string url, string at) => new()
    {
        RequestedUrl = url,
        FinalUrl = url,
        StartedAt = Some.Moment(at),
        EndedAt = Some.Moment(at),
        Outcome = VisitOutcome.Page,
        Hops = [new Hop { Url = url, For = HopPurpose.Page, StartedAt = Some.Moment(at), EndedAt = Some.Moment(at), Status = 200, ETag = "\"1\"", Bytes = 7, Whole = true }],
    };

    public sealed class OnSqlite() : VisitTests(Engine.Sqlite);

    public sealed class OnPostgres() : VisitTests(Engine.Postgres);
}
