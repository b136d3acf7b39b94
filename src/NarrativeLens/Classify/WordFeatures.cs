using System.Collections.Frozen;

namespace NarrativeLens.Classify;

/// <summary>Stems and pairs of stems; numbers count by what they stand for.</summary>
internal static class WordFeatures
{
    private const int LongestWord = 24;

    // Words too common to carry a story by themselves; they still stand in pairs.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_common = new[]
    {
        "the", "a", "an", "of", "to", "in", "and", "is", "it", "its", "that", "this", "for", "on", "at", "as", "by", "with",
        "from", "was", "were", "be", "been", "are", "has", "have", "had", "he", "she", "they", "we", "i", "you", "his", "her",
        "their", "our", "or", "an", "which", "who", "will", "would", "said", "says", "one", "so", "than", "then", "there",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds "{prefix}stem" for every word and "{prefix}stem stem" for every two neighbours; words inside <paramref name="leftOut"/> are passed over.</summary>
    public static void Add(TokenizedText text, string prefix, float wordValue, float pairValue, FeatureList features, IReadOnlyList<TextSpan>? leftOut = null)
    {
        Span<char> name = stackalloc char[prefix.Length + (2 * LongestWord) + 1];
        prefix.CopyTo(name);
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (leftOut is not null && leftOut.Any(span => span.Contains(new TextSpan(tokens[i].Start, tokens[i].Length))))
            {
                continue;
            }

            var end = Append(name, prefix.Length, text, i);
            if (!s_common.Contains(name[prefix.Length..end]))
            {
                features.Add(name[..end], wordValue, new TextSpan(tokens[i].Start, tokens[i].Length));
            }

            if (pairValue > 0 && i + 1 < tokens.Count && tokens[i].Clause == tokens[i + 1].Clause)
            {
                name[end] = ' ';
                features.Add(name[..Append(name, end + 1, text, i + 1)], pairValue, TextSpan.Between(tokens[i].Start, tokens[i + 1].End));
            }
        }
    }

    private static int Append(Span<char> name, int at, TokenizedText text, int token)
    {
        var word = Word(text, token);
        word = word[..Math.Min(word.Length, LongestWord)];
        word.CopyTo(name[at..]);
        return at + word.Length;
    }

    private static ReadOnlySpan<char> Word(TokenizedText text, int token) => text.Tokens[token].Number switch
    {
        NumberKind.None => WordStem.Of(text[token]),
        NumberKind.Money => "#usd",
        NumberKind.Percent => "#pct",
        NumberKind.Multiple => "#x",
        NumberKind.Year => "#year",
        _ => "#n",
    };
}
