using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds the headline: what h1 and og:title agree on, then structured data, then og:title, then the first h1, then the title element; the site's name taken off.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 400;

    /// <summary>A shorter name that only begins like another may be chance.</summary>
    private const int ShortestName = 4;

    // What parts a headline from the site's name; spaces around keep "Covid-19" and "AT&T" whole.
    private static readonly string[] s_partings = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " / ", " ‹ ", " › ", ": "];

    /// <summary>The headline; empty where the page has none.</summary>
    public static string Find(PageClues clues, string? site)
    {
        var row = clues.Headline();
        var headline = row < 0 ? null : clues.WordsOf(row, LongestTitle);
        var open = clues.Head.Meta(MetaNames.Titles);
        return Agreed(Clean(headline, site, null, certain: true), Clean(open, site, headline, certain: true))
            ?? Clean(clues.Data.Headline, site, headline, certain: true)
            ?? Clean(open, site, headline, certain: true)
            ?? Clean(headline, site, null, certain: true)
            ?? Clean(clues.Head.Title, site, headline, certain: false)
            ?? Clean(clues.Origin.Listing?.Title, site, null, certain: true)
            ?? "";
    }

    // What the page shows and what it tells others to show, where both say the same: structured data often holds a title for search engines.
    private static string? Agreed(string? shown, string? told) =>
        shown is not null && told is not null && BlockFilter.Fold(shown) == BlockFilter.Fold(told) ? told : null;

    /// <summary>A headline without the site's name and without double spaces; null where nothing is left.</summary>
    /// <param name="title">As the page writes it.</param>
    /// <param name="site">The site's name.</param>
    /// <param name="headline">What the page shows, to tell what is added to it.</param>
    /// <param name="certain">False where the last part is taken for a site's name even when the name is not known.</param>
    public static string? Clean(string? title, string? site, string? headline, bool certain)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var words = new BlockBuffer();
        words.Append(System.Net.WebUtility.HtmlDecode(title));
        var clean = words.Take().Text;
        foreach (var parting in s_partings)
        {
            clean = WithoutSite(clean, parting, site, headline, certain);
        }

        return clean.Length is 0 or > LongestTitle ? null : clean;
    }

    private static string WithoutSite(string title, string parting, string? site, string? headline, bool certain)
    {
        var last = title.LastIndexOf(parting, StringComparison.Ordinal);
        if (last <= 0)
        {
            return title;
        }

        var (before, after) = (title[..last].TrimEnd(), title[(last + parting.Length)..]);
        var isSite = (parting != ": " && IsName(after, site)) || (parting != ": " && headline is not null && BlockFilter.Fold(before) == BlockFilter.Fold(headline));
        var first = title.IndexOf(parting, StringComparison.Ordinal);
        if (IsName(title[..first], site))
        {
            return title[(first + parting.Length)..];
        }

        if (isSite || (!certain && parting != ": " && after.Split(' ').Length <= 4 && before.Split(' ').Length >= 3))
        {
            return WithoutSite(before, parting, site, headline, certain: true);
        }

        return title;
    }

    private static bool IsName(string words, string? site)
    {
        var name = BlockFilter.Fold(site).Replace(" ", "", StringComparison.Ordinal);
        var part = BlockFilter.Fold(words).Replace(" ", "", StringComparison.Ordinal);
        return name.Length > 1 && part.Length > 1
            && (part == name
                || (part.Length >= ShortestName && name.StartsWith(part, StringComparison.Ordinal))
                || (name.Length >= ShortestName && part.StartsWith(name, StringComparison.Ordinal)));
    }
}
