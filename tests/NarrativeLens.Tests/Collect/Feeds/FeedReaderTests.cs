using System.Text;
using NarrativeLens.Collect;
using NarrativeLens.Collect.Feeds;

namespace NarrativeLens.Tests.Collect.Feeds;

public sealed class FeedReaderTests
{
    private static readonly ListingContext s_context = new(new Uri("https://www.example.com/news/feed"), null);

    public static TheoryData<string, string> Links => new()
    {
        { "<rss version='0.91'><channel><link>https://x.org</link><item><link> https://x.org/a </link></item></channel></rss>", "https://x.org/a" },
        { "<rss><channel><item><link>/a?b=1&amp;c=2</link></item></channel></rss>", "https://www.example.com/a?b=1&c=2" },
        { "<rss><channel><item><link>/a?b=1&c=2</link></item></channel></rss>", "https://www.example.com/a?b=1&c=2" },
        { "<rss><channel><item><link><![CDATA[https://x.org/a]]></link></item></channel></rss>", "https://x.org/a" },
        { "<rss><channel><item><link>https://x.org/1</link><link>https://x.org/2</link><link href='https://x.org/a'/></item></channel></rss>", "https://x.org/a" },
        { "<feed><entry><link href='https://x.org/a'/><link rel='alternate' type='text/html' href='https://x.org/2'/></entry></feed>", "https://x.org/a" },
        { "<feed><entry><link type='application/pdf' href='https://x.org/1'/><link rel='alternate' type='text/html' href='https://x.org/a'/></entry></feed>", "https://x.org/a" },
        { "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>https://x.org/a&x;</loc></url></urlset>", "https://x.org/a" },
        { "<rss><channel><item><guid>https://x.org/a</guid></item></channel></rss>", "https://x.org/a" },
        { "<rss><channel><item><guid isPermaLink='false'>tag:x,1</guid><atom:link rel='alternate' href='a'/></item></channel></rss>", "https://www.example.com/news/a" },
        { "<rss xmlns:fb='http://rssnamespace.org/feedburner/ext/1.0'><channel><item><link>https://feeds.x.org/1</link><fb:origLink>https://x.org/a</fb:origLink></item></channel></rss>", "https://x.org/a" },
        { "<rss><channel><item><link>javascript:alert(1)</link></item><item><link>https://x.org/a</link></item></channel></rss>", "https://x.org/a" },
        { "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><channel rdf:about='x'/><item rdf:about='https://x.org/a'><title>t</title></item></rdf:RDF>", "https://x.org/a" },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><link href='https://x.org/'/><entry><link rel='self' href='/no'/><link type='text/html' href='/a'/></entry></feed>", "https://www.example.com/a" },
        { "<feed xml:base='https://x.org/b/'><entry xml:base='c/'><link href='a'/></entry></feed>", "https://x.org/b/c/a" },
        { "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:link href='/a'/></a:entry></a:feed>", "https://www.example.com/a" },
        { "<urlset><url><loc>https://x.org/a</loc><image:image><image:loc>https://x.org/i.png</image:loc></image:image></url></urlset>", "https://x.org/a" },
        { "\uFEFF \n<?xml version='1.0'?><!-- c --><!DOCTYPE rss [<!ENTITY e 'x'>]><rss><channel><item><link>https://x.org/a</link></item></channel></rss>", "https://x.org/a" },
        { "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"url\":\"/a\"},{\"id\":7}]}", "https://www.example.com/a" },
        { "https://x.org/a\r\n", "https://x.org/a" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void The_link_of_an_entry_is_found_in_every_format(string document, string expected) =>
        Assert.Equal([expected], Read(document)!.Entries.Select(entry => entry.Url));

    [Theory]
    [InlineData("A &amp; B", "A & B")]
    [InlineData("A & B", "A & B")]
    [InlineData("Bitcoin&nbsp;&ndash;&#160;$60K", "Bitcoin – $60K")]
    [InlineData("<![CDATA[<b>Down</b> 5 &amp; up]]>", "Down 5 & up")]
    [InlineData("&lt;i&gt;Down&lt;/i&gt; 5", "Down 5")]
    [InlineData("5 < 6 &lt; 7", "5 < 6 < 7")]
    [InlineData("&unknown; thing", "&unknown; thing")]
    [InlineData("a\u0008b\n  c", "ab c")]
    [InlineData("&#0;&#xFFFF;&#x1F4C8; up", "\U0001F4C8 up")]
    public void Titles_become_plain_text(string title, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"<rss><channel><item><title>{title}</title><link>/a</link></item></channel></rss>")!.Entries).Title?.Replace("&#0;", "", StringComparison.Ordinal).Trim());

