namespace NarrativeLens.Extract;

/// <summary>Tells the languages that the later stages treat differently, by script alone: Chinese, or none that we name.</summary>
public static class Language
{
    /// <summary>Share of letters that must be Han for a text to count as Chinese; kana or hangul beside them rule it out.</summary>
    private const double HanShare = 0.3;

    private const int LettersRead = 4096;

    /// <summary>"zh" for text that is mostly Han, "en" for text that is mostly Latin; null where neither, or no letters.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        int letters = 0, han = 0, latin = 0, kanaOrHangul = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            latin += c < '\u0250' ? 1 : 0;
            kanaOrHangul += c is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3') ? 1 : 0;
            if (letters == LettersRead)
            {
                break;
            }
        }

        return letters == 0 ? null
            : kanaOrHangul * 10 > letters ? null
            : han >= letters * HanShare ? "zh"
            : latin * 2 > letters ? "en"
            : null;
    }
}
