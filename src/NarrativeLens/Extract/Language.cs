using System.Globalization;

namespace NarrativeLens.Extract;

/// <summary>Tells the language of a text: by script where one script means one language, else by its small words.</summary>
public static class Language
{
    /// <summary>Share of letters that must be Han for a text to count as Chinese.</summary>
    private const double HanShare = 0.3;

    /// <summary>Share of letters that must be of one script for it to decide.</summary>
    private const double ScriptShare = 0.5;

    /// <summary>Kana or hangul beside Han rule Chinese out from this share on.</summary>
    private const double KanaShare = 0.1;

    /// <summary>Enough for some hundred small words; more does not change the answer.</summary>
    private const int CharactersRead = 3000;

    private const int LongestWord = 16;

    /// <summary>Fewest small words of a language that are an answer.</summary>
    private const int FewestHits = 3;

    /// <summary>Small words of its language make up at least this share of a running text; by chance a text of another language reaches less.</summary>
    private const double ClearShare = 0.12;

    /// <summary>The best language must have this many times the hits of the next.</summary>
    private const double Lead = 1.15;

    /// <summary>Between two close languages, one must have this many times the other's words of its own.</summary>
    private const int OwnLead = 2;

    // Blocks of Unicode that one language of the press is written in, or nearly.
    private static readonly (char First, char Last, string Language)[] s_scripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0B80', '\u0BFF', "ta"),
        ('\u0E00', '\u0E7F', "th"), ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "zh"), ('\uAC00', '\uD7A3', "ko"),
    ];

    /// <summary>A BCP 47 primary language such as "en" or "zh"; null where the text is too short or too mixed to tell.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        var read = text[..Math.Min(text.Length, CharactersRead)];
        return ByScript(read) ?? ByWords(read, 0);
    }

    /// <summary>As <see cref="Of"/>, but only where script or many small words leave no doubt: a language that is not in the table shares a few of them by chance.</summary>
    public static string? Clearly(ReadOnlySpan<char> text)
    {
        var read = text[..Math.Min(text.Length, CharactersRead)];
        return ByScript(read) ?? ByWords(read, ClearShare);
    }

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[s_scripts.Length];
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                continue;
            }

            letters++;
            for (var i = 0; i < counts.Length && c >= s_scripts[0].First; i++)
            {
                counts[i] += c >= s_scripts[i].First && c <= s_scripts[i].Last ? 1 : 0;
            }
        }

        var (kana, han) = (counts[^3], counts[^2]);
        return letters == 0 ? null
            : kana >= letters * KanaShare ? "ja"
            : counts[^1] >= letters * KanaShare ? "ko"
            : han >= letters * HanShare ? "zh"
            : Leading(counts, letters);
    }

    private static string? Leading(ReadOnlySpan<int> counts, int letters)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] >= letters * ScriptShare)
            {
                return s_scripts[i].Language;
            }
        }

        return null;
    }

    private static string? ByWords(ReadOnlySpan<char> text, double leastShare)
    {
        Span<int> hits = stackalloc int[StopWords.Languages.Count];
        var words = Count(text, hits, uint.MaxValue);
        var (best, next) = Leaders(hits);
        if (hits[best] < Math.Max(FewestHits, words * leastShare))
        {
            return null;
        }

        if (hits[best] < hits[next] * Lead)
        {
            // Norwegian and Danish share most small words: those that only one of the two has decide.
            hits.Clear();
            Count(text, hits, (1u << best) | (1u << next));
            (best, next) = hits[best] >= hits[next] ? (best, next) : (next, best);
            return hits[best] >= Math.Max(FewestHits, hits[next] * OwnLead) ? StopWords.Languages[best] : null;
        }

        return StopWords.Languages[best];
    }

    // Counts the small words of each language; of a pair of languages, only those that one of the two has.
    private static int Count(ReadOnlySpan<char> text, Span<int> hits, uint pair)
    {
        Span<char> word = stackalloc char[LongestWord];
        var (length, words) = (0, 0);
        var bits = StopWords.Bits.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                word[Math.Min(length, LongestWord - 1)] = char.ToLowerInvariant(text[i]);
                length++;
                continue;
            }

            words += length > 0 ? 1 : 0;
            if (length is > 0 and < LongestWord && bits.TryGetValue(word[..length], out var found) && (found & pair) != pair)
            {
                Count(hits, found);
            }

            length = 0;
        }

        return words;
    }

    private static void Count(Span<int> hits, uint languages)
    {
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] += (int)(languages >> i) & 1;
        }
    }

    private static (int Best, int Next) Leaders(ReadOnlySpan<int> hits)
    {
        var (best, next) = (0, 1);
        for (var i = 1; i < hits.Length; i++)
        {
            (best, next) = hits[i] > hits[best] ? (i, best) : hits[i] > hits[next] || best == next ? (best, i) : (best, next);
        }

        return (best, next);
    }
}
