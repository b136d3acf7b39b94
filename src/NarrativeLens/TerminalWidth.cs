using System.Globalization;
using System.Text;

namespace NarrativeLens;

/// <summary>How many cells of a terminal words take, so that a caret stands under the character it means.</summary>
public static class TerminalWidth
{
    // The blocks that Unicode's EastAsianWidth.txt has as W or F, emoji included, joined where they lie side by side.
    private static readonly (int First, int Last)[] s_wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x26A1, 0x26A1), (0x26BD, 0x26BE),
        (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x2753, 0x2757), (0x2795, 0x2797), (0x2B1B, 0x2B1C), (0x2B50, 0x2B55),
        (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F18E, 0x1F19A), (0x1F1E6, 0x1F202), (0x1F210, 0x1F265), (0x1F300, 0x1F320), (0x1F32D, 0x1F393), (0x1F3A0, 0x1F4FC), (0x1F4FF, 0x1F53D),
        (0x1F54B, 0x1F567), (0x1F595, 0x1F596), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6D7), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Cells of <paramref name="words"/>: 2 for wide characters, 0 for marks that stand on another one, 1 for the rest.</summary>
    public static int Of(ReadOnlySpan<char> words)
    {
        var cells = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            cells += Of(rune);
        }

        return cells;
    }

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value >= s_wide[0].First && Array.Exists(s_wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2
        : 1;
}
