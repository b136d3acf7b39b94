namespace NarrativeLens.Brief.Verifying;

/// <summary>
/// Which lines of two pages are the same, in order: the longest common subsequence (Hunt and McIlroy 1976), so that a line that was moved, added or taken away is
/// told as that and not as a change of all that follow.
/// </summary>
internal static class LineMatch
{
    /// <summary>Per line of <paramref name="page"/> its place in <paramref name="derived"/>, or −1.</summary>
    public static int[] Of(IReadOnlyList<string> page, IReadOnlyList<string> derived)
    {
        var match = new int[page.Count];
        Array.Fill(match, -1);
        var (head, tail) = (0, 0);
        while (head < Math.Min(page.Count, derived.Count) && page[head] == derived[head])
        {
            match[head] = head++;
        }

        while (tail < Math.Min(page.Count, derived.Count) - head && page[^(tail + 1)] == derived[^(tail + 1)])
        {
            match[page.Count - 1 - tail] = derived.Count - 1 - tail++;
        }

        Fill(match, page, derived, head, tail);
        return match;
    }

    private static void Fill(int[] match, IReadOnlyList<string> page, IReadOnlyList<string> derived, int head, int tail)
    {
        var (rows, columns) = (page.Count - head - tail, derived.Count - head - tail);
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = page[head + i] == derived[head + j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (page[head + i] == derived[head + j])
            {
                match[head + i++] = head + j++;
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
