using System.Text;
using Microsoft.AspNetCore.Http;
using NarrativeLens.Collect;
using NarrativeLens.Collect.Archive;

namespace NarrativeLens.Tests.Collect.Archive;

/// <summary>Archives that a run writes, and the runs that read them.</summary>
public sealed class OwnArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.At("run.warc.gz");

    [Fact]
    public async Task An_archive_gives_the_pages_of_the_run_that_wrote_it()
    {
        await using var server = await ServerAsync();
        var live = await Options().CollectAsync(server.Root + "/feed.xml");
        Assert.Equal(["/one", "- HTTP 404", "- robots.txt of " + new Uri(server.Root).Authority + " disallows /private/", "/two?id=1", "/moved"], live.Lines());

        var asked = server.Asked.Count;
        var again = await Options(archive: null).CollectAsync(Archive);
        Assert.Equal(asked, server.Asked.Count);
        Assert.Equal(live.Lines(), again.Lines());
        foreach (var (page, twin) in live.Pages().Zip(again.Pages()))
        {
            Assert.Equal(Told(page), Told(twin));
            Assert.True(page.Body.Span.SequenceEqual(twin.Body.Span));
            Assert.Equal(page.Provenance!.Hops, twin.Provenance!.Hops);
        }
    }

    [Fact]
    public async Task Blocks_hold_what_the_wire_brought_with_digests_that_fit()
    {
        await using var server = await ServerAsync();
        await Options().CollectAsync(server.Root + "/feed.xml");
        using var input = ArchiveInput.Open(Archive);
        var reader = new ArchiveReader(input);
        var types = new List<string>();
        while (reader.Next(TestContext.Current.CancellationToken) is { } record)
        {
            types.Add(record.Type);
            var block = reader.ReadBlock(1 << 20, TestContext.Current.CancellationToken)!;
            Assert.Equal(record.Fields.ValueOf("WARC-Block-Digest"), ContentHash.Of(block));
            if (record is { Type: "response", Uri: { } uri } && uri.EndsWith("/one", StringComparison.Ordinal))
            {
                var http = HttpBlock.Parse(block);
                Assert.Equal("HTTP/1.1 200 OK", http.Head.FirstLine);
                Assert.Equal("gzip", http.Head.ValueOf("Content-Encoding"));
                Assert.Equal("chunked", http.Head.ValueOf(HttpHead.JoinedChunks));
                Assert.Null(http.Head.ValueOf("Transfer-Encoding"));
                Assert.Equal(record.Fields.PayloadDigest, ContentHash.Of(http.Body));
                Assert.Contains("One", Encoding.UTF8.GetString(http.Decode(1 << 20)), StringComparison.Ordinal);
            }
        }

        Assert.Null(reader.Damage);
        Assert.Equal("warcinfo", types[0]);
        Assert.Equal(types.Count(type => type == "request"), types.Count(type => type == "response"));
        Assert.Equal(6, types.Count(type => type == "metadata"));
    }

    [Fact]
    public async Task What_did_not_change_is_archived_as_a_reference()
    {
        await using var server = await ServerAsync();
        await Options().CollectAsync(server.Root + "/feed.xml");
        var first = Archives.RecordsOf(Archive);
        var known = new Collector(Options(), TimeProvider.System);
        var second = await known.CollectAsync(url => url.EndsWith("/one", StringComparison.Ordinal) ? new Validators("\"v1\"", null) : null, server.Root + "/feed.xml");
        Assert.Contains("= /one", second.Lines());

        var added = Archives.RecordsOf(Archive).Skip(first.Count).ToList();
        Assert.Equal("warcinfo", added[0]);
        Assert.Contains($"revisit {server.Root}/one", added);
        Assert.Contains($"revisit {server.Root}/two?id=1", added);
        Assert.DoesNotContain($"response {server.Root}/two?id=1", added);
        Assert.Equal(3, (await Options(archive: null).CollectAsync(Archive)).Pages().Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_page_that_its_owner_reserves_the_archive_holds_the_visit_without_the_text(bool isOwn)
    {
        const string page = "<html><head><meta name=robots content=noai></head><body><p>Reserved.</p></body></html>";
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", page).Serves("/b", "<html><body><p>Free.</p></body></html>").Serves("/feed", "<rss><channel><item><link>{root}/a</link></item><item><link>{root}/b</link></item></channel></rss>", "text/xml");
        var options = Options();
        options.OwnHosts.Add(isOwn ? "127.0.0.1" : "elsewhere.example");

        // The second run must not refer to a text that the first one did not keep.
        var live = await options.CollectAsync(server.Root + "/feed");
        await options.CollectAsync(server.Root + "/feed");

        var blocks = BlocksOf("/a");
        Assert.Equal(isOwn ? [("response", true), ("revisit", false)] : [("response", false), ("response", false)], blocks.Select(record => (record.Type, record.Body.Length > 0)));
        Assert.All(blocks.Where(record => record.Body.Length > 0), record => Assert.Equal(page, record.Body));
        Assert.Equal(isOwn ? [null, null] : ["unspecified", "unspecified"], blocks.Select(record => record.Truncated));
        var again = await Options(archive: null).CollectAsync(Archive);
        Assert.Equal(live.Lines(), again.Lines().Take(live.Lines().Length));
        var hop = Assert.Single(VisitsOf("/a").Take(1)).Hops[^1];
        Assert.Equal((page.Length, ContentHash.Of(Encoding.UTF8.GetBytes(page)), true), ((int)hop.Bytes, hop.PayloadHash, hop.Whole));
    }

    [Fact]
    public async Task A_torn_end_is_told_and_the_next_run_takes_it_away()
    {
        await using var server = await ServerAsync();
        await Options().CollectAsync(server.Root + "/feed.xml");
        var whole = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        var records = Archives.RecordsOf(Archive);
        foreach (var cut in new[] { 1, 9, 30, 200 })
        {
            await File.WriteAllBytesAsync(Archive, whole[..^cut], TestContext.Current.CancellationToken);
            Assert.Contains("is cut off (record at byte ", Archives.RecordsOf(Archive)[^1], StringComparison.Ordinal);
            ArchiveWriter.Open(Archive, "Test/1", TimeProvider.System).Dispose();
            Assert.Equal([.. records.SkipLast(1), "warcinfo"], Archives.RecordsOf(Archive));
        }
    }

    [Fact]
    public async Task A_file_that_is_no_archive_of_ours_is_refused_and_left_alone()
    {
        var foreign = Archives.Gzip(Archives.Warc("resource", "http://a.example/", "x", "text/plain"));
        await File.WriteAllBytesAsync(Archive, foreign, TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<ArchiveException>(() => Options().CollectAsync(_folder.Path));
        Assert.Contains("at byte 0 there is no record as this program packs them; name a new file", error.Message, StringComparison.Ordinal);
        Assert.Equal(foreign, await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_runs_never_write_to_one_archive_at_the_same_time()
    {
        using var first = ArchiveWriter.Open(Archive, "Test/1", TimeProvider.System);
        await Assert.ThrowsAsync<ArchiveException>(() => Options().CollectAsync(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    // Every answer of an address that the archive holds, with its body.
    private List<(string Type, string? Truncated, string Body)> BlocksOf(string path) =>
        [.. Records(path, "response", "revisit").Select(one => (one.Record.Type, one.Record.Fields.Truncated, Encoding.UTF8.GetString(HttpBlock.Parse(one.Block).Body)))];

    private List<Provenance> VisitsOf(string path) =>
    [
        .. from one in Records(path, "metadata")
           from line in Encoding.UTF8.GetString(one.Block).Split("\r\n")
           where line.StartsWith(VisitNote.Field, StringComparison.Ordinal)
           select VisitNote.Read(line[(VisitNote.Field.Length + 2)..])!.Visit,
    ];

    private List<(ArchiveRecord Record, byte[] Block)> Records(string path, params string[] types)
    {
        using var input = ArchiveInput.Open(Archive);
        var reader = new ArchiveReader(input);
        var found = new List<(ArchiveRecord Record, byte[] Block)>();
        while (reader.Next(TestContext.Current.CancellationToken) is { } record)
        {
            if (types.Contains(record.Type) && record.Uri?.EndsWith(path, StringComparison.Ordinal) == true)
            {
                found.Add((record, reader.ReadBlock(1 << 20, TestContext.Current.CancellationToken)!));
            }
        }

        return found;
    }

    private static string Told(Page page) =>
        $"{page.RequestedUrl} {page.FinalUrl} {page.Status} {page.ContentType} {page.RetrievedAt:O} {page.Validators.ETag} {page.Validators.LastModified:O} {page.BodyHash} "
        + $"{page.Listing?.Title} {page.Listing?.PublishedAt:O} {page.Source}";

    private CollectOptions Options() => Options(Archive);

    private static CollectOptions Options(string? archive) => Collecting.Loopback(options => options.Archive = archive);

    private static async Task<WebServer> ServerAsync()
    {
        var server = await WebServer.StartAsync();
        string[] paths = ["/one", "/gone", "/private/x", "/two?id=1", "/moved"];
        var items = string.Concat(paths.Select(path => $"<item><title>About {path}</title><link>{{root}}{path}</link><pubDate>Fri, 06 Feb 2026 09:00:00 GMT</pubDate></item>"));
        return server
            .Serves("/robots.txt", "User-agent: *\nDisallow: /private/\nAllow: /one\n", "text/plain")
            .Serves("/feed.xml", $"<rss version=\"2.0\"><channel><title>Wire</title>{items}</channel></rss>", "application/rss+xml")
            .Serves("/one", async context =>
            {
                context.Response.Headers.ETag = "\"v1\"";
                if (context.Request.Headers.IfNoneMatch == "\"v1\"")
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }

                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(Archives.Gzip("<html><body><p>One.</p></body></html>"), context.RequestAborted);
            })
            .Serves("/two?id=1", "<html><body><p>Two.</p></body></html>")
            .Redirects("/moved", "/arrived")
            .Serves("/arrived", "<html><body><p>Arrived.</p></body></html>");
    }
}
