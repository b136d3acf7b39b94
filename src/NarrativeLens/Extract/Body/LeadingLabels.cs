using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Extract.Body;

/// <summary>Takes out what stands before the first sentence of a body: the repeated headline with the section above it, who wrote it, when, and how long it takes to read.</summary>
internal static class LeadingLabels
{
    /// <summary>So many blocks at most stand before the text.</summary>
    private const int Most = 12;

    /// <summary>A standfirst may stand before the labels: so many blocks are looked at in any case.</summary>
    private const int MostAroundStandfirst = 6;

    /// <summary>Longest label, in code units.</summary>
    private const int Longest = 140;

    /// <summary>A date line holds the date and little else.</summary>
    private const int LongestDateLine = 70;

    /// <summary>A date with a time has at most so many words: "Monday, 12 March 2031, 18:24 Uhr".</summary>
    private const int MostDateWords = 6;

    /// <summary>A block that shares so many of the headline's words says the headline again.</summary>
    private const double SameWords = 0.8;

    /// <summary>A headline of fewer words is no proof: its words may stand in any heading.</summary>
    private const int FewestWords = 3;

    /// <summary>Takes the labels out of <paramref name="blocks"/>.</summary>
    /// <param name="blocks">The blocks of the body, in order.</param>
    /// <param name="title">The headline, folded.</param>
    public static void Drop(List<BlockDraft> blocks, string title)
    {
        var end = EndOfLabels(blocks);
        var headline = end == 0 ? -1 : blocks.FindLastIndex(end - 1, end, block => RepeatsHeadline(block, title) || VariesHeadline(block, title));
        for (var at = Math.Min(blocks.Count, Math.Max(end, MostAroundStandfirst)) - 1; at >= 0; at--)
        {
            if (at == headline || (at < headline && blocks[at].Kind != BlockKind.ListItem) || IsLabel(blocks[at]) || RepeatsHeadline(blocks[at], title))
            {
                blocks.RemoveAt(at);
            }
        }
    }

    // Up to the first block that is text for sure.
    private static int EndOfLabels(List<BlockDraft> blocks)
    {
        var at = 0;
        while (at < blocks.Count && at < Most && !IsText(blocks[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsText(BlockDraft block) =>
        block.Kind is BlockKind.TableRow or BlockKind.Code or BlockKind.Caption || block.Text.Length > 2 * Longest
        || (block.Kind is not BlockKind.Heading && block.Text.Length > LongestDateLine && BlockFilter.EndsAsSentence(block.Text));

    private static bool RepeatsHeadline(BlockDraft block, string title) =>
        title.Length > 0 && block.Text.Length < (2 * title.Length) + 20 && BlockFilter.Fold(block.Text).EndsWith(title, StringComparison.Ordinal);

    // The page's headline and the one in its data often differ by a word or two.
    private static bool VariesHeadline(BlockDraft block, string title)
    {
        if (block.Kind != BlockKind.Heading || block.Text.Length > (2 * title.Length) + 20)
        {
            return false;
        }

        var wanted = title.Split(' ').ToHashSet(StringComparer.Ordinal);
        var said = BlockFilter.Fold(block.Text).Split(' ').ToHashSet(StringComparer.Ordinal);
        return wanted.Count >= FewestWords && 2.0 * said.Count(wanted.Contains) / (wanted.Count + said.Count) >= SameWords;
    }

    private static bool IsLabel(BlockDraft block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length <= Longest
        && ((!BlockFilter.EndsAsSentence(block.Text) && block.Text.AsSpan().IndexOfAny(BlockWords.Labels) == 0) || (IsDateLine(block.Text) && !IsSummaryPoint(block)));

    // A point of a summary that ends with a time says more words than a date has.
    private static bool IsSummaryPoint(BlockDraft block) => block.Kind == BlockKind.ListItem && block.Text.AsSpan().Count(' ') >= MostDateWords;

    private static bool IsDateLine(string text) =>
        text.Length <= LongestDateLine && text.Any(char.IsAsciiDigit)
        && (DateReader.Read(text) is not null || text.AsSpan().ContainsAny(BlockWords.ReadingTimes));
}
