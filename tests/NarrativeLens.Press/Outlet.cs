namespace NarrativeLens.Press;

/// <summary>How an outlet lists its articles.</summary>
internal enum FeedKind
{
    Rss,
    Atom,
    Json,
    Sitemap,
}

/// <summary>How an outlet marks up the blocks of an article.</summary>
internal enum BodyStyle
{
    Modern,
    OldTables,
}

/// <summary>One of the invented outlets.</summary>
/// <param name="Folder">Its folder under corpus/truth, and the name of its template.</param>
/// <param name="Host">Its host.</param>
/// <param name="Name">Its name as readers see it.</param>
/// <param name="Tagline">What it says of itself.</param>
/// <param name="Feed">The path of its feed, without the leading slash.</param>
/// <param name="Kind">The feed's format.</param>
/// <param name="Style">The markup of its articles.</param>
internal sealed record Outlet(string Folder, string Host, string Name, string Tagline, string Feed, FeedKind Kind, BodyStyle Style)
{
    /// <summary>All outlets of the sample press.</summary>
    public static IReadOnlyList<Outlet> All { get; } =
    [
        new("harbour-wire", "harbourwire.example", "Harbour Wire", "News from the docks of finance", "feed.xml", FeedKind.Rss, BodyStyle.Modern),
        new("coin-courier", "coincourier.example", "The Coin Courier", "All the coins that fit", "feed.json", FeedKind.Json, BodyStyle.Modern),
        new("meridian-macro", "meridianmacro.example", "Meridian Macro Research", "Independent notes on money and markets", "atom.xml", FeedKind.Atom, BodyStyle.Modern),
        new("northgate-review", "northgatereview.example", "The Northgate Review", "Essays and argument since 1911", "rss.xml", FeedKind.Rss, BodyStyle.Modern),
        new("block-and-tide", "blockandtide.example", "Block & Tide", "A weekly letter on coins, ports and patience", "feed.atom", FeedKind.Atom, BodyStyle.OldTables),
        new("capitol-ledger", "capitolledger.example", "Capitol Ledger", "Money and the people who legislate it", "news-sitemap.xml", FeedKind.Sitemap, BodyStyle.Modern),
    ];

    /// <summary>The site's root address, with the closing slash.</summary>
    public string Root => $"https://{Host}/";
}
