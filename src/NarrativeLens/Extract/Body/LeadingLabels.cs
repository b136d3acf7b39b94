using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Extract.Body;

/// <summary>Takes out what stands before the first sentence of a body: the repeated headline with the section above it, who wrote it, when, and how long it takes to read.</summary>
internal static class LeadingLabels
{
    /// <summary>So many blocks at most stand before the text.</summary>
    private const int Most = 12;

    /// <summary>Longest label, in code units.</summary>
    private const int Longest = 140;

    /// <summary>A date line holds the date and little else.</summary>
    private const int LongestDateLine = 70;

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
        var headline = blocks.FindIndex(0, end, block => IsHeadline(block, title));
        blocks.RemoveAll(0, end, (block, at) => at <= headline || IsLabel(block));
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

    private static bool IsHeadline(BlockDraft block, string title)
    {
        var words = BlockFilter.Fold(block.Text);
        return title.Length > 0 && words.Length > 0 && block.Text.Length < (2 * title.Length) + 20
            && (words.EndsWith(title, StringComparison.Ordinal) || (block.Kind == BlockKind.Heading && SharesWords(words, title)));
    }

    private static bool SharesWords(string words, string title)
    {
        var wanted = title.Split(' ').ToHashSet(StringComparer.Ordinal);
        var said = words.Split(' ').ToHashSet(StringComparer.Ordinal);
        var shared = said.Count(wanted.Contains);
        return wanted.Count >= FewestWords && 2.0 * shared / (wanted.Count + said.Count) >= SameWords;
    }

    private static bool IsLabel(BlockDraft block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length <= Longest
        && ((!BlockFilter.EndsAsSentence(block.Text) && block.Text.AsSpan().IndexOfAny(BlockWords.Labels) == 0) || IsDateLine(block.Text));

    private static bool IsDateLine(string text) =>
        text.Length <= LongestDateLine && text.Any(char.IsAsciiDigit)
        && (DateReader.Read(text) is not null || text.AsSpan().ContainsAny(BlockWords.ReadingTimes));

    private static void RemoveAll(this List<BlockDraft> blocks, int start, int end, Func<BlockDraft, int, bool> goes)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (goes(blocks[at], at))
            {
                blocks.RemoveAt(at);
            }
        }
    }
}
