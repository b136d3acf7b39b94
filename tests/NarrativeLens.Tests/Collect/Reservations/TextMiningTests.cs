using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect.Reservations;

public sealed class TextMiningTests
{
    private const string Hint = "collect.ownHosts lifts this for hosts that are yours";

    [Theory]
    [InlineData("noai", "X-Robots-Tag: noai")]
    [InlineData("noindex, NoAI, noimageai", "X-Robots-Tag: noai")]
    [InlineData("narrativelens: noai", "X-Robots-Tag: noai")]
    [InlineData("otherbot: noindex, narrativelens: noai", "X-Robots-Tag: noai")]
    [InlineData("unavailable_after: 25 Jun 2027, noai", "X-Robots-Tag: noai")]
    [InlineData("otherbot: noai", null)]
    [InlineData("noimageai", null)]
    [InlineData("noindex, nofollow, noarchive", null)]
    public async Task The_header_for_robots_is_honoured(string value, string? expected) => await AssertAsync(expected, ("X-Robots-Tag", value), "<p>x</p>");

    [Theory]
    [InlineData("1", "tdm-reservation: 1")]
    [InlineData("0", null)]
    [InlineData("yes", null)]
    public async Task The_reservation_header_is_honoured(string value, string? expected) => await AssertAsync(expected, ("TDM-Reservation", value), "<p>x</p>");

    [Theory]
    [InlineData("<meta name=robots content=noai>", "meta robots: noai")]
    [InlineData("<META CONTENT='index, noai, noimageai' NAME=\"Robots\"/>", "meta Robots: noai")]
    [InlineData("<meta name = 'narrativelens' content = 'noai'>", "meta narrativelens: noai")]
    [InlineData("<meta name='tdm-reservation' content='1'>", "meta tdm-reservation: 1")]
    [InlineData("<meta name='tdm-reservation' content='&#49;'><meta name='tdm-policy' content='https://x.org/p'>", "meta tdm-reservation: 1")]
    [InlineData("<title>a <meta name=robots content=noai></title>", null)]
    [InlineData("<script>'<meta name=robots content=noai>'</script>", null)]
    [InlineData("<!-- <meta name=robots content=noai> -->", null)]
    [InlineData("<meta name=otherbot content=noai>", null)]
    [InlineData("<meta name=robots content='noindex,noimageai'>", null)]
    [InlineData("<meta name='tdm-reservation' content='0'>", null)]
    [InlineData("<meta name=description content='about noai, and tdm-reservation: 1'>", null)]
    [InlineData("<meta property=robots content=noai><body><meta name=robots content=noai>", null)]
    [InlineData("<meta name=robots content=\"noai", null)]
    [InlineData("<meta", null)]
    public async Task What_the_page_itself_says_is_honoured(string head, string? expected) => await AssertAsync(expected, null, $"<!doctype html><html><head>{head}</head><p>x</p>");

    [Theory]
    [InlineData("User-agent: GPTBot\nDisallow: /")]
    [InlineData("User-agent: CCBot\nUser-agent: ClaudeBot\nDisallow: /a")]
    public async Task Rules_for_other_crawlers_are_not_ours(string robots)
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/robots.txt", robots, "text/plain").Serves("/a", "<p>x</p>");

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/a");

        Assert.Equal(["/a"], found.Lines());
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("0.1", true)]
    [InlineData("27.0.0.1", false)]
    public async Task Reservations_are_lifted_on_hosts_of_one_s_own_and_below_them(string own, bool lifted)
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", "<meta name=robots content=noai><p>x</p>");

        var found = await Collecting.Loopback(options => options.OwnHosts.Add(own)).CollectAsync(server.Root + "/a");

        Assert.Equal(lifted, found.Pages().Count == 1);
    }

    [Fact]
    public async Task A_host_of_one_s_own_still_has_its_rules_for_us()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/robots.txt", "User-agent: NarrativeLens\nDisallow: /", "text/plain").Serves("/a", "<p>x</p>");

        var found = await Collecting.Loopback(options => options.OwnHosts.Add("127.0.0.1")).CollectAsync(server.Root + "/a");

        Assert.Equal([$"- robots.txt of {new Uri(server.Root).Authority} disallows /"], found.Lines());
    }

    private static async Task AssertAsync(string? expected, (string Name, string Value)? header, string body)
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", context =>
        {
            context.Response.ContentType = "text/html";
            if (header is { } sent)
            {
                context.Response.Headers[sent.Name] = sent.Value;
            }

            return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body), context.RequestAborted).AsTask();
        });

        var found = await Collecting.Loopback().CollectAsync(server.Root + "/a");

        Assert.Equal([expected is null ? "/a" : $"- its owner reserves text and data mining ({expected}); {Hint}"], found.Lines());
    }
}
