using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class CollectorTests
{
    private const string Page = "<!doctype html><title>t</title><p>Bitcoin fell.</p>";

    private static string Rss(params string[] links) =>
        "<rss version='2.0'><channel>" + string.Concat(links.Select(link => $"<item><title>T {link}</title><link>{link}</link><pubDate>Fri, 06 Feb 2026 09:00:00 EST</pubDate></item>")) + "</channel></rss>";

    [Fact]
    public async Task A_feed_gives_its_pages_in_its_order_with_what_it_says_of_them()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/feed", Rss("/b", "/a"), "text/html").Serves("/a", Page).Serves("/b", Page);

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/feed");

        Assert.Equal(["/b", "/a"], found.Lines());
        var listing = found.Pages()[0].Listing!;
        Assert.Equal((server.Root + "/b", "T /b"), (listing.Url, listing.Title));
        Assert.Equal(new DateTimeOffset(2026, 2, 6, 14, 0, 0, TimeSpan.Zero), listing.PublishedAt);
    }

    [Fact]
    public async Task A_page_comes_with_its_provenance()
    {
        await using var server = await WebServer.StartAsync();
        server.Redirects("/old", "/new").Serves("/new", context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ETag = "W/\"7\"";
            context.Response.Headers.LastModified = "Fri, 06 Feb 2026 09:00:00 GMT";
            return context.Response.WriteAsync("<p>x</p>", context.RequestAborted);
        });

        var page = Assert.Single((await Collecting.Loopback().CollectAsync(server.Root + "/old")).Pages());

        Assert.Equal((server.Root + "/old", server.Root + "/new", 200), (page.RequestedUrl, page.FinalUrl, page.Status));
        Assert.Equal(new Validators("W/\"7\"", new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.Zero)), page.Validators);
        Assert.Equal("<p>x</p>"u8, page.Body.Span);
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData("<p>x</p>"u8)), page.BodyHash);
        Assert.Null(page.Listing);
        Assert.Equal(server.Root + "/old", page.Source.Address);
    }

    [Fact]
    public async Task A_sitemap_index_leads_through_packed_and_news_sitemaps_to_pages()
    {
        await using var server = await WebServer.StartAsync();
        server
            .Serves("/index.xml", "<sitemapindex><sitemap><loc>{root}/one.xml.gz</loc></sitemap><sitemap><loc>{root}/two.xml</loc></sitemap><sitemap><loc>{root}/index.xml</loc></sitemap></sitemapindex>", "text/xml")
            .Serves("/one.xml.gz", Bodies.Gzip($"<urlset><url><loc>{server.Root}/a</loc></url></urlset>"), "application/gzip")
            .Serves("/two.xml", "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>{root}/b</loc><news:news><news:title>B &amp; C</news:title><news:publication_date>2026-02-06</news:publication_date></news:news></url></urlset>", "text/xml")
            .Serves("/a", Page).Serves("/b", Page);

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/index.xml");

        Assert.Equal(["/a", "/b"], found.Lines());
        Assert.Equal("B & C", found.Pages()[1].Listing!.Title);
    }

    [Fact]
    public async Task A_story_is_fetched_once_however_it_is_spelt_and_whoever_lists_it()
    {
        await using var server = await WebServer.StartAsync();
        server
            .Serves("/one", Rss("/a?utm_source=rss", "/a#top", "/moved", "/a/"), "text/xml")
            .Serves("/two", Rss("/a", "/b"), "text/xml")
            .Redirects("/moved", "/a?utm_medium=x").Serves("/a", Page).Serves("/a?utm_medium=x", Page).Serves("/b", Page);

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/one", server.Root + "/two", server.Root + "/one");

        Assert.Equal(["/a", "/b"], found.Lines());
        Assert.Equal(1, server.TimesAsked("/a"));
        Assert.Equal(1, server.TimesAsked("/one"));
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_asked_for_with_both_validators_and_not_sent_again()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/feed", Rss("/a"), "text/xml").Serves("/a", context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"7\"" ? 304 : 200;
            return Task.CompletedTask;
        });
        var seen = new Validators("\"7\"", new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.Zero));

        var found = await new Collector(Collecting.Loopback(), TimeProvider.System).CollectAsync(url => url.EndsWith("/a", StringComparison.Ordinal) ? seen : null, server.Root + "/feed");

        Assert.Equal(["= /a"], found.Lines());
        Assert.Equal("Fri, 06 Feb 2026 09:00:00 GMT", server.Headers["/a"]["If-Modified-Since"]);
        Assert.Equal(0, server.Headers["/feed"]["If-None-Match"].Count);
    }

    [Fact]
    public async Task A_bad_source_never_keeps_the_next_one_from_being_read()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/broken", "<rss><channel><item><link>/a</link></item><item><li", "text/xml").Serves("/a", Page).Serves("/b", Page).Serves("/text", "words", "text/plain");

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/gone", "no-such-file", "ftp://example.org/x", server.Root + "/broken", server.Root + "/text", server.Root + "/b");

        Assert.Equal(
            [
                "- HTTP 404",
                "- neither an http(s) address nor an existing file or folder",
                "- neither an http(s) address nor an existing file or folder",
                "- the XML breaks at line 1, column 49; what follows was not read",
                "- not a page: text/plain",
                "/b",
                "/a",
            ],
            found.Lines());
    }

    [Fact]
    public async Task A_source_gives_no_more_pages_than_allowed_and_says_so()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/feed", Rss("/a", "/b", "/c"), "text/xml").Serves("/a", Page).Serves("/b", Page).Serves("/c", Page);

        var found = await Collecting.Loopback(options => options.MaxPagesPerSource = 2).CollectAsync(server.Root + "/feed");

        Assert.Equal(["- has more than 2 pages; the rest was left out", "/a", "/b"], found.Lines());
    }

    [Fact]
    public async Task A_cancelled_run_ends_with_the_cancellation()
    {
        await using var server = await WebServer.StartAsync();
        using var stop = new CancellationTokenSource();
        server.Serves("/slow", async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var run = new Collector(Collecting.Loopback(), TimeProvider.System).CollectAsync([new Source(server.Root + "/slow")], (_, _) => Task.FromResult<Validators?>(null), stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await run.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_page_can_be_fetched_by_itself_and_a_feed_is_none()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", Page).Serves("/feed", Rss("/a"), "text/xml");
        var collector = new Collector(Collecting.Loopback(), TimeProvider.System);

        var page = await collector.FetchPageAsync(new Source(server.Root + "/a"), TestContext.Current.CancellationToken);
        var feed = await collector.FetchPageAsync(new Source(server.Root + "/feed"), TestContext.Current.CancellationToken);

        Assert.Equal(server.Root + "/a", page.Value?.FinalUrl);
        Assert.Equal("not a page: a feed or sitemap", feed.Skipped?.Reason);
    }

    [Fact]
    public async Task The_server_is_told_who_asks_and_whom_to_write_to()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", Page);

        await Collecting.Loopback(options => options.Contact = "press@example.org").CollectAsync(server.Root + "/a");

        Assert.Matches(@"^NarrativeLens/\d+\.\d+\.\d+ \(press@example\.org\)$", server.Headers["/a"]["User-Agent"].ToString());
    }
}
