namespace NarrativeLens.Collect.Feeds;

/// <summary>Reads RSS, RDF, Atom, JSON Feed, sitemaps, sitemap indexes and lists of addresses. The content decides what a document is, not its name or type.</summary>
internal static class FeedReader
{
    /// <summary>Reads a listing.</summary>
    /// <param name="body">The document, unpacked.</param>
    /// <param name="contentType">Its Content-Type, for the encoding; null where unknown.</param>
    /// <param name="context">Where it came from.</param>
    /// <returns>Null where the document is something else, such as a page.</returns>
    public static Listing? Read(ReadOnlySpan<byte> body, string? contentType, ListingContext context)
    {
        var text = FeedText.Decode(body, contentType).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        return text switch
        {
            ['<', ..] => FeedXml.Read(text, context),
            ['{' or '[', ..] => JsonFeed.Read(text, context),
            _ => AddressList.Read(text, context),
        };
    }
}
