using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NarrativeLens.Query;

/// <summary>
/// Keeps spreadsheets from reading a cell of text as a formula: such a cell gets an apostrophe before it. So does a cell that begins with an apostrophe,
/// so that whoever wants the text back takes away one apostrophe from every cell that begins with one.
/// </summary>
public static partial class CsvCells
{
    // The signs that Excel, LibreOffice and Google Sheets take for the start of a formula, with their full-width forms; OWASP, "CSV Injection".
    private const string FormulaSigns = "=+-@＝＋－＠";

    private static readonly SearchValues<char> s_skipped = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code)
            .Where(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)]);

    /// <summary>The text with an apostrophe before it where a spreadsheet might calculate it. Plain numbers stay as they are.</summary>
    public static string Safe(string cell)
    {
        // Spreadsheets skip white space before a formula, and some drop what cannot be seen; a tab, carriage return or line feed at the start is refused by itself.
        var sign = cell.AsSpan().IndexOfAnyExcept(s_skipped);
        var isRisky = (cell.Length > 0 && cell[0] is '\t' or '\r' or '\n' or '\'') || (sign >= 0 && FormulaSigns.Contains(cell[sign]));
        return isRisky && !PlainNumber().IsMatch(cell) ? "'" + cell : cell;
    }

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex PlainNumber();
}
