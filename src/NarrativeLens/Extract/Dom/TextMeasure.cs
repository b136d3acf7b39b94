namespace NarrativeLens.Extract.Dom;

/// <summary>How much a text says, measured without its spaces and signs.</summary>
internal static class TextMeasure
{
    /// <summary>One Han character, kana or hangul syllable says about as much as three letters.</summary>
    private const int LettersInOneIdeograph = 3;

    private const byte Letter = 1;

    private const byte Mark = 2;

    // Most of a page is ASCII: one look-up a character instead of Unicode's categories.
    private static readonly byte[] s_ascii = [.. Enumerable.Range(0, 128).Select(c => char.IsLetterOrDigit((char)c) ? Letter : ".!?,;".Contains((char)c) ? Mark : (byte)0)];

    /// <summary>Letters and digits, and marks that end or part sentences.</summary>
    public static (int Letters, int Marks) Of(ReadOnlySpan<char> text)
    {
        int letters = 0, marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < s_ascii.Length)
            {
                var kind = s_ascii[c];
                letters += kind & Letter;
                marks += kind == Mark && EndsWord(text, i) ? 1 : 0;
            }
            else if (char.IsLetterOrDigit(c))
            {
                letters += c is >= '\u3040' and <= '\uD7A3' ? LettersInOneIdeograph : 1;
            }
            else
            {
                marks += c is '。' or '，' or '！' or '？' or '।' or '؟' or '،' or '۔' or '、' || (c == '…' && EndsWord(text, i)) ? 1 : 0;
            }
        }

        return (letters, marks);
    }

    // The point of "60.000" and the comma of "60,000" end nothing.
    private static bool EndsWord(ReadOnlySpan<char> text, int at) => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
}
