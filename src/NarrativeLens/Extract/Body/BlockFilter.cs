using System.Globalization;
using System.Text;

namespace NarrativeLens.Extract.Body;

/// <summary>Takes out the blocks that are not the article's although they stand among its text.</summary>
internal static class BlockFilter
{
    /// <summary>Longest call to action, in code units.</summary>
    private const int LongestCall = 140;

    private const int LongestTailWords = 40;

    private const int LongestEndLabel = 60;

    /// <summary>A date line holds the date and little else.</summary>
    private const int LongestDateLine = 70;

    /// <summary>A tail holds at most this part of the body's text.</summary>
    private const double TailShare = 0.4;

    /// <summary>Shortest text whose second occurrence is a repetition and not a refrain.</summary>
    private const int ShortestRepeat = 40;

    /// <summary>A block that is linked to this part is a link to elsewhere.</summary>
    private const double FullyLinked = 0.85;

    private const int LongestLinkedLabel = 200;

    private const int LongestSlideNumber = 3;

    /// <summary>The article's blocks among <paramref name="blocks"/>.</summary>
    /// <param name="blocks">All blocks of the body, in order.</param>
    /// <param name="title">The headline, which the body does not repeat.</param>
    public static List<BlockDraft> Clean(IReadOnlyList<BlockDraft> blocks, string title)
    {
        var kept = LinkItems.Drop([.. WithoutTail(blocks).Where(block => !IsStamp(block))], IsLinkOnly);
        kept.RemoveAll(block => IsCall(block) || IsAdLabel(block));
        ConsentTail.Drop(kept);
        DropSlideNumbers(kept);
        LeadingLabels.Drop(kept, Fold(title));
        DropRepeats(kept);
        while (kept is [_, .., { } last] && IsEndLabel(last))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    /// <summary>Letters and digits in lower case, everything else as single spaces.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    // What follows the last sentence, in few words and without any mark: a heading of something left out, a credit, a button. A signature has its commas.
    private static bool IsEndLabel(BlockDraft block) =>
        block.Kind == BlockKind.Heading || (block.Kind == BlockKind.Paragraph && block.Text.Length <= LongestEndLabel && !EndsAsSentence(block.Text) && block.Text[^1] is not ('?' or '？' or '…' or '؟' or '۔') && !block.Text.Contains(',', StringComparison.Ordinal));

    // A line such as "Related stories" ends the article, unless most of the text is still to come: then it only heads a box among the text.
    private static IEnumerable<BlockDraft> WithoutTail(IReadOnlyList<BlockDraft> blocks)
    {
        var left = blocks.Sum(block => block.Text.Length);
        var all = left;
        foreach (var block in blocks)
        {
            left -= block.Text.Length;
            if (block.Text.Length > LongestTailWords || block.Kind is not (BlockKind.Heading or BlockKind.Paragraph) || !BlockWords.Tails.Contains(Fold(block.Text)))
            {
                yield return block;
            }
            else if (left < all * TailShare)
            {
                yield break;
            }
        }
    }

    private static bool IsLinkOnly(BlockDraft block) =>
        block.Kind is not (BlockKind.TableRow or BlockKind.Code or BlockKind.Caption) && block.Linked >= block.Text.Length * FullyLinked
        && block.Text.Length <= LongestLinkedLabel && (block.Kind == BlockKind.ListItem || !EndsAsSentence(block.Text));

    /// <summary>True where a text ends with the mark of a whole sentence.</summary>
    public static bool EndsAsSentence(string text) => text.TrimEnd('"', '”', '’', ')', '»') is [.., '.' or '!' or '。' or '！' or '।'];

    private static bool IsStamp(BlockDraft block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && StampLines.IsStamp(block.Text);

    private static bool IsCall(BlockDraft block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem && block.Text.Length <= LongestCall
        && block.Text.AsSpan().IndexOfAny(BlockWords.Calls) == 0 && (block.Linked > 0 || !EndsAsSentence(block.Text));

    private static bool IsAdLabel(BlockDraft block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem && block.Text.Length <= LongestDateLine && Fold(block.Text) is var line
        && (WallWords.AdLines.Contains(line) || line.Split(' ') is [var first, .. var rest] && WallWords.AdWords.Contains(first) && rest.All(IsAdWord));

    // Templates glue their own marks to the word: "advertisement2".
    private static bool IsAdWord(string word) => WallWords.AdWords.Contains(word) || word.StartsWith("advertisement", StringComparison.Ordinal);

    // Slides are numbered 1, 2, 3, each number a line of its own; a single number may be a figure that the article shows large.
    private static void DropSlideNumbers(List<BlockDraft> blocks)
    {
        var numbers = blocks.Where(IsBareNumber).ToList();
        if (numbers.Count > 1 && numbers.Select((block, i) => block.Text == (i + 1).ToString(CultureInfo.InvariantCulture)).All(inOrder => inOrder))
        {
            blocks.RemoveAll(IsBareNumber);
        }
    }

    private static bool IsBareNumber(BlockDraft block) => block.Kind == BlockKind.Paragraph && block.Text.Length <= LongestSlideNumber && block.Text.All(char.IsAsciiDigit);

    private static void DropRepeats(List<BlockDraft> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeats = blocks.ConvertAll(block => block.Text.Length >= ShortestRepeat && block.Kind != BlockKind.TableRow && !seen.Add(block.Text));
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            if (repeats[at] && !OpensSection(blocks, repeats, at))
            {
                blocks.RemoveAt(at);
                repeats.RemoveAt(at);
            }
        }
    }

    // "What the figures say" may head a section of every chapter: a repeated heading stays where new text follows.
    private static bool OpensSection(List<BlockDraft> blocks, List<bool> repeats, int at) =>
        blocks[at].Kind == BlockKind.Heading && at + 1 < blocks.Count && blocks[at + 1].Kind != BlockKind.Heading && !repeats[at + 1];
}
