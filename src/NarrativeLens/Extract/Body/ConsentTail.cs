namespace NarrativeLens.Extract.Body;

/// <summary>Takes out the paragraphs of a box for cookies and personal data that stand after the article.</summary>
internal static class ConsentTail
{
    /// <summary>A paragraph of such a box names so many of its subjects.</summary>
    private const int FewestSubjects = 2;

    /// <summary>Takes the tail off <paramref name="blocks"/>; an article that speaks of these things itself keeps all its paragraphs.</summary>
    public static void Drop(List<BlockDraft> blocks)
    {
        var end = blocks.Count;
        while (end > 0 && (IsConsent(blocks[end - 1].Text) || (end < blocks.Count && blocks[end - 1].Kind == BlockKind.Heading)))
        {
            end--;
        }

        if (end > 0 && end < blocks.Count && blocks.FindIndex(0, end, block => Subjects(block.Text) > 0) < 0)
        {
            blocks.RemoveRange(end, blocks.Count - end);
        }
    }

    private static bool IsConsent(string text) =>
        Subjects(text) >= FewestSubjects && text.AsSpan().ContainsAny(WallWords.Addressed);

    private static int Subjects(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        while (rest.IndexOfAny(WallWords.ConsentSubjects) is >= 0 and var at)
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }
}
