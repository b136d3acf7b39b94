using System.Security.Cryptography;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect.Witness;

/// <summary>What is told of a visit.</summary>
public sealed class ProvenanceTests
{
    [Fact]
    public async Task Every_request_of_a_visit_is_told_with_its_answer_and_its_permission()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/robots.txt", "User-agent: *\nDisallow: /\nAllow: /news/\n", "text/plain")
            .Redirects("/news/a", "/news/b", 301)
            .Serves("/news/b", async context =>
            {
                context.Response.ContentType = "text/html";
                (context.Response.Headers.ETag, context.Response.Headers.LastModified) = ("W/\"b\"", "Fri, 06 Feb 2026 09:00:00 GMT");
                await context.Response.Body.WriteAsync("<html><p>Words."u8.ToArray(), context.RequestAborted);
            });
        var (found, told) = await CollectAsync(server.Root + "/news/a");

        var visit = Assert.Single(told);
        Assert.Same(visit, found.Pages().Single().Provenance);
        Assert.Equal((server.Root + "/news/a", server.Root + "/news/b", VisitOutcome.Page, 200), (visit.RequestedUrl, visit.FinalUrl, visit.Outcome, visit.Status));
        Assert.Equal(
            [(HopPurpose.Robots, "/robots.txt", 200, null), (HopPurpose.Page, "/news/a", 301, "/news/b"), (HopPurpose.Page, "/news/b", 200, null)],
            visit.Hops.Select(hop => (hop.For, new Uri(hop.Url).AbsolutePath, hop.Status!.Value, hop.Location)));
        var last = visit.Hops[^1];
        Assert.Equal(("W/\"b\"", "Fri, 06 Feb 2026 09:00:00 GMT", "text/html", 15L, true), (last.ETag, last.LastModified, last.ContentType, last.Bytes, last.Whole));
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData("<html><p>Words."u8)), last.PayloadHash);
        Assert.Equal(visit.BodyHash, last.PayloadHash);
        Assert.All(visit.Hops, hop => Assert.InRange(hop.EndedAt, hop.StartedAt, visit.EndedAt));
        Assert.Equal([("/news/a", true, "Allow: /news/"), ("/news/b", true, "Allow: /news/")], visit.Robots.Select(decision => (new Uri(decision.Url).AbsolutePath, decision.Allowed, decision.Rule!)));
    }

    [Fact]
    public async Task A_refusal_names_the_rule_and_no_request_is_sent()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain");
        var (_, told) = await CollectAsync(server.Root + "/private/a");
        var visit = Assert.Single(told);
        Assert.Equal((VisitOutcome.LeftOut, (int?)null, (string?)null), (visit.Outcome, visit.Status, visit.BodyHash));
        Assert.EndsWith("disallows /private/", visit.Reason, StringComparison.Ordinal);
        Assert.Equal((false, "Disallow: /private/"), visit.Robots.Select(decision => (decision.Allowed, decision.Rule!)).Single());
        Assert.Equal(["/robots.txt"], visit.Hops.Select(hop => new Uri(hop.Url).AbsolutePath));
    }

    [Fact]
    public async Task A_conditional_request_a_body_that_is_too_long_and_a_listing_are_told_as_such()
    {
        await using var server = await WebServer.StartAsync();
        server.Serves("/same", context =>
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            })
            .Serves("/long", "<html><p>" + new string('x', 5000))
            .Serves("/feed", "<rss><channel><item><link>{root}/same</link></item></channel></rss>", "text/xml");
        var (_, told) = await CollectAsync(url => url.EndsWith("/same", StringComparison.Ordinal) ? new Validators("\"1\"", null) : null, server.Root + "/feed", server.Root + "/long");
        Assert.Equal([VisitOutcome.Listing, VisitOutcome.LeftOut, VisitOutcome.Unchanged], told.Select(visit => visit.Outcome));
        Assert.Equal((304, "If-None-Match: \"1\""), (told[2].Status, told[2].Hops[^1].AskedWith));
        Assert.Equal("larger than 2000 bytes", told[1].Reason);
        Assert.False(told[1].Hops[^1].Whole);
    }

    private static Task<(IReadOnlyList<Collected> Found, List<Provenance> Told)> CollectAsync(params string[] sources) => CollectAsync(_ => null, sources);

    private static async Task<(IReadOnlyList<Collected> Found, List<Provenance> Told)> CollectAsync(Func<string, Validators?> lastSeen, params string[] sources)
    {
        var told = new List<Provenance>();
        var collector = new Collector(Collecting.Loopback(options => options.MaxBytes = 2000), TimeProvider.System)
        {
            Witnessed = (visit, _) =>
            {
                told.Add(visit);
                return Task.CompletedTask;
            },
        };
        return (await collector.CollectAsync(lastSeen, sources), told);
    }
}
