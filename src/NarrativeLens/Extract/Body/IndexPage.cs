using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Recognises a page that lists stories instead of telling one.</summary>
internal static class IndexPage
{
    /// <summary>An index has at most this much running text, in letters, for each story it lists.</summary>
    private const int TextForEachStory = 260;

    /// <summary>The number of linked headlines outside running text; each is a heading or list item of its own.</summary>
    public static int LinkedHeadlines(NodeTable table, int row)
    {
        var count = 0;
        for (var at = row; at < table.End[row]; at++)
        {
            count += Tags.IsBlock(table.Tags[at]) && table.Own[at] >= BodyLimits.HeadlineLetters && table.OwnLinked[at] * 10 >= table.Own[at] * 8 ? 1 : 0;
        }

        return count;
    }

    /// <summary>True where the chosen body is made of teasers: a linked headline for every few lines of text.</summary>
    public static bool IsIndex(NodeTable table, PageText text, int body)
    {
        var headlines = LinkedHeadlines(table, body);
        return headlines >= BodyLimits.IndexLinks && text.Kept(body) < headlines * TextForEachStory;
    }
}
