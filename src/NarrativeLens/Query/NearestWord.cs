namespace NarrativeLens.Query;

/// <summary>Finds the known word that a misspelt one most likely means.</summary>
internal static class NearestWord
{
    // As compilers do for misspelt names: at most a third of the letters may be wrong.
    private const int LettersPerSlip = 3;

    /// <summary>The known word with the fewest slips (insertions, deletions, changes); null where all are too far. The first of equals.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        string? best = null;
        var least = Math.Max(1, word.Length / LettersPerSlip) + 1;
        foreach (var candidate in known)
        {
            var slips = candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase) && word.Length > 0 ? 1 : Distance(word.ToLowerInvariant(), candidate);
            if (slips < least)
            {
                (best, least) = (candidate, slips);
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
