using NarrativeLens.Extract.Body;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds the outlet's name: metas, structured data, the part of the title that says what the host says, then the source.</summary>
internal static class SiteNames
{
    /// <summary>Shorter parts match a host by chance.</summary>
    private const int ShortestName = 4;

    // What parts a site's name from a headline in the title element.
    private static readonly string[] s_partings = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", ": "];

    /// <summary>The name; null where nothing tells.</summary>
    public static string? Find(PageClues clues) =>
        clues.Head.Meta(MetaNames.Sites) ?? clues.Data.SiteName ?? InTitle(clues.Head.Title, clues.Origin.Address) ?? InTitle(clues.Head.Title, clues.Head.Canonical) ?? clues.Origin.Source?.Name;

    /// <summary>The first or last part of <paramref name="title"/> that the host of <paramref name="address"/> spells; null where none does.</summary>
    public static string? InTitle(string? title, string? address)
    {
        if (title is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        foreach (var parting in s_partings)
        {
            var parts = title.Split(parting, StringSplitOptions.TrimEntries);
            if (parts.Length > 1 && new[] { parts[^1], parts[0] }.FirstOrDefault(part => Spells(part, uri.Host)) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    // "Block & Tide" and blockandtide.example; "Meridian Macro Research" and meridianmacro.example.
    private static bool Spells(string name, string host)
    {
        var letters = BlockFilter.Fold(name.Replace("&", " and ", StringComparison.Ordinal)).Replace(" ", "", StringComparison.Ordinal);
        letters = letters.StartsWith("the", StringComparison.Ordinal) && !host.Contains("the", StringComparison.Ordinal) ? letters[3..] : letters;
        return letters.Length >= ShortestName && host.Replace("-", "", StringComparison.Ordinal).Split('.') is var labels
            && labels.SkipLast(1).Any(label => label.Length >= ShortestName && (letters.StartsWith(label, StringComparison.Ordinal) || label == letters));
    }
}
