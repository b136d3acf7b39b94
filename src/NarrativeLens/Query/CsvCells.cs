using System.Text.RegularExpressions;

namespace NarrativeLens.Query;

/// <summary>Keeps spreadsheets from reading a cell of text as a formula.</summary>
public static partial class CsvCells
{
    // The signs that Excel, LibreOffice and Google Sheets take for the start of a formula, with their full-width forms; OWASP, "CSV Injection".
    private const string FormulaSigns = "=+-@＝＋－＠";

    /// <summary>The text with an apostrophe before it where a spreadsheet might calculate it. Plain numbers stay as they are.</summary>
    public static string Safe(string cell)
    {
        // Spreadsheets skip white space before a formula; a tab, carriage return or line feed at the start is refused by itself.
        var written = cell.AsSpan().TrimStart();
        var isRisky = cell.Length > 0 && cell[0] is '\t' or '\r' or '\n' || (written.Length > 0 && FormulaSigns.Contains(written[0]));
        return isRisky && !PlainNumber().IsMatch(cell) ? "'" + cell : cell;
    }

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex PlainNumber();
}