    [Theory]
    [InlineData("mode='base64'", "RW50cnkgVGl0bGU=", "Entry Title")]
    [InlineData("type='application/octet-stream'", "PHA+RW50cnkg\nVGl0bGU8L3A+", "Entry Title")]
    [InlineData("mode='base64'", "Not packed at all", "Not packed at all")]
    [InlineData("mode='base64'", "/////w==", "/////w==")]
    [InlineData("mode='escaped'", "RW50cnkgVGl0bGU=", "RW50cnkgVGl0bGU=")]
    public void A_title_packed_by_the_rules_of_atom_is_unpacked(string attribute, string title, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($"<feed><entry><title {attribute}>{title}</title><link href='/a'/></entry></feed>")!.Entries).Title);

    [Theory]
    [InlineData("<dc:creator>Jane Doe</dc:creator><author>desk@x.org</author>", "Jane Doe")]
    [InlineData("<author>jane@x.org (Jane Doe)</author>", "Jane Doe")]
    [InlineData("<author>Jane Doe (jane@x.org)</author>", "Jane Doe")]
    [InlineData("<author>desk@x.org</author>", "")]
    [InlineData("<dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator><dc:creator>Jane Doe</dc:creator>", "Jane Doe, John Roe")]
    public void Authors_are_names(string elements, string expected) =>
        Assert.Equal(expected, string.Join(", ", Assert.Single(Read($"<rss><channel><item>{elements}<link>/a</link></item></channel></rss>")!.Entries).Authors));

    [Fact]
    public void An_atom_entry_without_an_author_has_the_feed_s()
    {
        var entries = Read("<feed><author><name>Desk</name></author><entry><link href='/a'/></entry><entry><author><name>Jane</name></author><link href='/b'/></entry></feed>")!.Entries;

        Assert.Equal(["Desk", "Jane"], entries.SelectMany(entry => entry.Authors));
    }

    [Theory]
    [InlineData("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>")]
    [InlineData("<pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate>")]
    public void A_placeholder_is_no_date(string element) =>
        Assert.Null(Assert.Single(Read($"<rss><channel><item>{element}<link>/a</link></item></channel></rss>")!.Entries).PublishedAt);

    [Theory]
    [InlineData("<!doctype html><html><body>page</body></html>")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"items\":[")]
    [InlineData("https://x.org/a and words")]
    [InlineData("words")]
    [InlineData("<")]
    [InlineData("")]
    public void Anything_else_is_no_listing(string document) => Assert.Null(Read(document));

    [Fact]
    public void Entities_are_never_expanded()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&b;&f;</title><link>/a</link></item></channel></rss>";

        Assert.Null(Assert.Single(Read(bomb)!.Entries).Title);
    }

    [Fact]
    public void Deep_nesting_ends_the_reading_and_keeps_what_came_before()
    {
        var deep = string.Concat(Enumerable.Repeat("<d>", 100_000));
        var listing = Read($"<rss><channel><item><link>/a</link></item><item>{deep}")!;

        Assert.Single(listing.Entries);
        Assert.Contains("what follows was not read", listing.Damage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", "text/xml", "<?xml version='1.0' encoding='windows-1252'?>")]
    [InlineData("iso-8859-1", "text/xml; charset=iso-8859-1", "")]
    [InlineData("utf-8", "text/xml; charset=no-such-thing", "")]
    [InlineData("utf-16", "text/xml", "<?xml version='1.0' encoding='utf-16'?>")]
    [InlineData("utf-16BE", "text/xml", "<?xml version='1.0'?>")]
    public void The_encoding_is_found(string encoding, string contentType, string declaration)
    {
        var coder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var body = coder.GetBytes(declaration + "<rss><channel><item><title>Café</title><link>/a</link></item></channel></rss>");

        Assert.Equal("Café", Assert.Single(Sniffer.ListingOf(body, contentType, s_context)!.Entries).Title);
    }

    [Fact]
    public void A_sitemap_s_last_change_is_not_its_publication()
    {
        var entry = Assert.Single(Read("<urlset><url><loc>https://x.org/a</loc><lastmod>2026-02-06</lastmod></url></urlset>")!.Entries);

        Assert.Null(entry.PublishedAt);
    }

    private static Listing? Read(string document) => Sniffer.ListingOf(Encoding.UTF8.GetBytes(document), "application/xml", s_context);
}
