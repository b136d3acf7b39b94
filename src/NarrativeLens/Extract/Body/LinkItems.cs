namespace NarrativeLens.Extract.Body;

/// <summary>Judges lists by all of their items: a lone link is an item of the article's own list where its siblings say more, or where the line before announces it.</summary>
internal static class LinkItems
{
    /// <summary>An item with less than this part inside links has text of its own.</summary>
    private const double OwnText = 0.5;

    /// <summary>A list with fewer items is a reference to elsewhere.</summary>
    private const int FewestItems = 3;

    /// <summary>The blocks without lone links, and without the headings that introduced nothing else.</summary>
    /// <param name="blocks">All blocks, in order.</param>
    /// <param name="isLink">True for a block that is a link to elsewhere and nothing else.</param>
    public static List<BlockDraft> Drop(List<BlockDraft> blocks, Predicate<BlockDraft> isLink)
    {
        var kept = new List<BlockDraft>(blocks.Count);
        for (var at = 0; at < blocks.Count;)
        {
            var end = EndOfRun(blocks, at);
            if (blocks[at].Kind == BlockKind.ListItem && IsOwnList(blocks, at, end))
            {
                kept.AddRange(blocks.GetRange(at, end - at));
            }
            else
            {
                var before = kept.Count;
                kept.AddRange(blocks.GetRange(at, end - at).Where(block => !isLink(block)));
                DropHeading(kept, kept.Count == before && end - at >= FewestItems && IsHeadingOrEnd(blocks, end));
            }

            at = end;
        }

        return kept;
    }

    private static bool IsHeadingOrEnd(List<BlockDraft> blocks, int at) => at == blocks.Count || blocks[at].Kind == BlockKind.Heading;

    private static void DropHeading(List<BlockDraft> kept, bool isEmpty)
    {
        if (isEmpty && kept is [_, .., { Kind: BlockKind.Heading }])
        {
            kept.RemoveAt(kept.Count - 1);
        }
    }

    private static int EndOfRun(List<BlockDraft> blocks, int at)
    {
        var end = at + 1;
        while (blocks[at].Kind == BlockKind.ListItem && end < blocks.Count && blocks[end].Kind == BlockKind.ListItem)
        {
            end++;
        }

        return end;
    }

    // Among prose: something before announces the list, and the article goes on after it.
    private static bool IsOwnList(List<BlockDraft> blocks, int start, int end)
    {
        if (start == 0 || end == blocks.Count || end - start < FewestItems)
        {
            return false;
        }

        var lead = blocks[start - 1];
        return (lead.Kind == BlockKind.Paragraph && lead.Linked == 0 && lead.Text.EndsWith(':'))
            || NamesCount(lead.Text, end - start)
            || blocks.FindIndex(start, end - start, item => item.Linked < item.Text.Length * OwnText) >= 0;
    }

    // "Top 10 vegetables" before ten items; the count may stand anywhere in the line.
    private static bool NamesCount(string text, int count)
    {
        var number = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return BlockFilter.Fold(text).Split(' ').Contains(number, StringComparer.Ordinal);
    }
}
