namespace NarrativeLens.Classify;

/// <summary>Cuts common English endings, so that "hedged" and "hedges" share a feature; a rough cut, the same everywhere.</summary>
internal static class WordStem
{
    private const int ShortestStem = 4;

    // Longest first; from the inflections of English verbs and nouns.
    private static readonly string[] s_endings = ["ations", "ation", "ingly", "ings", "edly", "ies", "ing", "ers", "ed", "er", "es", "ly", "s", "e", "y"];

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        foreach (var ending in s_endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
