namespace NarrativeLens.Collect.Feeds;

/// <summary>What one kind of XML listing makes of its elements.</summary>
internal interface IXmlListing
{
    /// <summary>True where the element is to be read whole and handed to <see cref="Add"/>; called for every element outside of those, in document order.</summary>
    /// <param name="element">The element, with attributes only.</param>
    /// <param name="depth">1 for children of the root.</param>
    bool Wants(FeedElement element, int depth);

    /// <summary>Takes an element that was wanted; the last one of a broken document may be incomplete.</summary>
    void Add(FeedElement element);

    /// <summary>The result.</summary>
    /// <param name="damage">Why reading ended early; null where it did not.</param>
    Listing Finish(string? damage);

    /// <summary>The reader for a root element; null where the root is that of something else.</summary>
    static IXmlListing? For(FeedElement root, ListingContext context) => root.Name switch
    {
        "rss" or "rdf" or "channel" => new RssListing(root, context),
        "feed" => new AtomListing(root, context),
        "opml" => new OutlineListing(context),
        "urlset" or "sitemapindex" => new SitemapListing(root, context),
        _ => null,
    };
}
