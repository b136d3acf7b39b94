using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds the authors: structured data, then metas, then the byline on the page, then the feed.</summary>
internal static class AuthorFinder
{
    private const int LongestByline = 160;

    /// <summary>How far from the body a byline may stand, in rows.</summary>
    private const int Reach = 600;

    private const int MostBylines = 6;

    private const int MostMetas = 40;

    /// <summary>The names; empty where the page gives none.</summary>
    public static IReadOnlyList<string> Find(PageClues clues, string? site)
    {
        var editors = Editors(clues);
        foreach (var source in (IEnumerable<IEnumerable<string>>)[clues.Data.Authors, Metas(clues.Head), Properties(clues), Bylines(clues), Lines(clues), clues.Origin.Listing?.Authors ?? []])
        {
            if (Others(AuthorNames.Clean(source, site), editors) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return Others(AuthorNames.CleanStated(Stated(clues), site), editors);
    }

    /// <summary>What structured data, else the metas give as authors, as written.</summary>
    public static IReadOnlyList<string> Stated(PageClues clues) => clues.Data.Authors.Count > 0 ? clues.Data.Authors : Metas(clues.Head, all: true);

    private static IReadOnlyList<string> Others(IReadOnlyList<string> names, HashSet<string> editors) =>
        editors.Count == 0 ? names : [.. names.Where(name => !editors.Contains(BlockFilter.Fold(name)))];

    // "Editor : Ruth Amsel" on the page: data for machines often gives the editor as the author.
    private static HashSet<string> Editors(PageClues clues)
    {
        var editors = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < clues.Table.Count; row++)
        {
            if ((clues.Table.Traits[row] & Trait.Author) != 0 && clues.WordsOf(row, LongestByline + 1) is { Length: <= LongestByline } words
                && AuthorWords.EditorOpenings.FirstOrDefault(open => words.StartsWith(open, StringComparison.OrdinalIgnoreCase)) is { } opening)
            {
                editors.UnionWith(AuthorNames.Clean([words[opening.Length..]], null).Select(name => BlockFilter.Fold(name)));
            }
        }

        return editors;
    }

    // A page without markup: a short line "by Some Name" between headline and text.
    private static IEnumerable<string> Lines(PageClues clues)
    {
        var from = clues.Headline() is >= 0 and var headline && headline < clues.Body ? headline : Math.Max(0, clues.Body - Reach / 4);
        for (var row = from; row < Math.Min(clues.Table.Count, clues.Body + Reach / 12); row++)
        {
            if (clues.Table.Tags[row] == Tag.Text && !clues.Text.Noise[row] && clues.WordsOf(row, LongestByline / 2) is { Length: > 5 and < LongestByline / 2 } words && IsByline(words))
            {
                yield return words;
                yield break;
            }
        }
    }

    private static bool IsByline(string words)
    {
        var opening = AuthorWords.Openings.FirstOrDefault(open => words.StartsWith(open + " ", StringComparison.OrdinalIgnoreCase));
        return opening is not null && words[(opening.Length + 1)..].Split(' ') is { Length: >= 2 and <= 9 } names
            && names.All(name => name.Length > 0 && (char.IsUpper(name[0]) || AuthorWords.Partings.Contains($" {name} ")));
    }

    private static List<string> Metas(PageHead head, bool all = false) =>
        MetaNames.Authors.Select(name => head.MetasOf(name).Take(MostMetas).ToList()).FirstOrDefault(found => found.Count > 0 && (all || AuthorNames.Clean(found, null).Count > 0)) ?? [];

    // schema.org microdata: <span itemprop="author"><span itemprop="name">…; the inner name where there is one.
    private static IEnumerable<string> Properties(PageClues clues)
    {
        for (var row = 0; row < clues.Table.Count; row++)
        {
            if ((clues.Table.Traits[row] & Trait.Author) != 0 && clues.Table.Attribute(row, "itemprop") is "author" or "creator" && !IsForeign(clues, row))
            {
                yield return clues.WordsOf(Named(clues, row), LongestByline);
                row = clues.Table.End[row] - 1;
            }
        }
    }

    private static int Named(PageClues clues, int row)
    {
        for (var at = row + 1; at < clues.Table.End[row]; at++)
        {
            if (clues.Table.Attribute(at, "itemprop") == "name")
            {
                return at;
            }
        }

        return row;
    }

    private static IEnumerable<string> Bylines(PageClues clues)
    {
        var from = Math.Max(0, Math.Max(clues.Headline(), 0) - 40);
        var to = clues.Body < 0 ? clues.Table.Count : Math.Min(clues.Table.Count, Math.Max(clues.Body, from) + Reach);
        var given = 0;
        for (var row = from; row < to && given < MostBylines; row++)
        {
            if ((clues.Table.Traits[row] & Trait.Author) != 0 && !IsForeign(clues, row) && clues.WordsOf(row, LongestByline + 1) is { Length: > 2 and <= LongestByline } words)
            {
                given++;
                yield return words;
                row = clues.Table.End[row] - 1;
            }
        }
    }

    private static bool IsForeign(PageClues clues, int row) =>
        clues.Text.Noise[row] && (clues.Table.Traits[row] & Trait.Noise) == 0 && clues.Table.Parent[row] >= 0 && clues.Text.Noise[clues.Table.Parent[row]];
}
