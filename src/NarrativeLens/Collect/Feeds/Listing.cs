namespace NarrativeLens.Collect.Feeds;

/// <summary>What a feed or a sitemap lists, in its own order.</summary>
/// <param name="Entries">The pages.</param>
/// <param name="Sitemaps">Addresses of further sitemaps, where it is an index.</param>
/// <param name="Damage">Why reading ended before the document did; null where all was read.</param>
internal sealed record Listing(IReadOnlyList<FeedEntry> Entries, IReadOnlyList<Uri> Sitemaps, string? Damage)
{
    /// <summary>Further sources, where it is an outline of feeds (OPML).</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
}

/// <summary>What reading needs to know besides the document.</summary>
/// <param name="Address">Where the document came from; relative addresses begin there.</param>
/// <param name="Zone">The zone of times that state none; null for UTC.</param>
internal sealed record ListingContext(Uri Address, TimeZoneInfo? Zone);
