using System.Collections.Frozen;
using System.Text;
using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Tells footnote marks, which are no part of the sentence, from raised letters that are: "1st", "km²", "10⁶".</summary>
internal static class FootnoteMarks
{
    private const int LongestMark = 8;

    // Units whose raised 2 or 3 makes an area or a volume.
    private static readonly FrozenSet<string> s_units = new[] { "m", "km", "cm", "mm", "ft", "mi", "in", "yd" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the superscript or link at <paramref name="row"/> only points to a note.</summary>
    /// <param name="table">The page.</param>
    /// <param name="row">A superscript or a link.</param>
    /// <param name="before">The words just before it.</param>
    public static bool IsMark(NodeTable table, int row, string before)
    {
        if (WordsOf(table, row) is not { } words)
        {
            return false;
        }

        var bare = words.Trim().Trim('[', ']', '(', ')', ',').Trim();
        if (!IsMarkText(bare))
        {
            return false;
        }

        if (table.Tags[row] == Tag.Link)
        {
            return LeadsToNote(table, row) || (bare.Length < words.Trim().Length && words.Trim()[0] == '[');
        }

        return HoldsLink(table, row) || !IsPower(bare, before);
    }

    /// <summary>A raised number that is part of the word before it, in raised signs: "km²", "10⁶"; its plain digits would read as "km2" and "106".</summary>
    public static string Raised(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? RaisedDigits[c - '0'] : c));

    /// <summary>Inline elements between a raised text and its superscript.</summary>
    private const int MostBetween = 4;

    /// <summary>True where the text at <paramref name="row"/> is shown raised.</summary>
    public static bool IsRaised(NodeTable table, int row)
    {
        var at = table.Parent[row];
        for (var i = 0; i < MostBetween && at >= 0 && table.Tags[at] is Tag.Inline or Tag.Link; i++)
        {
            at = table.Parent[at];
        }

        return at >= 0 && table.Tags[at] == Tag.Superscript;
    }

    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static bool IsMarkText(string bare) =>
        bare.Length > 0 && (bare.All(c => char.IsAsciiDigit(c) || c is ',' or ' ') || bare.All(c => c is '*' or '†' or '‡' or '§' or '¶')
            || (bare.Length == 1 && char.IsAsciiLetterLower(bare[0])));

    private static bool LeadsToNote(NodeTable table, int row) =>
        (table.Traits[row] & Trait.Footnote) != 0
        || (table.Attribute(row, "href") is ['#', ..] href
            && (href.Contains("fn", StringComparison.OrdinalIgnoreCase) || href.Contains("note", StringComparison.OrdinalIgnoreCase) || href.Contains("ref", StringComparison.OrdinalIgnoreCase)));

    private static bool HoldsLink(NodeTable table, int row)
    {
        for (var at = row + 1; at < table.End[row]; at++)
        {
            if (table.Tags[at] == Tag.Link)
            {
                return true;
            }
        }

        return false;
    }

    // "5 km" + "2", "3 × 10" + "6": what stands before decides.
    private static bool IsPower(string raised, string before)
    {
        var wordStart = before.Length;
        while (wordStart > 0 && char.IsLetterOrDigit(before[wordStart - 1]))
        {
            wordStart--;
        }

        var word = before[wordStart..];
        return s_units.Contains(word) ? raised is "2" or "3"
            : word == "10" && before[..wordStart].TrimEnd() is [.., '×' or 'x' or '·'];
    }

    private static string? WordsOf(NodeTable table, int row)
    {
        var words = new StringBuilder();
        for (var at = row; at < table.End[row]; at++)
        {
            if (table.Tags[at] == Tag.Text)
            {
                words.Append(table.Text(at).Trim());
            }

            if (words.Length > LongestMark)
            {
                return null;
            }
        }

        return words.ToString();
    }
}
