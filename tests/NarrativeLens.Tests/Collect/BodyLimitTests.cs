using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace NarrativeLens.Tests.Collect;

[Collection(nameof(TimedAlone))]
public sealed class BodyLimitTests
{
    private const int Limit = 100_000;

    [Fact]
    public async Task A_body_that_announces_too_much_is_not_read()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", new byte[Limit + 1], "text/html");

        Assert.Equal(["- larger than 100000 bytes"], (await Limited().CollectAsync(server.Root + "/a")).Lines());
    }

    [Fact]
    public async Task An_endless_body_ends_at_the_limit()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[4096], context.RequestAborted);
            }
        });

        Assert.Equal(["- larger than 100000 bytes"], (await Limited().CollectAsync(server.Root + "/a")).Lines());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_stays_small(string coding)
    {
        await using var server = await WebServer.StartAsync();
        var plain = new byte[50_000_000];
        server.Serves("/a", coding == "br" ? Bodies.Brotli(plain) : Bodies.Gzip(plain), "text/html", coding);

        Assert.Equal(["- larger than 100000 bytes"], (await Limited().CollectAsync(server.Root + "/a")).Lines());
    }

    [Fact]
    public async Task A_bomb_packed_as_a_sitemap_stays_small()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/sitemap.xml.gz", Bodies.Gzip(new byte[50_000_000]), "application/gzip");

        Assert.Equal(["- larger than 100000 bytes"], (await Limited().CollectAsync(server.Root + "/sitemap.xml.gz")).Lines());
    }

    [Theory]
    [InlineData("gzip", "- the body cannot be unpacked: the gzip data is cut off")]
    [InlineData("br", "- the body cannot be unpacked: the brotli data is cut off")]
    public async Task A_compressed_page_that_was_cut_off_does_not_pass_as_whole(string coding, string expected)
    {
        await using var server = await WebServer.StartAsync();
        var page = System.Text.Encoding.UTF8.GetBytes("<p>" + string.Concat(Enumerable.Range(0, 2000)) + "</p>");
        var packed = coding == "br" ? Bodies.Brotli(page) : Bodies.Gzip(page);
        server.Serves("/a", packed[..(packed.Length / 2)], "text/html", coding);

        Assert.Equal([expected], (await Limited().CollectAsync(server.Root + "/a")).Lines());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("x-gzip")]
    [InlineData("identity")]
    public async Task Compressed_pages_are_unpacked(string coding)
    {
        await using var server = await WebServer.StartAsync();
        var page = "<p>words</p>"u8.ToArray();
        var packed = coding switch { "br" => Bodies.Brotli(page), "identity" => page, _ => Bodies.Gzip(page) };
        server.Serves("/a", packed, "text/html", coding);

        Assert.Equal(page, Assert.Single((await Limited().CollectAsync(server.Root + "/a")).Pages()).Body.ToArray());
    }

    [Theory]
    [InlineData("/silent")]
    [InlineData("/dripping")]
    public async Task A_slow_answer_ends_at_the_time_limit_also_within_the_body(string path)
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/silent", context => Task.Delay(Timeout.Infinite, context.RequestAborted)).Serves("/dripping", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("x", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted);
            }
        });
        var watch = Stopwatch.StartNew();

        var found = await Collecting.Loopback(options => options.Timeout = TimeSpan.FromMilliseconds(300)).CollectAsync(server.Root + path);

        Assert.Equal(["- no complete answer within 0.3 s"], found.Lines());
        Assert.InRange(watch.ElapsedMilliseconds, 250, 5000);
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", "- not a page: application/pdf")]
    [InlineData("image/png", "<p>x</p>", "- not a page: image/png")]
    [InlineData("text/plain", "words", "- not a page: text/plain")]
    [InlineData("application/json", "{\"a\":1}", "- not a page: application/json")]
    [InlineData("text/html", " \n", "- the page is empty")]
    [InlineData("application/octet-stream", "<!-- c --><!DOCTYPE html><html>x</html>", "/a")]
    [InlineData("text/html", "words without any tag", "/a")]
    public async Task Content_decides_what_is_a_page(string type, string body, string expected)
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", body, type);

        Assert.Equal([expected], (await Limited().CollectAsync(server.Root + "/a")).Lines());
    }

    private static NarrativeLens.Collect.CollectOptions Limited() => Collecting.Loopback(options => options.MaxBytes = Limit);
}
