using System.Text;
using NarrativeLens.Collect.Robots;

namespace NarrativeLens.Tests.Collect.Robots;

public sealed class RobotsTxtTests
{
    private const string Agent = "NarrativeLens";

    [Theory]
    // which group
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *|Disallow: /", "/a", false)]
    [InlineData("User-agent: NarrativeLens|Disallow: /", "/a", false)]
    [InlineData("user-AGENT: narrativelens/2.0|disallow: /", "/a", false)]
    [InlineData("User-agent: Narrative|Disallow: /", "/a", true)]
    [InlineData("User-agent: NarrativeLensPlus|Disallow: /", "/a", true)]
    [InlineData("User-agent: *|Disallow: /||User-agent: NarrativeLens|Disallow: /b", "/a", true)]
    [InlineData("User-agent: NarrativeLens|Disallow:||User-agent: *|Disallow: /", "/a", true)]
    [InlineData("User-agent: NarrativeLens2|Disallow: /", "/a", true)]
    [InlineData("User-agent: Other|User-agent: NarrativeLens|Disallow: /a", "/a", false)]
    [InlineData("User-agent: NarrativeLens|Disallow: /a||User-agent: NarrativeLens|Disallow: /b", "/b", false)]
    [InlineData("User-agent: Other|Crawl-delay: 3|User-agent: NarrativeLens|Disallow: /a", "/a", false)]
    [InlineData("User-agent: Other|Sitemap: https://x.org/s|User-agent: NarrativeLens|Disallow: /a", "/a", false)]
    [InlineData("User-agent: * Other|Disallow: /", "/a", false)]
    [InlineData("Disallow: /|User-agent: Other|Disallow: /", "/a", true)]
    // how lines are written
    [InlineData("User-agent *|Disallow /a", "/a", false)]
    [InlineData("User-agent: *|Disallow /a b", "/a", true)]
    [InlineData("useragent: *|dissallow: /a", "/a", false)]
    [InlineData("  User-agent :  * # all|\tDisallow: /a # this", "/a", false)]
    [InlineData("\uFEFFUser-agent: *|Disallow: /a", "/a", false)]
    [InlineData("<html><body>not found</body></html>", "/a", true)]
    // which rule
    [InlineData("User-agent: *|Disallow: /a|Allow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *|Allow: /a/b|Disallow: /a", "/a/c", false)]
    [InlineData("User-agent: *|Disallow: /a|Allow: /a", "/a", true)]
    [InlineData("User-agent: *|Disallow: /a/|Allow: /a", "/a/b", false)]
    [InlineData("User-agent: *|Disallow: /A", "/a", true)]
    [InlineData("User-agent: *|Disallow: /a", "/ab", false)]
    [InlineData("User-agent: *|Disallow: /a", "/b/a", true)]
    [InlineData("User-agent: *|Disallow: a", "/a", true)]
    [InlineData("User-agent: *|Disallow: /|Allow: /news/index.html", "/news/", true)]
    [InlineData("User-agent: *|Disallow: /|Allow: /news/index.html", "/news/b", false)]
    // wildcards and the end
    [InlineData("User-agent: *|Disallow: /*.pdf", "/a/b.pdf?x=1", false)]
    [InlineData("User-agent: *|Disallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *|Disallow: /*.pdf$", "/a.pdf/b.pdf", false)]
    [InlineData("User-agent: *|Disallow: /a$", "/a", false)]
    [InlineData("User-agent: *|Disallow: /a$", "/ab", true)]
    [InlineData("User-agent: *|Disallow: /a*b*c$", "/a-bc-b-c", false)]
    [InlineData("User-agent: *|Disallow: /ab*ba$", "/aba", true)]
    [InlineData("User-agent: *|Disallow: *", "/a", false)]
    [InlineData("User-agent: *|Disallow: /*?print=", "/a?print=1", false)]
    [InlineData("User-agent: *|Disallow: /a$b", "/a$b", false)]
    // escapes
    [InlineData("User-agent: *|Disallow: /ä", "/%C3%A4", false)]
    [InlineData("User-agent: *|Disallow: /%c3%a4", "/%C3%A4", false)]
    [InlineData("User-agent: *|Disallow: /%7Ejoe", "/~joe", false)]
    [InlineData("User-agent: *|Disallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *|Disallow: /100%", "/100%", false)]
    public void The_rules_of_RFC_9309_hold(string lines, string path, bool allowed)
    {
        var robots = RobotsTxt.Parse(Encoding.UTF8.GetBytes(lines.Replace('|', '\n')));

        Assert.Equal(allowed, robots.ForbiddenBy(Agent, path) is null);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_may_end_in_any_way(string end) =>
        Assert.Equal("/a", RobotsTxt.Parse(Encoding.UTF8.GetBytes($"User-agent: *{end}Disallow: /a{end}")).ForbiddenBy(Agent, "/a"));

    [Theory]
    [InlineData("Crawl-delay: 2.5", 2.5)]
    [InlineData("Crawl-delay: soon", null)]
    [InlineData("Crawl-delay: -1", null)]
    [InlineData("Crawl-delay: 99999999999999999999", null)]
    [InlineData("Allow: /", null)]
    public void The_crawl_delay_is_a_number_of_seconds(string line, double? seconds) =>
        Assert.Equal(seconds, RobotsTxt.Parse(Encoding.UTF8.GetBytes("User-agent: *\n" + line)).DelayFor(Agent)?.TotalSeconds);

    [Fact]
    public void Sitemaps_belong_to_no_group() =>
        Assert.Equal(["https://x.org/a", "/b"], RobotsTxt.Parse("Sitemap: https://x.org/a\nUser-agent: Other\nDisallow: /\nsite-map: /b"u8).Sitemaps);

    [Fact]
    public void A_pattern_full_of_stars_is_matched_at_once()
    {
        var robots = RobotsTxt.Parse(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: " + string.Concat(Enumerable.Repeat("/*a", 5000)) + "$"));

        Assert.Null(robots.ForbiddenBy(Agent, "/" + new string('a', 4000)));
    }
}
