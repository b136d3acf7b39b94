namespace NarrativeLens.Extract.Dom;

/// <summary>How much a text says, measured without its spaces and signs.</summary>
internal static class TextMeasure
{
    /// <summary>One Han character, kana or hangul syllable says about as much as three letters.</summary>
    private const int LettersInOneIdeograph = 3;

    /// <summary>Letters and digits, and marks that end or part sentences.</summary>
    public static (int Letters, int Marks) Of(ReadOnlySpan<char> text)
    {
        int letters = 0, marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                letters += c is >= '\u3040' and <= '\uD7A3' ? LettersInOneIdeograph : 1;
            }
            else if (c is '。' or '，' or '！' or '？' or '।' or '؟' or '،' or '۔' or '、'
                || (c is '.' or '!' or '?' or ',' or ';' or '…' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))))
            {
                marks++;
            }
        }

        return (letters, marks);
    }
}
