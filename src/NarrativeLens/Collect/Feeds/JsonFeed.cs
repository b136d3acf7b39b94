using System.Text.Json;

namespace NarrativeLens.Collect.Feeds;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions s_tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = CollectLimits.FeedDepth,
    };

    /// <summary>The items with an address; null where the document is no JSON Feed.</summary>
    public static Listing? Read(string text, ListingContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(text, s_tolerant);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var feedAuthors = AuthorsOf(root);
            var entries = items.EnumerateArray().Take(CollectLimits.EntriesPerListing).Select(item => EntryOf(item, feedAuthors, context)).OfType<FeedEntry>().ToList();
            var tooMany = items.GetArrayLength() > CollectLimits.EntriesPerListing;
            return new Listing(entries, [], tooMany ? $"more than {CollectLimits.EntriesPerListing} entries; the rest was not read" : null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedEntry? EntryOf(JsonElement item, IReadOnlyList<string> feedAuthors, ListingContext context)
    {
        var address = ListingParts.Resolve(Text(item, "url"), context.Address) ?? AddressRules.Parse(Text(item, "id"));
        if (address is null)
        {
            return null;
        }

        var authors = AuthorsOf(item);
        var date = ListingParts.Date(context.Zone, Text(item, "date_published"), Text(item, "date_modified"));
        return new FeedEntry(address.AbsoluteUri, FeedText.Plain(Text(item, "title")), date, authors.Count > 0 ? authors : feedAuthors);
    }

    // Version 1.0 had one "author", 1.1 has "authors".
    private static IReadOnlyList<string> AuthorsOf(JsonElement owner)
    {
        if (owner.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var many = owner.TryGetProperty("authors", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(author => Text(author, "name")) : [];
        var one = owner.TryGetProperty("author", out var single) ? Text(single, "name") : null;
        return ListingParts.Authors(many.Append(one));
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
