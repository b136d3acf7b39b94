using System.Text;
using NarrativeLens.Collect;
using NarrativeLens.Collect.Feeds;

namespace NarrativeLens.Tests.Collect;

public sealed class OutlineTests
{
    [Fact]
    public void An_outline_gives_its_feeds_in_order_with_their_names_however_deep_they_lie()
    {
        var listing = Read(
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="Papers"><outline text="By day"><outline type="rss" text="The &amp; Wire" title="The Wire" xmlUrl="https://wire.example.org/feed" htmlUrl="https://wire.example.org/"/></outline></outline>
              <outline TEXT="Ledger" xmlurl=" feeds/ledger.xml "/>
              <outline text="No feed" htmlUrl="https://x.org"/>
              <outline text="Bad" xmlUrl="javascript:alert(1)"/>
            </body></opml>
            """);

        Assert.Equal([("https://wire.example.org/feed", "The Wire"), ("https://www.example.com/feeds/ledger.xml", "Ledger")], listing.Sources.Select(source => (source.Address, source.Name!)));
        Assert.Empty(listing.Entries);
    }

    [Fact]
    public void A_broken_outline_gives_what_stands_before_the_break()
    {
        var listing = Read("<opml><body><outline text='a' xmlUrl='https://x.org/a'/><outline xmlUrl='https://x.o");

        Assert.Equal(["https://x.org/a"], listing.Sources.Select(source => source.Address));
        Assert.NotNull(listing.Damage);
    }

    [Fact]
    public void An_outline_has_no_more_feeds_than_taken()
    {
        var listing = Read("<opml><body>" + string.Concat(Enumerable.Range(0, 2100).Select(i => $"<outline xmlUrl='https://x.org/{i}'/>")) + "</body></opml>");

        Assert.Equal((2000, "more than 2000 feeds; the rest was left out"), (listing.Sources.Count, listing.Damage));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_feeds_of_an_outline_are_sources_of_their_own(bool fromFile)
    {
        await using var server = await WebServer.StartAsync();
        using var folder = new TemporaryFolder();
        var outline = $"<opml><body><outline text='One' xmlUrl='{server.Root}/one'/><outline text='Gone' xmlUrl='{server.Root}/gone'/><outline text='Again' xmlUrl='{server.Root}/one'/><outline text='Outline' xmlUrl='{server.Root}/inner'/></body></opml>";
        server.Serves("/feeds.opml", outline, "text/x-opml").Serves("/one", "<rss><channel><item><link>/a</link></item></channel></rss>", "text/xml").Serves("/a", "<p>x</p>")
            .Serves("/inner", $"<opml><outline xmlUrl='{server.Root}/more'/></opml>", "text/xml");

        var found = await Collecting.Loopback().CollectAsync(fromFile ? folder.Write("feeds.opml", outline) : server.Root + "/feeds.opml");

        Assert.Equal(["- HTTP 404", "- an outline inside an outline is not followed", "/a"], found.Lines());
        Assert.Equal("One", found.Pages()[0].Source.Name);
        Assert.Equal((1, 0), (server.TimesAsked("/one"), server.TimesAsked("/more")));
        Assert.Equal([null, "HTTP 404", null, null], found.Visits().Select(visit => visit.Failure));
        Assert.Equal(server.Root + "/one", found.Visits()[^1].Address);
    }

    private static Listing Read(string document) => FeedReader.Read(Encoding.UTF8.GetBytes(document), null, new ListingContext(new Uri("https://www.example.com/list.opml"), null))!;
}
