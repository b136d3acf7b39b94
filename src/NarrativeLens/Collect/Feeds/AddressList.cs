namespace NarrativeLens.Collect.Feeds;

/// <summary>Reads the plain-text form of a sitemap: one absolute address on each line and nothing else.</summary>
internal static class AddressList
{
    /// <summary>The addresses; null where any line is something else.</summary>
    public static Listing? Read(string text, ListingContext context)
    {
        // Most texts are no such list; the first line tells at once.
        if (!text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var entries = new List<FeedEntry>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty)
            {
                continue;
            }

            if (AddressRules.Parse(words.ToString()) is not { } address || words.IndexOfAny(' ', '\t') >= 0)
            {
                return null;
            }

            if (entries.Count == CollectLimits.EntriesPerListing)
            {
                return new Listing(entries, [], $"more than {CollectLimits.EntriesPerListing} entries; the rest of {context.Address} was not read");
            }

            entries.Add(new FeedEntry(address.AbsoluteUri, null, null, []));
        }

        return entries.Count == 0 ? null : new Listing(entries, [], null);
    }
}
