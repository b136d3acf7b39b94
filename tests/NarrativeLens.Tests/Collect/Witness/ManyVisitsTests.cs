using NarrativeLens.Collect;
using NarrativeLens.Tests.Collect.Archive;

namespace NarrativeLens.Tests.Collect.Witness;

/// <summary>Visits to many hosts at once: each keeps its own requests, and their record does not depend on timing.</summary>
public sealed class ManyVisitsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Visits_at_the_same_time_keep_their_requests_apart()
    {
        await using var many = await ManyHosts.StartAsync(hosts: 6, pages: 6, host => TimeSpan.FromMilliseconds(5 * host));
        var (found, told) = await CollectAsync(null, many.Feeds);
        Assert.Equal((36, 42), (found.Pages().Count, told.Count));
        Assert.All(told, visit =>
        {
            Assert.Equal([visit.RequestedUrl], visit.Hops.Where(hop => hop.For == HopPurpose.Page).Select(hop => hop.Url));
            Assert.Equal([visit.RequestedUrl], visit.Robots.Select(decision => decision.Url));
            Assert.Equal(visit.Outcome == VisitOutcome.Listing ? 2 : 1, visit.Hops.Count);
        });
        Assert.All(found.Pages(), page => Assert.Equal((page.RequestedUrl, page.BodyHash), (page.Provenance!.RequestedUrl, page.Provenance.Hops[^1].PayloadHash)));
    }

    [Fact]
    public async Task What_is_told_and_what_an_archive_gives_again_do_not_depend_on_which_host_is_slow()
    {
        var orders = new List<string[]>();
        foreach (var slow in new[] { 0, 3 })
        {
            await using var many = await ManyHosts.StartAsync(hosts: 5, pages: 4, host => TimeSpan.FromMilliseconds(host == slow ? 40 : 0));
            var archive = _folder.At($"{slow}.warc.gz");
            var (found, told) = await CollectAsync(archive, many.Feeds);
            var again = await new CollectOptions().CollectAsync(archive);
            Assert.Equal(found.Pages().Select(page => page.RequestedUrl), again.Pages().Select(page => page.RequestedUrl));
            orders.Add([.. told.Select(visit => many.NameOf(visit.RequestedUrl))]);
        }

        Assert.Equal(25, orders[0].Length);
        Assert.Equal(orders[0], orders[1]);
    }

    [Fact]
    public async Task The_robots_txt_of_a_host_that_only_pages_are_on_is_told_and_archived_too()
    {
        await using var feeds = await WebServer.StartAsync();
        await using var pages = await WebServer.StartAsync();
        pages.Serves("/robots.txt", "User-agent: *\nAllow: /", "text/plain").Serves("/a", "<p>a</p>").Serves("/b", "<p>b</p>");
        feeds.Serves("/feed", $"<rss><channel><item><link>{pages.Root}/a</link></item><item><link>{pages.Root}/b</link></item></channel></rss>", "text/xml");
        var archive = _folder.At("run.warc.gz");
        var (_, told) = await CollectAsync(archive, feeds.Root + "/feed");
        Assert.Equal(
            [(feeds.Root + "/feed", VisitOutcome.Listing), (pages.Root + "/robots.txt", VisitOutcome.Listing), (pages.Root + "/a", VisitOutcome.Page), (pages.Root + "/b", VisitOutcome.Page)],
            told.Select(visit => (visit.RequestedUrl, visit.Outcome)));
        Assert.Contains($"response {pages.Root}/robots.txt", Archives.RecordsOf(archive));
    }

    [Fact]
    public async Task A_body_of_an_announced_length_is_whole_when_its_last_byte_has_come()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", async context =>
        {
            context.Response.ContentLength = 8;
            await context.Response.Body.WriteAsync("<p>a</p>"u8.ToArray(), context.RequestAborted);
        });
        var (_, told) = await CollectAsync(null, server.Root + "/a");
        Assert.Equal((8L, true), (told.Single().Hops[^1].Bytes, told.Single().Hops[^1].Whole));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(IReadOnlyList<Collected> Found, List<Provenance> Told)> CollectAsync(string? archive, params string[] sources)
    {
        var told = new List<Provenance>();
        var telling = 0;
        var options = Collecting.Loopback(options => (options.Archive, options.ConnectionsPerHost) = (archive, 2));
        var collector = new Collector(options, TimeProvider.System)
        {
            Witnessed = async (visit, cancellation) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref telling));
                await Task.Yield();
                told.Add(visit);
                Interlocked.Decrement(ref telling);
            },
        };
        return (await collector.CollectAsync(sources), told);
    }
}
