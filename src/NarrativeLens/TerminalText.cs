using System.Buffers;
using System.Globalization;

namespace NarrativeLens;

/// <summary>Makes foreign words safe for a terminal: nothing in them can move the cursor, colour, hide or turn the text around.</summary>
public static class TerminalText
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The words with every control and format character as a space, so that columns stay where they were.</summary>
    public static string Safe(ReadOnlySpan<char> words) => words.ContainsAnyExcept(s_plain)
        ? string.Create(words.Length, words, static (made, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                made[i] = IsUnsafe(source, i) ? ' ' : source[i];
            }
        })
        : words.ToString();

    private static bool IsUnsafe(ReadOnlySpan<char> words, int at)
    {
        var c = words[at];
        if (char.IsSurrogate(c))
        {
            var first = char.IsHighSurrogate(c) ? at : at - 1;
            return first < 0 || first + 1 == words.Length || !char.IsSurrogatePair(words[first], words[first + 1])
                || IsUnsafe(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(words[first], words[first + 1])));
        }

        return IsUnsafe(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    private static bool IsUnsafe(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
