using System.Text;
using System.Text.Unicode;

namespace NarrativeLens.Collect.Feeds;

/// <summary>Atom 0.3 and 1.0.</summary>
internal sealed class AtomListing(FeedElement root, ListingContext context) : IXmlListing
{
    private readonly List<FeedEntry> _entries = [];
    private readonly List<string?> _feedAuthors = [];
    private readonly Uri _base = ListingParts.BaseOf(root, context.Address);

    /// <inheritdoc/>
    public bool Wants(FeedElement element, int depth) =>
        element is { Vocabulary: Vocabulary.Core, Name: "entry" } || depth == 1 && element is { Vocabulary: Vocabulary.Core, Name: "author" };

    /// <inheritdoc/>
    public void Add(FeedElement element)
    {
        if (element.Name == "author")
        {
            _feedAuthors.Add(element.TextOf(Vocabulary.Core, "name"));
        }
        else if (LinkOf(element, ListingParts.BaseOf(element, _base)) is { } link)
        {
            _entries.Add(EntryOf(element, link));
        }
    }

    /// <inheritdoc/>
    public Listing Finish(string? damage) => new(_entries, [], damage);

    private FeedEntry EntryOf(FeedElement entry, Uri link)
    {
        var date = ListingParts.Date(
            context.Zone,
            entry.TextOf(Vocabulary.Core, "published"),
            entry.TextOf(Vocabulary.Core, "issued"),
            entry.TextOf(Vocabulary.DublinCore, "date", "issued", "created"),
            entry.TextOf(Vocabulary.Core, "created"),
            entry.TextOf(Vocabulary.Core, "updated", "modified"));
        var own = entry.All(Vocabulary.Core, "author").Select(author => author.TextOf(Vocabulary.Core, "name"))
            .Concat(entry.All(Vocabulary.DublinCore, "creator").Select(creator => creator.Text));
        var authors = ListingParts.Authors(own);

        // RFC 4287, section 4.1.2: an entry without an author has the feed's.
        return new FeedEntry(
            link.AbsoluteUri,
            FeedText.Plain(TitleOf(entry)),
            date,
            authors.Count > 0 ? authors : ListingParts.Authors(_feedAuthors));
    }

    // Atom 0.3 says mode="base64"; by RFC 4287, section 4.1.3.3, text of a type that is no text comes so too.
    private static string? TitleOf(FeedElement entry) =>
        entry.All(Vocabulary.Core, "title").FirstOrDefault(title => title.Text.Length > 0) is { } title
            ? IsPacked(title) ? Unpacked(title.Text) : title.Text
            : null;

    private static bool IsPacked(FeedElement title) =>
        string.Equals(title.Attribute("mode"), "base64", StringComparison.OrdinalIgnoreCase)
        || string.Equals(title.Attribute("type"), "application/octet-stream", StringComparison.OrdinalIgnoreCase);

    private static string Unpacked(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length)) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    private static Uri? LinkOf(FeedElement entry, Uri relativeTo)
    {
        var links = entry.All(Vocabulary.Core, "link").Where(link => link.Attribute("rel") is null or "" or "alternate").ToList();

        // Of several forms of an entry the one for readers is the page; a link that names no type mostly is that.
        var best = links.Find(link => link.Attribute("type") is null or "" || link.Attribute("type")!.Contains("html", StringComparison.OrdinalIgnoreCase)) ?? links.FirstOrDefault();
        return ListingParts.Resolve(entry.TextOf(Vocabulary.FeedBurner, "origlink"), relativeTo)
            ?? ListingParts.Resolve(best?.Attribute("href"), best is null ? relativeTo : ListingParts.BaseOf(best, relativeTo))
            ?? AddressRules.Parse(best?.Text);
    }
}
