using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>Finds the authors: structured data, metas, microdata, bylines on the page, the feed, a first line of names; the outlet itself only where nobody else is named.</summary>
internal static class AuthorFinder
{
    private const int LongestByline = 160;

    /// <summary>Rows after an author in microdata where another of the same article may stand; farther ones are those of teasers.</summary>
    private const int Together = 30;

    private const int MostMetas = 40;

    /// <summary>The names; empty where the page gives none.</summary>
    /// <param name="clues">The page.</param>
    /// <param name="site">The outlet's name.</param>
    /// <param name="blocks">The article's blocks; a first line that is only a byline is taken out of them.</param>
    public static IReadOnlyList<string> Find(PageClues clues, string? site, List<BlockDraft> blocks)
    {
        var house = HouseNames.Of(clues, site);
        var editors = Editors(clues);
        foreach (var source in (IEnumerable<IReadOnlyList<string>>)[clues.Data.Authors, CitedAuthors(clues.Head), .. Metas(clues.Head), Properties(clues)])
        {
            if (Persons(AuthorNames.OfData(source, house), house, editors) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return FirstOf(
            () => Persons(BylineFinder.Find(clues, house), house, editors),
            () => Persons(AuthorNames.OfData(clues.Origin.Listing?.Authors ?? [], house), house, editors),
            () => FirstLineByline.Take(blocks, Stated(clues), house),
            () => [.. AuthorNames.OfData(Stated(clues), house).Where(name => !editors.Contains(BlockFilter.Fold(name)))]);
    }

    private static IReadOnlyList<string> FirstOf(params ReadOnlySpan<Func<IReadOnlyList<string>>> sources)
    {
        foreach (var source in sources)
        {
            if (source() is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    // What structured data, else a meta, else microdata gives as authors, as written.
    private static IReadOnlyList<string> Stated(PageClues clues) =>
        clues.Data.Authors.Count > 0 ? clues.Data.Authors : Metas(clues.Head).FirstOrDefault(names => AuthorNames.OfData(names).Count > 0) ?? Properties(clues);

    // The outlet among others is dropped, for it stands there as the place of work; an agency beside a person is an author too.
    private static List<string> Persons(IReadOnlyList<string> names, HouseNames house, HashSet<string> editors)
    {
        List<string> others = [.. names.Where(name => !house.Holds(name) && !editors.Contains(BlockFilter.Fold(name)))];
        return others.TrueForAll(house.HoldsOrganisation) ? [] : others;
    }

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

    private static IEnumerable<IReadOnlyList<string>> Metas(PageHead head) =>
        MetaNames.Authors.Select(name => (IReadOnlyList<string>)[.. head.MetasOf(name).Take(MostMetas)]).Where(found => found.Count > 0);

    // Scholarly pages give one author a meta, family name first: "Roy, Mara" (Google Scholar's inclusion guidelines).
    private static IReadOnlyList<string> CitedAuthors(PageHead head) => [.. MetaNames.CitedAuthors.SelectMany(head.MetasOf).Take(MostMetas).Select(GivenNameFirst)];

    private static string GivenNameFirst(string name) => name.Split(',', StringSplitOptions.TrimEntries) is [var family, var given] ? $"{given} {family}" : name;

    // schema.org microdata: <span itemprop="author"><span itemprop="name">…; the inner name where there is one.
    private static List<string> Properties(PageClues clues)
    {
        var names = new List<string>();
        var until = clues.Table.Count;
        for (var row = 0; row < until; row++)
        {
            if ((clues.Table.Traits[row] & Trait.Author) != 0 && clues.Table.Attribute(row, "itemprop") is "author" or "creator" && !BylineFinder.IsOfAComment(clues.Table, row))
            {
                names.Add(clues.WordsOf(Named(clues, row), LongestByline));
                row = clues.Table.End[row] - 1;
                until = Math.Min(clues.Table.Count, row + Together);
            }
        }

        return names;
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
}
