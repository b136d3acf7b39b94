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
            var paired = char.IsHighSurrogate(c) ? at + 1 < words.Length && char.IsLowSurrogate(words[at + 1]) : at > 0 && char.IsHighSurrogate(words[at - 1]);
            return !paired;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
    }
}
