using System.Net;
using System.Net.Sockets;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class SourceVisitTests
{
    [Fact]
    public async Task Each_source_ends_with_a_word_on_how_it_went()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/good", "<rss><channel><item><link>/a</link></item><item><link>/missing</link></item></channel></rss>", "text/xml").Serves("/a", "<p>x</p>")
            .Serves("/bad", "<rss><channel><item><link>/m1</link></item><item><link>/m2</link></item></channel></rss>", "text/xml")
            .Serves("/empty", "<rss><channel/></rss>", "text/xml").Serves("/text", "words", "text/plain").Serves("/gone", "", status: 410);

        var found = await Collecting.Loopback().CollectAsync([.. new[] { "/good", "/bad", "/empty", "/text", "/gone", "/a" }.Select(path => server.Root + path), "no-such-file"]);

        var visits = found.Visits().ToDictionary(visit => visit.Source.Address.Replace(server.Root, "", StringComparison.Ordinal));
        Assert.Equal((null, 2, 1), Of(visits["/good"]));
        Assert.Equal(("none of the 2 addresses it lists could be read; of the last: HTTP 404", 2, 0), Of(visits["/bad"]));
        Assert.Equal((null, 0, 0), Of(visits["/empty"]));
        Assert.Equal(("not a page: text/plain", 1, 0), Of(visits["/text"]));
        Assert.Equal(("HTTP 410", 0, 0, true), (visits["/gone"].Failure, visits["/gone"].Listed, visits["/gone"].Had, visits["/gone"].Gone));
        Assert.Equal((null, 1, 1), Of(visits["/a"]));
        Assert.Equal(("neither an http(s) address nor an existing file or folder", 0, 0), Of(visits["no-such-file"]));
    }

    [Fact]
    public async Task A_disabled_source_is_not_visited_and_says_why()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", "<p>x</p>").Serves("/b", "<p>x</p>");
        var disabled = new Dictionary<string, string> { [server.Root + "/a"] = "10 failed visits in a row, the last: HTTP 404" };
        var run = new Collector(Collecting.Loopback(), TimeProvider.System).CollectAsync(
            [new Source(server.Root + "/a"), new Source(server.Root + "/b")], (_, _) => Task.FromResult<Validators?>(null), disabled, TestContext.Current.CancellationToken);

        var found = await run.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["- disabled after 10 failed visits in a row, the last: HTTP 404; name it on the command line to try it again", "/b"], found.Lines());
        Assert.Equal(0, server.TimesAsked("/a"));
    }

    [Theory]
    [InlineData(SocketError.TryAgain, true)]
    [InlineData(SocketError.NetworkUnreachable, true)]
    [InlineData(SocketError.HostNotFound, false)]
    [InlineData(SocketError.ConnectionRefused, false)]
    public async Task A_machine_without_a_network_says_nothing_about_the_source(SocketError error, bool offline)
    {
        var network = new GuardedConnection(false) { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("93.184.215.14") }), Dial = (_, _) => throw new SocketException((int)error) };

        var found = await new Collector(new CollectOptions { Delay = TimeSpan.Zero }, TimeProvider.System, network).CollectAsync("https://www.example.com/feed");

        Assert.Equal(offline, Assert.Single(found.Visits()).Offline);
    }

    private static (string?, int, int) Of(SourceVisit visit) => (visit.Failure, visit.Listed, visit.Had);
}
