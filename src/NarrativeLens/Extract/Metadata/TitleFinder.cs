using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>
/// Finds the headline among what the page shows (its first heading, and the one under it), tells others to show (og:title), states for machines (JSON-LD)
/// and writes into its title element. What two of them agree on wins, what the page shows before what it tells; the outlet's name is taken off.
/// </summary>
internal static class TitleFinder
{
    private const int LongestTitle = 400;

    /// <summary>A longer heading is a sentence for search engines.</summary>
    private const int LongestShown = 160;

    /// <summary>Rows under the first heading where the printed headline may stand, if the first one was written for search engines.</summary>
    private const int Under = 60;

    /// <summary>Two titles that share this part of the shorter one's words are of the same article.</summary>
    private const double SameArticle = 0.34;

    /// <summary>A shorter rest, in words, is no headline without its kicker.</summary>
    private const int ShortestBare = 3;

    /// <summary>The headline; empty where the page has none.</summary>
    public static string Find(PageClues clues, string? site)
    {
        var house = HouseNames.Of(clues, site);
        var row = clues.Headline();
        var heading = row < 0 ? null : clues.WordsOf(row, LongestTitle);
        var shown = heading is null || house.Holds(heading) ? null : TitleCleaner.Clean(heading, house, heading, certain: true);
        var told = TitleCleaner.Clean(clues.Head.Meta(MetaNames.Titles), house, shown, certain: true);
        var stated = TitleCleaner.Clean(clues.Data.Headline, house, shown, certain: true);
        var titled = TitleCleaner.Clean(clues.Head.Title, house, shown, certain: false);
        return Printed(clues, row, shown, told, stated)
            ?? WithoutKicker(shown, told, stated)
            ?? Agreed(clues, house, shown, isSettled: IsSame(told, stated))
            ?? Rewritten(shown, told, stated, titled)
            ?? stated ?? told
            ?? (SameWords(shown, titled) > 0 || titled is null || titled.Count(c => c == ' ') < ShortestBare - 1 ? shown : null)
            ?? titled
            ?? TitleCleaner.Clean(clues.Origin.Listing?.Title, house, null, certain: true)
            ?? "";
    }

    // Under a heading for search engines stands the printed one, a level lower; one of the other sources says the same.
    private static string? Printed(PageClues clues, int row, string? shown, string? told, string? stated)
    {
        for (var at = row + 1; shown is not null && at < Math.Min(clues.Table.Count, row + Under); at++)
        {
            if (clues.Table.Tags[at] == Tag.Heading && clues.Table.Level(at) is 2 or 3 && clues.WordsOf(at, LongestTitle) is { Length: > 0 } words && !IsSame(words, shown))
            {
                return IsSame(words, told) ? told : IsSame(words, stated) ? stated : null;
            }
        }

        return null;
    }

    // What the page shows and any of its metas tells: structured data often holds a title for search engines. Where data and the first meta agree, no lesser meta breaks in.
    private static string? Agreed(PageClues clues, HouseNames house, string? shown, bool isSettled)
    {
        foreach (var name in MetaNames.Titles.Take(isSettled ? 1 : MetaNames.Titles.Count))
        {
            foreach (var content in clues.Head.MetasOf(name))
            {
                if (TitleCleaner.Clean(content, house, shown, certain: true) is { } title && IsSame(shown, title))
                {
                    return title;
                }
            }
        }

        return null;
    }

    // "Quay strike: Forty ships wait" over the page, and told is only "Forty ships wait", or that behind another kicker.
    private static string? WithoutKicker(string? shown, string? told, string? stated)
    {
        var bare = stated is null ? Bare(told, TitleCleaner.Colon) : null;
        return shown is null || told is null ? null
            : HasWords(told) && EndsWith(shown, told) ? told
            : bare is not null && !IsSame(shown, told) && TitleCleaner.AfterKicker.Any(parting => IsSame(Bare(shown, parting), bare)) ? bare
            : null;
    }

    private static string? Bare(string? title, string parting) =>
        title?.IndexOf(parting, StringComparison.Ordinal) is > 0 and var at && title[(at + parting.Length)..] is { } rest && HasWords(rest) ? rest : null;

    private static bool HasWords(string title) => title.Count(c => c == ' ') >= ShortestBare - 1;

    private static bool EndsWith(string title, string rest) => BlockFilter.Fold(title).EndsWith(" " + BlockFilter.Fold(rest), StringComparison.Ordinal);

    // Data, meta and title element all carry the title for search engines; what the page shows is of the same article in other words.
    private static string? Rewritten(string? shown, string? told, string? stated, string? titled) =>
        told is not null && (stated is null || IsSame(stated, told)) && IsSame(titled, told) && shown?.Length <= LongestShown && SameWords(shown, told) >= SameArticle
            && !BlockFilter.Fold(told).EndsWith(BlockFilter.Fold(shown), StringComparison.Ordinal) ? shown : null;

    private static bool IsSame(string? first, string? second) => first is not null && second is not null && BlockFilter.Fold(first) == BlockFilter.Fold(second);

    /// <summary>The part of the shorter title's words that the other has too, 0 to 1.</summary>
    public static double SameWords(string? first, string? second)
    {
        var words = BlockFilter.Fold(first).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var others = BlockFilter.Fold(second).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var shorter = Math.Min(words.Count, others.Count);
        words.IntersectWith(others);
        return shorter == 0 ? 0 : (double)words.Count / shorter;
    }
}
