namespace NarrativeLens.Collect.Feeds;

/// <summary>OPML 1.0 and 2.0, the form in which feed readers hand over their subscriptions: each outline with an xmlUrl is a source of its own.</summary>
internal sealed class OutlineListing(ListingContext context) : IXmlListing
{
    private readonly List<Source> _sources = [];
    private bool _tooMany;

    /// <inheritdoc/>
    public bool Wants(FeedElement element, int depth)
    {
        // Outlines nest as folders do; their attributes are all there is to read, so none is read whole.
        if (element is { Vocabulary: Vocabulary.Core, Name: "outline" } && ListingParts.Resolve(element.Attribute("xmlUrl"), context.Address) is { IsFile: false } address)
        {
            _tooMany |= _sources.Count == CollectLimits.SourcesPerOutline;
            if (!_tooMany)
            {
                _sources.Add(new Source(address.AbsoluteUri) { Name = FeedText.Plain(element.Attribute("title") ?? element.Attribute("text")) });
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Add(FeedElement element) => throw new InvalidOperationException("no element of an outline is read whole");

    /// <inheritdoc/>
    public Listing Finish(string? damage) =>
        new([], [], damage ?? (_tooMany ? $"more than {CollectLimits.SourcesPerOutline} feeds; the rest was left out" : null)) { Sources = _sources };
}
