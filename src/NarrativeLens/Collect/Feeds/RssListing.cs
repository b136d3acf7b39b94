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
        var title = item.TextOf(Vocabulary.Core, "title") ?? item.TextOf(Vocabulary.DublinCore, "title");
        _entries.Add(new FeedEntry(link.AbsoluteUri, FeedText.Plain(title), date, AuthorsOf(item)));
    }

    /// <inheritdoc/>
    public Listing Finish(string? damage) => new(_entries, [], damage);

    // A feed that names its authors twice, by several vocabularies, means the same people; only the first vocabulary is taken.
    private static IReadOnlyList<string> AuthorsOf(FeedElement item)
    {
        IEnumerable<string?>[] spellings =
        [
            item.All(Vocabulary.DublinCore, "creator").Concat(item.All(Vocabulary.DublinCore, "author")).Select(author => author.Text),
            item.All(Vocabulary.Atom, "author").Select(author => author.TextOf(Vocabulary.Atom, "name")),
            item.All(Vocabulary.Core, "author").Select(author => author.Text),
            item.All(Vocabulary.ITunes, "author").Select(author => author.Text),
        ];
        return spellings.Select(ListingParts.Authors).FirstOrDefault(authors => authors.Count > 0) ?? [];
    }

    // The original address before a counting service's one; a guid where nothing else is an address. Of several links, which RSS does not foresee, the last one counts,
    // as with the readers that feeds are tried with.
    private static Uri? LinkOf(FeedElement item, Uri relativeTo)
    {
        var alternate = item.All(Vocabulary.Atom, "link").FirstOrDefault(link => link.Attribute("rel") is null or "alternate");
        return ListingParts.Resolve(item.TextOf(Vocabulary.FeedBurner, "origlink"), relativeTo)
            ?? item.All(Vocabulary.Core, "link").Select(link => ListingParts.Resolve(link.Text.Length > 0 ? link.Text : link.Attribute("href"), relativeTo)).LastOrDefault(link => link is not null)
            ?? ListingParts.Resolve(alternate?.Attribute("href"), relativeTo)
            ?? AddressRules.Parse(item.TextOf(Vocabulary.Core, "guid"))
            ?? AddressRules.Parse(item.Attribute("rdf:about"));
    }
}
