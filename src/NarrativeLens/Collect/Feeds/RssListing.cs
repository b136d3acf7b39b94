namespace NarrativeLens.Collect.Feeds;

/// <summary>RSS 0.9x, 1.0 (RDF) and 2.0.</summary>
internal sealed class RssListing(FeedElement root, ListingContext context) : IXmlListing
{
    private readonly List<FeedEntry> _entries = [];
    private Uri _base = ListingParts.BaseOf(root, context.Address);

    /// <inheritdoc/>
    public bool Wants(FeedElement element, int depth)
    {
        if (element is { Vocabulary: Vocabulary.Core, Name: "channel" })
        {
            _base = ListingParts.BaseOf(element, _base);
        }

        return element is { Vocabulary: Vocabulary.Core, Name: "item" };
    }

    /// <inheritdoc/>
    public void Add(FeedElement item)
    {
        if (LinkOf(item, ListingParts.BaseOf(item, _base)) is not { } link)
        {
            return;
        }

        var date = ListingParts.Date(
            context.Zone,
            item.TextOf(Vocabulary.Core, "pubdate"),
            item.TextOf(Vocabulary.DublinCore, "date", "issued", "created"),
            item.TextOf(Vocabulary.Atom, "published", "updated"));
        var authors = ListingParts.Authors(
            item.All(Vocabulary.DublinCore, "creator").Concat(item.All(Vocabulary.Core, "author")).Concat(item.All(Vocabulary.ITunes, "author")).Select(e => e.Text));
        var title = item.TextOf(Vocabulary.Core, "title") ?? item.TextOf(Vocabulary.DublinCore, "title");
        _entries.Add(new FeedEntry(link.AbsoluteUri, FeedText.Plain(title), date, authors));
    }

    /// <inheritdoc/>
    public Listing Finish(string? damage) => new(_entries, [], damage);

    // The original address before a counting service's one; a guid only where it says that it is an address.
    private static Uri? LinkOf(FeedElement item, Uri relativeTo)
    {
        var alternate = item.All(Vocabulary.Atom, "link").FirstOrDefault(link => link.Attribute("rel") is null or "alternate");
        var guid = item.All(Vocabulary.Core, "guid").FirstOrDefault(id => id.Attribute("ispermalink") is not "false");
        return ListingParts.Resolve(item.TextOf(Vocabulary.FeedBurner, "origlink"), relativeTo)
            ?? ListingParts.Resolve(item.TextOf(Vocabulary.Core, "link"), relativeTo)
            ?? ListingParts.Resolve(item.All(Vocabulary.Core, "link").Select(link => link.Attribute("href")).FirstOrDefault(), relativeTo)
            ?? ListingParts.Resolve(alternate?.Attribute("href"), relativeTo)
            ?? AddressRules.Parse(guid?.Text)
            ?? AddressRules.Parse(item.Attribute("rdf:about"));
    }
}
