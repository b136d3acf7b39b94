namespace NarrativeLens.Collect.Feeds;

/// <summary>Sitemaps, news sitemaps and sitemap indexes of sitemaps.org. The time of the last change is not read as one of publication: they often differ by years.</summary>
internal sealed class SitemapListing(FeedElement root, ListingContext context) : IXmlListing
{
    private readonly bool _isIndex = root.Name == "sitemapindex";
    private readonly List<FeedEntry> _entries = [];
    private readonly List<Uri> _sitemaps = [];

    /// <inheritdoc/>
    public bool Wants(FeedElement element, int depth) => element.Vocabulary == Vocabulary.Core && element.Name == (_isIndex ? "sitemap" : "url");

    /// <inheritdoc/>
    public void Add(FeedElement element)
    {
        var news = element.All(Vocabulary.News, "news").FirstOrDefault();
        foreach (var location in element.All(Vocabulary.Core, "loc").DefaultIfEmpty(element))
        {
            // The protocol wants absolute addresses; a relative one is rubbish, not a page.
            if (AddressRules.Parse(location.Text) is not { } address)
            {
                continue;
            }

            if (_isIndex)
            {
                _sitemaps.Add(address);
            }
            else
            {
                var date = ListingParts.Date(context.Zone, news?.TextOf(Vocabulary.News, "publication_date"));
                _entries.Add(new FeedEntry(address.AbsoluteUri, FeedText.Plain(news?.TextOf(Vocabulary.News, "title")), date, []));
            }
        }
    }

    /// <inheritdoc/>
    public Listing Finish(string? damage) => new(_entries, _sitemaps, damage);
}
