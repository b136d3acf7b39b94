using System.Net;
using Microsoft.AspNetCore.Http;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class FreshnessTests
{
    private static readonly DateTimeOffset s_now = new(2026, 2, 6, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", null)]
    [InlineData("Cache-Control: max-age=3600", 3600)]
    [InlineData("Cache-Control: public, max-age=3600|Age: 600", 3000)]
    [InlineData("Cache-Control: max-age=3600|Age: 7200", null)]
    [InlineData("Cache-Control: max-age=0", null)]
    [InlineData("Cache-Control: max-age=31536000", 86400)]
    [InlineData("Cache-Control: no-cache, max-age=3600", null)]
    [InlineData("Cache-Control: private, max-age=60", 60)]
    [InlineData("Cache-Control: s-maxage=3600", null)]
    [InlineData("Cache-Control: gibberish", null)]
    [InlineData("Expires: Fri, 06 Feb 2026 10:00:00 GMT", 3600)]
    [InlineData("Expires: Fri, 06 Feb 2026 10:00:00 GMT|Date: Fri, 06 Feb 2026 09:30:00 GMT", 1800)]
    [InlineData("Expires: Fri, 06 Feb 2026 10:00:00 GMT|Cache-Control: max-age=60", 60)]
    [InlineData("Expires: 0", null)]
    public void An_answer_is_fresh_as_long_as_its_server_says_and_for_a_day_at_most(string headers, int? seconds)
    {
        using var response = Response(headers);

        Assert.Equal(seconds is { } s ? s_now.AddSeconds(s) : null, Freshness.Of(response, s_now).FreshUntil);
    }

    [Fact]
    public void Nothing_is_kept_of_an_answer_that_must_not_be_stored()
    {
        using var response = Response("Cache-Control: no-store, max-age=60|ETag: \"7\"|Last-Modified: Fri, 06 Feb 2026 08:00:00 GMT");

        Assert.Equal(Validators.None, Freshness.Of(response, s_now));
    }

    [Theory]
    [InlineData("W/\"7\"", "Fri, 06 Feb 2026 08:00:00 GMT", true)]
    [InlineData("W/\"7\"", "garbage", false)]
    public void Both_validators_are_kept_and_garbage_is_not(string tag, string modified, bool hasTime)
    {
        using var response = Response($"ETag: {tag}|Last-Modified: {modified}");

        Assert.Equal(new Validators(tag, hasTime ? s_now.AddHours(-1) : null), Freshness.Of(response, s_now));
    }

    [Fact]
    public async Task A_fresh_page_and_a_fresh_feed_are_not_asked_for()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/feed", "<rss><channel><item><link>/a</link></item><item><link>/b</link></item></channel></rss>", "text/xml").Serves("/a", "<p>x</p>").Serves("/b", "<p>x</p>");
        var collector = new Collector(Collecting.Loopback(), TimeProvider.System);
        var fresh = Validators.None with { FreshUntil = TimeProvider.System.GetUtcNow().AddHours(1) };

        var pages = await collector.CollectAsync(url => url.EndsWith("/a", StringComparison.Ordinal) ? fresh : null, server.Root + "/feed");
        var feed = await collector.CollectAsync(url => url.EndsWith("/feed", StringComparison.Ordinal) ? fresh : null, server.Root + "/feed");

        Assert.Equal(["= /a", "/b"], pages.Lines());
        Assert.Equal(["= /feed"], feed.Lines());
        Assert.Equal((0, 1), (server.TimesAsked("/a"), server.TimesAsked("/feed")));
        Assert.Equal(fresh.FreshUntil, Assert.Single(feed.Visits()).FreshUntil);
    }

    [Fact]
    public async Task A_page_that_did_not_change_may_become_fresh_again()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/a", context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotModified;
            context.Response.Headers.CacheControl = "max-age=60";
            return Task.CompletedTask;
        });
        var seen = new Validators("\"7\"", null) { FreshUntil = TimeProvider.System.GetUtcNow().AddHours(-1) };

        var found = await new Collector(Collecting.Loopback(), TimeProvider.System).CollectAsync(_ => seen, server.Root + "/a");

        Assert.InRange(found.OfType<Collected.Unchanged>().Single().FreshUntil!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    private static HttpResponseMessage Response(string headers)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
