using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Metadata;

/// <summary>
/// Finds the names of a byline that the page shows: an element named for the author, a link to an author's page, or a line that opens with "By".
/// Between headline and text the first that holds names counts; elsewhere only one that is not part of the page's frame.
/// </summary>
internal static class BylineFinder
{
    private const int LongestByline = 160;

    /// <summary>Rows above the headline, and inside the text, where a byline may stand.</summary>
    private const int Above = 60;

    private const int Below = 25;

    /// <summary>Rows after the body where a box about the author may stand.</summary>
    private const int Reach = 40;

    /// <summary>Rows looked at in one region; a page with more of them between headline and text has no byline there.</summary>
    private const int MostRows = 4000;

    /// <summary>Rows after a name where another author of the same byline may stand.</summary>
    private const int Together = 12;

    /// <summary>Letters of the paragraph that starts the text.</summary>
    private const int FirstParagraph = 90;

    /// <summary>The names; empty where the page shows none.</summary>
    public static IReadOnlyList<string> Find(PageClues clues, HouseNames house)
    {
        var headline = clues.Headline();
        var start = TextStart(clues, headline);
        var from = headline >= 0 && headline <= start ? Math.Max(0, headline - Above) : Math.Max(0, start - (Above * 4));
        var found = InRegion(clues, house, from, Math.Min(clues.Table.Count, start + Below), framed: true);
        return found.Count > 0 || clues.Body < 0 ? found : InRegion(clues, house, start, Math.Min(clues.Table.Count, clues.Table.End[clues.Body] + Reach), framed: false);
    }

    /// <summary>True where the row belongs to a reader's comment.</summary>
    public static bool IsOfAComment(NodeTable table, int row)
    {
        for (var at = row; at >= 0; at = table.Parent[at])
        {
            if ((table.Traits[at] & Trait.Comments) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int TextStart(PageClues clues, int headline)
    {
        var first = Math.Max(Math.Max(0, headline), clues.Body);
        for (var row = first; row < clues.Table.Count; row++)
        {
            if (clues.Table.Own[row] >= FirstParagraph && !clues.Text.Noise[row] && clues.Table.OwnLinked[row] * 2 < clues.Table.Own[row] && clues.Table.Tags[row] != Tag.Heading)
            {
                return row;
            }
        }

        return first;
    }

    private static List<string> InRegion(PageClues clues, HouseNames house, int from, int to, bool framed)
    {
        var names = new List<string>();
        var until = Math.Min(to, from + MostRows);
        to = until;
        for (var row = from; row < until; row++)
        {
            if (IsSkipped(clues, row, framed))
            {
                row = clues.Table.End[row] - 1;
            }
            else if (IsByline(clues, row, framed) && NamesIn(clues, row).Where(name => !house.HoldsOrganisation(name)).ToList() is { Count: > 0 } found)
            {
                names.AddRange(found.Except(names, StringComparer.OrdinalIgnoreCase));
                row = clues.Table.End[row] - 1;
                until = until == to ? Math.Min(to, row + Together) : until;
            }
        }

        return names;
    }

    private static bool IsSkipped(PageClues clues, int row, bool framed) =>
        clues.Table.Tags[row] is Tag.Navigation or Tag.Footer or Tag.Form or Tag.Caption or Tag.Figure
        || (clues.Table.Traits[row] & (Trait.Comments | Trait.Caption | Trait.Credit | Trait.Hidden)) != 0
        || (!framed && clues.Text.Noise[row] && (clues.Table.Traits[row] & Trait.Author) == 0);

    private static bool IsByline(PageClues clues, int row, bool framed)
    {
        var table = clues.Table;
        return (table.Traits[row] & Trait.Author) != 0
            || (table.Tags[row] == Tag.Link && framed && LeadsToAuthor(table.Attribute(row, "href")))
            || ((table.Tags[row] == Tag.Text || (Tags.IsBlock(table.Tags[row]) && table.Own[row] is > 3 and < LongestByline / 2)) && AuthorWords.OpeningOf(clues.WordsOf(row, LongestByline)) is not null);
    }

    private static bool LeadsToAuthor(string? href)
    {
        if (href is null)
        {
            return false;
        }

        foreach (var part in BylineWords.AuthorPaths)
        {
            var at = href.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + part.Length < href.TrimEnd('/').Length)
            {
                return true;
            }
        }

        return false;
    }

    // Links in a byline lead to its authors; beside them stand roles, places and dates.
    private static List<string> NamesIn(PageClues clues, int row)
    {
        if (clues.WordsOf(row, LongestByline + 1).Length > LongestByline)
        {
            return [];
        }

        var pieces = Pieces(clues, row);
        var isNamed = (clues.Table.Traits[row] & Trait.Author) != 0;
        return pieces.Exists(piece => piece.Linked && Names(piece.Words, alone: true).Count > 0)
            ? [.. pieces.SelectMany(piece => piece.Linked || BylineWords.GoesOn(piece.Words) ? Names(piece.Words, piece.Linked) : [])]
            : Unlinked(pieces, isNamed);
    }

    // "<b>Mara Ellwood</b><span>Gardener</span>": each text is a piece of its own, and after the first name only what is bound to it counts.
    private static List<string> Unlinked(List<(string Words, bool Linked)> pieces, bool isNamed)
    {
        var names = new List<string>();
        var bound = true;
        foreach (var (words, _) in pieces)
        {
            var found = bound || BylineWords.GoesOn(words) ? Names(words, isNamed) : [];
            names.AddRange(isNamed || names.Count > 0 || StartsWith(words, found) ? found : []);
            bound = names.Count == 0 || BylineWords.Binds(words);
        }

        return names;
    }

    private static List<(string Words, bool Linked)> Pieces(PageClues clues, int row)
    {
        var pieces = new List<(string, bool)>();
        var linkEnd = -1;
        for (var at = row; at < clues.Table.End[row]; at++)
        {
            linkEnd = clues.Table.Tags[at] == Tag.Link ? clues.Table.End[at] : linkEnd;
            if (clues.Table.Tags[at] == Tag.Text && clues.WordsOf(at, LongestByline) is { Length: > 0 } words)
            {
                pieces.Add((words, at < linkEnd));
            }
        }

        return pieces;
    }

    // A line that is not named for its author is a byline only where the name follows on the "By" at once: "By Tuesday, Quay Metals had …" is none.
    private static bool StartsWith(string words, List<string> names) => names.Count > 0 && AuthorNames.WithoutOpening(words).StartsWith(names[0], StringComparison.Ordinal);

    private static List<string> Names(string words, bool alone) => [.. AuthorNames.Clean([words], null).Where(name => BylineWords.IsPersonName(name, alone))];
}
