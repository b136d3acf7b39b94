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

    private const int CharactersRead = 6000;

    private const int LongestWord = 16;

    /// <summary>Fewest small words of a language that are an answer.</summary>
    private const int FewestHits = 3;

    /// <summary>Small words of its language make up at least this share of a running text; by chance a text of another language reaches less.</summary>
    private const double ClearShare = 0.12;

    /// <summary>The best language must have this many times the hits of the next.</summary>
    private const double Lead = 1.15;

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
            if (length is > 0 and < LongestWord && bits.TryGetValue(word[..length], out var found))
            {
                Count(hits, found);
            }

            length = 0;
        }

        return Best(hits, Math.Max(FewestHits, words * leastShare));
    }

    private static void Count(Span<int> hits, uint languages)
    {
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] += (int)(languages >> i) & 1;
        }
    }

    private static string? Best(ReadOnlySpan<int> hits, double fewest)
    {
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        var next = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            next = i != best ? Math.Max(next, hits[i]) : next;
        }

        return hits[best] >= fewest && hits[best] >= next * Lead ? StopWords.Languages[best] : null;
    }
}
