using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Takes the outlet's name and what else a page adds off its headline.</summary>
internal static class TitleCleaner
{
    private const int LongestTitle = 400;

    /// <summary>A last part of so many words at most, after a headline of at least <see cref="ShortestHeadline"/>, is taken for a name where the title is not certain.</summary>
    private const int LongestName = 4;

    private const int ShortestHeadline = 3;

    /// <summary>The mark behind a kicker or a name that needs no space before it.</summary>
    public const string Colon = ": ";

    // What parts a headline from the site's name; spaces around keep "Covid-19" and "AT&T" whole.
    private static readonly string[] s_partings = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " / ", " ‹ ", " › ", "｜", "：", Colon];

    /// <summary>What parts a kicker from the headline behind it.</summary>
    public static IReadOnlyList<string> AfterKicker { get; } = [Colon, " - ", " – ", " | "];

    /// <summary>A headline without the site's name and without double spaces; null where nothing is left.</summary>
    /// <param name="title">As the page writes it.</param>
    /// <param name="house">The outlet.</param>
    /// <param name="headline">What the page shows, to tell what is added to it.</param>
    /// <param name="certain">False where the last part is taken for a site's name even when the name is not known.</param>
    public static string? Clean(string? title, HouseNames house, string? headline, bool certain)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var words = new BlockBuffer();
        words.Append(System.Net.WebUtility.HtmlDecode(title));
        var clean = words.Take().Text.Replace('\n', ' ');
        foreach (var parting in s_partings)
        {
            clean = WithoutSite(clean, parting, house, headline, certain);
        }

        return clean.Length is 0 or > LongestTitle ? null : clean;
    }

    private static string WithoutSite(string title, string parting, HouseNames house, string? headline, bool certain)
    {
        var last = title.LastIndexOf(parting, StringComparison.Ordinal);
        if (last <= 0)
        {
            return title;
        }

        var first = title.IndexOf(parting, StringComparison.Ordinal);
        if (parting == Colon)
        {
            return house.Spells(title[..first]) && headline?.StartsWith(title[..first], StringComparison.OrdinalIgnoreCase) != true ? title[(first + parting.Length)..] : title;
        }

        var (before, after) = (title[..last].TrimEnd(), title[(last + parting.Length)..]);
        return BlockFilter.Fold(title.AsSpan(0, first)) == BlockFilter.Fold(headline) ? title[..first].TrimEnd()
            : house.Spells(title[..first]) ? WithoutSite(title[(first + parting.Length)..], parting, house, headline, certain)
            : house.Spells(after) ? WithoutSite(before, parting, house, headline, certain: true)
            : !certain && after.Split(' ').Length <= LongestName && before.Split(' ').Length >= ShortestHeadline ? WithoutSite(before, parting, house, headline, certain: true)
            : title;
    }
}
