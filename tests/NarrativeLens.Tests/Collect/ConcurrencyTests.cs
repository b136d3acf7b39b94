using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

[Collection(nameof(TimedAlone))]
public sealed class ConcurrencyTests
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(150);

    [Fact]
    public async Task Hosts_are_visited_at_the_same_time_and_each_keeps_its_pace()
    {
        await using var many = await ManyHosts.StartAsync(hosts: 10, pages: 4, _ => TimeSpan.Zero);
        var watch = Stopwatch.StartNew();

        var found = await Collecting.Loopback(options => options.Delay = s_pace).CollectAsync(many.Feeds);

        // One after the other the 50 pauses would take 7.5 seconds.
        Assert.Equal(40, found.Pages().Count);
        Assert.InRange(watch.ElapsedMilliseconds, 700, 5000);
        Assert.All(many.Begun, times => Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First > s_pace - TimeSpan.FromMilliseconds(40), $"{pair}")));
    }

    [Theory]
    [InlineData(1, 32, 1)]
    [InlineData(2, 32, 2)]
    [InlineData(8, 3, 3)]
    public async Task No_more_requests_are_under_way_than_allowed(int perHost, int overall, int mostAtOne)
    {
        await using var many = await ManyHosts.StartAsync(hosts: 6, pages: 6, _ => TimeSpan.FromMilliseconds(20));

        var found = await Collecting.Loopback(options => (options.ConnectionsPerHost, options.MaxConnections) = (perHost, overall)).CollectAsync(many.Feeds);

        Assert.Equal(36, found.Pages().Count);
        Assert.InRange(many.MostTogether, 2, Math.Min(overall, 6 * perHost));
        Assert.InRange(many.MostTogetherAtOne, 1, mostAtOne);
    }

    [Fact]
    public async Task The_order_of_what_is_found_does_not_depend_on_which_host_is_slow()
    {
        var orders = new List<string[]>();
        foreach (var slow in new[] { 0, 2, 5 })
        {
            await using var many = await ManyHosts.StartAsync(hosts: 6, pages: 5, host => TimeSpan.FromMilliseconds(host == slow ? 60 : 0));
            var found = await Collecting.Loopback().CollectAsync(many.Feeds);
            orders.Add([.. found.Pages().Select(page => many.NameOf(page.FinalUrl))]);
        }

        Assert.Equal(30, orders[0].Length);
        Assert.Equal(["0/0", "1/0", "2/0", "3/0", "4/0", "5/0", "0/1"], orders[0].Take(7));
        Assert.Equal(orders[0], orders[1]);
        Assert.Equal(orders[0], orders[2]);
    }

    [Fact]
    public async Task A_page_that_two_sources_list_falls_to_the_first_of_them_however_slow_it_is()
    {
        await using var shared = await WebServer.StartAsync();
        await using var slow = await WebServer.StartAsync();
        await using var fast = await WebServer.StartAsync();
        var feed = $"<rss><channel><item><title>{{0}}</title><link>{shared.Root}/a</link></item></channel></rss>";
        shared.Serves("/a", "<p>x</p>");
        fast.Serves("/feed", feed.Replace("{0}", "fast", StringComparison.Ordinal), "text/xml");
        slow.Serves("/feed", async context =>
        {
            await Task.Delay(150, context.RequestAborted);
            await context.Response.WriteAsync(feed.Replace("{0}", "slow", StringComparison.Ordinal), context.RequestAborted);
        });

        var found = await Collecting.Loopback().CollectAsync(slow.Root + "/feed", fast.Root + "/feed");

        Assert.Equal("slow", Assert.Single(found.Pages()).Listing!.Title);
        Assert.Equal(1, shared.TimesAsked("/a"));
    }

    [Fact]
    public async Task A_host_that_wants_long_pauses_holds_nobody_up()
    {
        await using var patient = await WebServer.StartAsync();
        await using var many = await ManyHosts.StartAsync(hosts: 2, pages: 5, _ => TimeSpan.Zero);
        patient.Serves("/robots.txt", "User-agent: *\nCrawl-delay: 0.5", "text/plain")
            .Serves("/feed", "<rss><channel><item><link>/a</link></item><item><link>/b</link></item></channel></rss>", "text/xml").Serves("/a", "<p>x</p>").Serves("/b", "<p>x</p>");

        var found = await Collecting.Loopback().CollectAsync([patient.Root + "/feed", .. many.Feeds]);

        Assert.Equal(patient.Root + "/b", found.Pages()[^1].FinalUrl);
        Assert.Equal(patient.Root + "/a", found.Pages()[0].FinalUrl);
    }

    [Fact]
    public async Task The_bound_on_bytes_is_kept_over_all_hosts_and_is_no_time_out()
    {
        await using var one = await WebServer.StartAsync();
        await using var two = await WebServer.StartAsync();
        var body = "<p>" + new string('x', 100_000) + "</p>";
        one.Serves("/a", body);
        two.Serves("/a", body);
        var watch = Stopwatch.StartNew();

        var options = Collecting.Loopback(options => (options.MaxBytesPerSecond, options.Timeout) = (100_000, TimeSpan.FromSeconds(1)));
        var found = await options.CollectAsync(one.Root + "/a", two.Root + "/a");

        Assert.Equal(["/a", "/a"], found.Lines());
        Assert.InRange(watch.ElapsedMilliseconds, 1500, 8000);
    }

    [Fact]
    public async Task A_reader_that_stops_early_ends_the_run()
    {
        await using var many = await ManyHosts.StartAsync(hosts: 3, pages: 20, _ => TimeSpan.FromMilliseconds(10));
        var run = new Collector(Collecting.Loopback(), TimeProvider.System)
            .CollectAsync([.. many.Feeds.Select(feed => new Source(feed))], (_, _) => Task.FromResult<Validators?>(null), TestContext.Current.CancellationToken);

        await foreach (var found in run)
        {
            Assert.IsType<Collected.Fetched>(found);
            break;
        }

        var asked = many.Begun.Sum(times => times.Count);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(asked, many.Begun.Sum(times => times.Count));
    }
}
