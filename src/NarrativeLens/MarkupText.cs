using System.Globalization;
using System.Text;

namespace NarrativeLens;

/// <summary>Makes words of strangers harmless in pages and drawings.</summary>
internal static class MarkupText
{
    /// <summary>Text for an XML or HTML element or a quoted attribute.</summary>
    public static string Xml(string words) => Visible(words)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    /// <summary>
    /// One line: runs of white space are a space, hidden characters are dropped, and those that would turn the direction of the
    /// words around them are named, because a reader must see that they are there.
    /// </summary>
    public static string Visible(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                text.Append(text.Length > 0 && text[^1] == ' ' ? "" : " ");
            }
            else if (TurnsDirection(rune))
            {
                text.Append(CultureInfo.InvariantCulture, $"(U+{rune.Value:X4})");
            }
            else if (!IsHidden(rune))
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString();
    }

    private static bool TurnsDirection(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // Joiners shape letters and emoji; every other control or format character has nothing to show.
    private static bool IsHidden(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
