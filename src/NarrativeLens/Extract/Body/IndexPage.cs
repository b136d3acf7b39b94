using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Recognises a page that lists stories instead of telling one.</summary>
internal static class IndexPage
{
    /// <summary>An index has at most this much running text, in letters, for each story it lists.</summary>
    private const int TextForEachStory = 260;

    /// <summary>So much running text between two linked headlines, in letters, is a story told.</summary>
    private const int TextOfOneStory = 700;

    /// <summary>The number of linked headlines outside running text; each is a heading or list item of its own.</summary>
    public static int LinkedHeadlines(NodeTable table, int row)
    {
        var count = 0;
        for (var at = row; at < table.End[row]; at++)
        {
            count += Tags.IsBlock(table.Tags[at]) && IsLinkedHeadline(table, at) ? 1 : 0;
        }

        return count;
    }

    private static bool IsLinkedHeadline(NodeTable table, int row) =>
        table.Own[row] >= BodyLimits.HeadlineLetters && table.OwnLinked[row] * 10 >= table.Own[row] * 8;

    // A story of an index has a heading that is, or stands in, a link to another page.
    private static bool IsStoryHeading(NodeTable table, int row)
    {
        if (table.Tags[row] != Tag.Heading || !IsLinkedHeadline(table, row))
        {
            return false;
        }

        for (var at = row + 1; at < table.End[row]; at++)
        {
            if (table.Tags[at] == Tag.Link)
            {
                return table.Attribute(at, "href") is { Length: > 1 } href && href[0] != '#';
            }
        }

        return true;
    }

    /// <summary>True where the chosen body is made of teasers: a linked headline for every few lines of text.</summary>
    public static bool IsIndex(NodeTable table, PageText text, int body)
    {
        var headlines = 0;
        var last = body;
        for (var row = body; row < table.End[body]; row++)
        {
            if (!text.Noise[row] && IsStoryHeading(table, row))
            {
                if (text.KeptBetween(last, row) >= TextOfOneStory)
                {
                    return false;
                }

                headlines++;
                last = row;
            }
        }

        return text.KeptBetween(last, table.End[body]) < TextOfOneStory && headlines >= BodyLimits.IndexLinks && text.Kept(body) < headlines * TextForEachStory;
    }
}
