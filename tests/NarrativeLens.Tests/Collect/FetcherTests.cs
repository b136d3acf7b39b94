using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

[Collection(nameof(TimedAlone))]
public sealed class FetcherTests
{
    private const string Page = "<p>Bitcoin fell.</p>";

    [Theory]
    [InlineData(200, "User-agent: *\nDisallow: /private/", "- robots.txt of {host} disallows /private/")]
    [InlineData(200, "User-agent: OtherBot\nDisallow: /", "/private/a")]
    [InlineData(404, "", "/private/a")]
    [InlineData(403, "", "/private/a")]
    [InlineData(503, "", "- robots.txt of {host} cannot be read (HTTP 503), so nothing may be fetched there")]
    [InlineData(429, "", "- robots.txt of {host} cannot be read (HTTP 429), so nothing may be fetched there")]
    public async Task Robots_txt_decides_what_is_fetched(int status, string robots, string expected)
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/robots.txt", robots, "text/plain", status).Serves("/private/a", Page);

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/private/a");

        Assert.Equal([expected.Replace("{host}", new Uri(server.Root).Authority, StringComparison.Ordinal)], found.Lines());
    }

    [Fact]
    public async Task Robots_txt_is_asked_for_once_a_run_and_followed_through_redirects()
    {
        await using var server = await WebServer.StartAsync();
        server.Redirects("/robots.txt", "/rules").Serves("/rules", "User-agent: *\nDisallow: /b", "text/plain").Serves("/a", Page).Serves("/b", Page).Serves("/c", Page);

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/a", server.Root + "/b", server.Root + "/c");

        Assert.Equal(["/a", "/c"], found.Pages().Select(page => new Uri(page.FinalUrl).AbsolutePath));
        Assert.Equal(1, server.TimesAsked("/robots.txt"));
    }

    [Fact]
    public async Task Only_the_first_500_KiB_of_robots_txt_count()
    {
        await using var server = await WebServer.StartAsync();
        var filler = string.Concat(Enumerable.Repeat("# nothing\n", 52_000));
        server.Serves("/robots.txt", "User-agent: *\nDisallow: /early\n" + filler + "Disallow: /late\n", "text/plain").Serves("/early", Page).Serves("/late", Page);

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/early", server.Root + "/late");

        Assert.Equal(["/late"], found.Pages().Select(page => new Uri(page.FinalUrl).AbsolutePath));
    }

    [Fact]
    public async Task Requests_to_one_host_keep_their_distance()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", Page).Serves("/b", Page);
        var watch = Stopwatch.StartNew();

        await Collecting.Loopback(options => options.Delay = TimeSpan.FromMilliseconds(200)).CollectAsync(server.Root + "/a", server.Root + "/b");

        // robots.txt and two pages: two pauses.
        Assert.InRange(watch.ElapsedMilliseconds, 390, 5000);
    }

    [Fact]
    public async Task A_crawl_delay_longer_than_our_own_is_kept()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/robots.txt", "User-agent: *\nCrawl-delay: 0.3", "text/plain").Serves("/a", Page).Serves("/b", Page);
        var watch = Stopwatch.StartNew();

        await Collecting.Loopback().CollectAsync(server.Root + "/a", server.Root + "/b");

        Assert.InRange(watch.ElapsedMilliseconds, 290, 5000);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_when_it_says_so()
    {
        await using var server = await WebServer.StartAsync();
        var watch = Stopwatch.StartNew();
        server.Serves("/a", context =>
        {
            context.Response.StatusCode = server.TimesAsked("/a") == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "1";
            return context.Response.WriteAsync(Page, context.RequestAborted);
        });

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/a");

        Assert.Equal(["/a"], found.Lines());
        Assert.InRange(watch.ElapsedMilliseconds, 990, 8000);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_given_up_after_two_repeats()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "0";
            return Task.CompletedTask;
        });

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/a");

        Assert.Equal(["- HTTP 503"], found.Lines());
        Assert.Equal(3, server.TimesAsked("/a"));
    }

    [Fact]
    public async Task A_host_that_asks_for_an_hour_is_left_alone_for_the_rest_of_the_run()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/b", Page).Serves("/a", context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/a", server.Root + "/b");

        Assert.Equal("- HTTP 429", found.Lines()[0]);
        Assert.Matches(@"^- 127\.0\.0\.1:\d+ asked to be left alone until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", found.Lines()[1]);
        Assert.Equal(0, server.TimesAsked("/b"));
    }

    [Theory]
    [InlineData("/loop", "- redirected to {root}/loop: more than 5 redirects")]
    [InlineData("/nowhere", "- HTTP 302 without an address to go to")]
    [InlineData("/file", "- redirected to file:///etc/passwd: 'file' is not fetched, only http and https")]
    [InlineData("/mail", "- redirected to http://127.0.0.1:25/: port 25 belongs to another service than the web")]
    [InlineData("/forbidden", "- redirected to {root}/private: robots.txt of {host} disallows /private")]
    public async Task Each_hop_of_a_redirect_is_judged(string path, string expected)
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain").Serves("/nowhere", "", status: 302)
            .Redirects("/loop", "/loop").Redirects("/file", "file:///etc/passwd").Redirects("/mail", "http://127.0.0.1:25/").Redirects("/forbidden", "/private");

        var found = await Collecting.Loopback().CollectAsync(server.Root + path);

        var wanted = expected.Replace("{root}", server.Root, StringComparison.Ordinal).Replace("{host}", new Uri(server.Root).Authority, StringComparison.Ordinal);
        Assert.Equal(path == "/loop" ? "- more than 5 redirects" : wanted, Assert.Single(found.Lines()));
    }

    [Fact]
    public async Task A_server_that_says_unchanged_unasked_has_given_no_page()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", "", status: 304);

        Assert.Equal(["- HTTP 304, though nothing was known of the page"], (await Collecting.Loopback().CollectAsync(server.Root + "/a")).Lines());
    }

    [Fact]
    public async Task A_private_server_is_refused_unless_allowed()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", Page);

        var found = await Collecting.Loopback(options => options.AllowPrivate = false).CollectAsync(server.Root + "/a");

        Assert.Equal(["- resolves to a private address 127.0.0.1; --allow-private allows it"], found.Lines());
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/secret")]
    [InlineData("http://2130706433:{port}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/secret")]
    [InlineData("//localhost:{port}/secret")]
    [InlineData("http://inside.example.net:{port}/secret")]
    public async Task A_public_page_cannot_lead_to_a_private_server(string target)
    {
        await using var server = await WebServer.StartAsync();
        server.Redirects("/a", target.Replace("{port}", server.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Serves("/secret", Page);
        var options = Collecting.Loopback(options => options.AllowPrivate = false);

        var found = await new Collector(options, TimeProvider.System, PublicNetwork(server)).CollectAsync("http://www.example.com/a");

        Assert.Contains("--allow-private allows it", Assert.Single(found.Lines()), StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/a"], server.Asked);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_is_judged_at_each_connection()
    {
        await using var server = await WebServer.StartAsync();
        var answers = new Queue<string>(["93.184.215.14", "10.0.0.1"]);
        var network = new GuardedConnection(false) { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse(answers.Dequeue()) }), Dial = (_, cancellation) => DialAsync(server, cancellation) };
        server.Serves("/robots.txt", context =>
        {
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        var found = await new Collector(Collecting.Loopback(options => options.AllowPrivate = false), TimeProvider.System, network).CollectAsync("http://www.example.com/a");

        Assert.Equal(["- resolves to a private address 10.0.0.1; --allow-private allows it"], found.Lines());
        Assert.Equal(["/robots.txt"], server.Asked);
    }

    [Fact]
    public async Task What_goes_wrong_on_the_way_is_told_in_words()
    {
        var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();

        var refused = await Collecting.Loopback().CollectAsync($"http://127.0.0.1:{port}/a");
        var unknown = new GuardedConnection(true) { Resolve = (_, _) => throw new SocketException((int)SocketError.HostNotFound) };
        var nameless = await new Collector(Collecting.Loopback(), TimeProvider.System, unknown).CollectAsync("http://nowhere.example.com/a");

        Assert.Equal([$"- robots.txt of 127.0.0.1:{port} cannot be read (no connection to 127.0.0.1:{port}: ConnectionRefused), so nothing may be fetched there"], refused.Lines());
        Assert.Equal(["- robots.txt of nowhere.example.com cannot be read (the name nowhere.example.com is not known to the name server), so nothing may be fetched there"], nameless.Lines());
    }

    private static GuardedConnection PublicNetwork(WebServer server) => new(false)
    {
        Resolve = (name, _) => Task.FromResult(new[] { IPAddress.Parse(name == "www.example.com" ? "93.184.215.14" : "10.0.0.7") }),
        Dial = (_, cancellation) => DialAsync(server, cancellation),
    };

    private static async Task<Stream> DialAsync(WebServer server, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
