using System.Net;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class MirrorTests : IDisposable
{
    private const string Page = "<!doctype html><title>t</title><p>x</p>";
    private readonly string _folder = Directory.CreateTempSubdirectory("mirror").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_mirror_is_collected_as_its_sites_would_be()
    {
        Write("www.example.com/robots.txt", "User-agent: *\nDisallow: /hidden/\nSitemap: https://www.example.com/maps/news.xml");
        Write("www.example.com/maps/news.xml", "<urlset><url><loc>https://www.example.com/2026/b</loc></url></urlset>");
        Write("www.example.com/feed.xml", "<rss><channel><item><title>A</title><link>http://www.example.com/2026/a.html?utm_source=rss</link></item><item><link>https://elsewhere.org/x</link></item></channel></rss>");
        Write("www.example.com/config.xml", "<settings/>");
        Write("www.example.com/2026/a.html", Page);
        Write("www.example.com/2026/b.html", Page);
        Write("www.example.com/hidden/c.html", Page);
        Write("www.example.com/index.html", Page);
        Write("blog.example.org/post/index.html", Page);

        var found = await new CollectOptions().CollectAsync(_folder);

        Assert.Equal(
            [
                "/post/",
                "/2026/b",
                "/2026/a.html",
                "- HTTP 404, there is no such file in the mirror",
                "- robots.txt of www.example.com disallows /hidden/",
                "/",
            ],
            found.Lines());
        Assert.Equal("A", found.Pages().Single(page => page.RequestedUrl.Contains("a.html", StringComparison.Ordinal)).Listing!.Title);
    }

    [Fact]
    public async Task What_a_mirrored_robots_txt_says_is_told_with_the_file_it_comes_from()
    {
        Write("www.example.com/robots.txt", "User-agent: *\nDisallow: /\nAllow: /news/");
        Write("www.example.com/news/a.html", Page);
        Write("www.example.com/b.html", Page);
        Write("blog.example.org/c.html", Page);
        var told = new List<Provenance>();
        var collector = new Collector(new CollectOptions(), TimeProvider.System)
        {
            Witnessed = (visit, _) =>
            {
                told.Add(visit);
                return Task.CompletedTask;
            },
        };

        await collector.CollectAsync(_folder);

        Assert.Equal(
            [
                "blog.example.org/robots.txt 404 ",
                "blog.example.org/c.html 200 allowed",
                "www.example.com/robots.txt 200 ",
                "www.example.com/b.html  refused by Disallow: /",
                "www.example.com/news/a.html 200 allowed by Allow: /news/",
            ],
            told.Select(visit => $"{visit.RequestedUrl["https://".Length..]} {visit.Status} "
                + string.Join(", ", visit.Robots.Select(robots => (robots.Allowed ? "allowed" : "refused") + (robots.Rule is { } rule ? " by " + rule : "")))));
        Assert.All(told.Where(visit => visit.Status == 200), visit => Assert.Equal(visit.RequestedUrl, Assert.Single(visit.Hops).Url));
    }

    [Fact]
    public async Task A_second_visit_to_an_unchanged_mirror_gives_nothing_new()
    {
        Write("www.example.com/a.html", Page);
        Write("www.example.com/b.html", Page);
        var collector = new Collector(new CollectOptions(), TimeProvider.System);
        var seen = (await collector.CollectAsync(_folder)).Pages().ToDictionary(page => page.RequestedUrl, page => page.Validators);
        Write("www.example.com/b.html", Page + "changed");

        var found = await collector.CollectAsync(url => seen.GetValueOrDefault(url), _folder);

        Assert.Equal(["= /a.html", "/b.html"], found.Lines());
    }

    [Theory]
    [InlineData("https://www.example.com/a.html", HttpStatusCode.OK)]
    [InlineData("https://www.example.com/a", HttpStatusCode.OK)]
    [InlineData("https://www.example.com/", HttpStatusCode.OK)]
    [InlineData("https://www.example.com/page?id=7", HttpStatusCode.OK)]
    [InlineData("https://www.example.com/page?id=8", HttpStatusCode.NotFound)]
    [InlineData("https://www.example.com/%2e%2e/secret.html", HttpStatusCode.NotFound)]
    [InlineData("https://www.example.com/..%2fsecret.html", HttpStatusCode.NotFound)]
    [InlineData("https://www.example.com/..%5csecret.html", HttpStatusCode.NotFound)]
    [InlineData("https://www.example.com/a.html%00", HttpStatusCode.NotFound)]
    [InlineData("https://www.example.com/way-out/secret.html", HttpStatusCode.NotFound)]
    [InlineData("https://www.example.com/page?/../../secret.html", HttpStatusCode.NotFound)]
    [InlineData("https://elsewhere.org/a.html", HttpStatusCode.NotFound)]
    public async Task A_mirror_answers_from_its_own_files_only(string address, HttpStatusCode expected)
    {
        Write("secret.html", Page);
        Write("mirror/www.example.com/a.html", Page);
        Write("mirror/www.example.com/index.html", Page);
        Write("mirror/www.example.com/page?id=7", Page);
        Directory.CreateSymbolicLink(Path.Join(_folder, "mirror/www.example.com/way-out"), _folder);
        using var http = new HttpMessageInvoker(new MirrorHandler(Path.Join(_folder, "mirror"), 1000));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Any_other_folder_gives_its_pages_in_ordinal_order()
    {
        Write("b.html", Page);
        Write("B.htm", Page);
        Write("sub/v1.0/a.html", Page);
        Write("notes.txt", "x");
        Write("empty.html", "");

        var found = await new CollectOptions().CollectAsync(_folder);

        Assert.Equal(["B.htm", "b.html", "- the page is empty", "a.html"], found.Lines());
        Assert.All(found.Pages(), page => Assert.True(Path.IsPathFullyQualified(page.FinalUrl)));
    }

    [Fact]
    public async Task A_feed_in_a_file_may_list_files_beside_it_but_no_others()
    {
        Write("outside.html", Page);
        Write("press/feed.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"a.html\",\"title\":\"A\"},{\"url\":\"../outside.html\"},{\"url\":\"file:///etc/passwd\"}]}");
        Write("press/a.html", Page);

        var found = await new CollectOptions().CollectAsync(Path.Join(_folder, "press/feed.json"));

        Assert.Equal(["a.html"], found.Lines());
    }

    [Fact]
    public async Task A_file_that_was_seen_before_is_not_read_again_and_one_too_large_is_left_out()
    {
        Write("a.html", Page);
        Write("b.html", Page + new string('x', 2000));
        var collector = new Collector(new CollectOptions { MaxBytes = 1024 }, TimeProvider.System);
        var first = await collector.CollectAsync(Path.Join(_folder, "a.html"));

        var second = await collector.CollectAsync(_ => first.Pages()[0].Validators, Path.Join(_folder, "a.html"), Path.Join(_folder, "b.html"));

        Assert.Equal(["= a.html", "- larger than 1024 bytes"], second.Lines());
    }

    private void Write(string path, string text)
    {
        var full = Path.Join(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
