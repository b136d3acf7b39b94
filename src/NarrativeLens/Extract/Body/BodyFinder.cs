using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Chooses the node that holds the article's text: a body named by its markup, where it holds enough of the body found by weight.</summary>
internal static class BodyFinder
{
    /// <summary>The row of the body; -1 for a page without running text.</summary>
    public static int Find(NodeTable table, PageText text)
    {
        if (table.Count == 0 || text.Kept(0) == 0)
        {
            return -1;
        }

        var heavy = ByWeight(table, text);
        var named = ByName(table, text);
        if (named >= 0 && StoryBefore(table, text, named) is >= 0 and var first)
        {
            return first;
        }

        return named >= 0 && text.Kept(named) >= BodyLimits.NamedShare * text.Kept(heavy) ? named : heavy;
    }

    /// <summary>From the root down, as long as one child holds nearly all of the text.</summary>
    public static int ByWeight(NodeTable table, PageText text)
    {
        var at = 0;
        while (true)
        {
            var heaviest = -1;
            for (var child = at + 1; child < table.End[at]; child = table.End[child])
            {
                heaviest = heaviest < 0 || text.Kept(child) > text.Kept(heaviest) ? child : heaviest;
            }

            if (heaviest < 0 || text.Kept(heaviest) < BodyLimits.DescentShare * text.Kept(at) || table.Tags[heaviest] is Tag.Paragraph or Tag.Text or Tag.Quote or Tag.List)
            {
                return at;
            }

            at = heaviest;
        }
    }

    /// <summary>The first story of a page that goes on with the next ones, each an article with a headline of its own; -1 where the page tells one story.</summary>
    public static int StoryBefore(NodeTable table, PageText text, int named)
    {
        var stories = new List<int>();
        for (var row = 0; row < table.Count; row = IsArticle(table, row) ? table.End[row] : row + 1)
        {
            if (IsArticle(table, row) && !text.Noise[row] && text.Kept(row) >= BodyLimits.StoryShare * text.Kept(named))
            {
                stories.Add(row);
            }
        }

        return stories.Count is >= 2 and <= BodyLimits.MostStories && stories.TrueForAll(story => HasHeadline(table, story))
            && stories.Exists(story => table.IsInside(named, story) || table.IsInside(story, named))
                ? BodyOf(table, text, stories[0])
                : -1;
    }

    private static bool HasHeadline(NodeTable table, int story)
    {
        for (var row = story; row < table.End[story]; row++)
        {
            if (table.Tags[row] == Tag.Heading && table.Level(row) == 1 && table.OwnLinked[row] == 0)
            {
                return true;
            }
        }

        return false;
    }

    // The named body inside a story, where it holds most of it.
    private static int BodyOf(NodeTable table, PageText text, int story)
    {
        for (var row = story; row < table.End[story]; row++)
        {
            if (!text.Noise[row] && IsNamedBody(table, row) && text.Kept(row) >= BodyLimits.NamedShare * text.Kept(story))
            {
                return row;
            }
        }

        return story;
    }

    /// <summary>The heaviest node of the strongest kind of name; several of that kind are taken together where they share one article.</summary>
    public static int ByName(NodeTable table, PageText text)
    {
        foreach (var kind in (ReadOnlySpan<Func<NodeTable, int, bool>>)[IsNamedBody, IsArticle, IsMain])
        {
            var best = Heaviest(table, text, kind);
            if (best >= 0 && text.Kept(best) >= BodyLimits.LittleText)
            {
                return WithSiblings(table, text, best, kind);
            }
        }

        return -1;
    }

    private static bool IsNamedBody(NodeTable table, int row) => (table.Traits[row] & Trait.Body) != 0 && table.Tags[row] != Tag.Root;

    private static bool IsArticle(NodeTable table, int row) => table.Tags[row] == Tag.Article;

    private static bool IsMain(NodeTable table, int row) => table.Tags[row] == Tag.Main;

    private static int Heaviest(NodeTable table, PageText text, Func<NodeTable, int, bool> kind)
    {
        var best = -1;
        for (var row = 0; row < table.Count; row++)
        {
            if (!text.Noise[row] && kind(table, row) && (best < 0 || text.Kept(row) > text.Kept(best)))
            {
                best = row;
            }
        }

        return best;
    }

    // A body in several parts: its parts share a parent that holds little text besides them.
    private static int WithSiblings(NodeTable table, PageText text, int best, Func<NodeTable, int, bool> kind)
    {
        if (kind == IsArticle)
        {
            return best;
        }

        var joined = best;
        for (var row = 0; row < table.Count; row = kind(table, row) ? table.End[row] : row + 1)
        {
            if (row != best && !text.Noise[row] && kind(table, row) && text.Kept(row) > 0 && !table.IsInside(best, row))
            {
                var common = table.CommonAncestor(Math.Min(row, joined), Math.Max(row, joined));
                var both = text.Kept(row) + text.Kept(joined);
                joined = !HoldsTwoArticles(table, text, common) && both >= BodyLimits.DescentShare * text.Kept(common) ? common : joined;
            }
        }

        return joined;
    }

    // The cards of other stories are articles too, of a few words each.
    private static bool HoldsTwoArticles(NodeTable table, PageText text, int row)
    {
        var articles = 0;
        for (var at = row + 1; at < table.End[row] && articles < 2; at = IsArticle(table, at) ? table.End[at] : at + 1)
        {
            articles += IsArticle(table, at) && text.Kept(at) >= BodyLimits.LittleText ? 1 : 0;
        }

        return articles >= 2;
    }
}
