using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NarrativeLens.Brief.Writing;

/// <summary>
/// Writes tables for any width of screen: each in a box of its own that scrolls and can be reached by keyboard. Alignment is a
/// class, because the page's policy allows no style attribute.
/// </summary>
/// <param name="above">Id of the heading that stands before the whole Markdown.</param>
internal sealed class HtmlTables(string above) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{MarkupText.Xml(HeadingOf(table))}\"><table>\n");
        var rows = table.OfType<TableRow>().ToList();
        WriteRows(renderer, table, "thead", rows.Where(r => r.IsHeader));
        WriteRows(renderer, table, "tbody", rows.Where(r => !r.IsHeader));
        renderer.Write("</table></div>\n");
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, string part, IEnumerable<TableRow> rows)
    {
        renderer.Write($"<{part}>\n");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            foreach (var (column, cell) in row.OfType<TableCell>().Index())
            {
                WriteCell(renderer, table, cell, (row.IsHeader, column));
            }

            renderer.Write("</tr>\n");
        }

        renderer.Write($"</{part}>\n");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableCell cell, (bool IsHead, int Column) place)
    {
        var (tag, scope) = place.IsHead ? ("th", " scope=\"col\"") : place.Column == 0 ? ("th", " scope=\"row\"") : ("td", "");
        var isNumber = place.Column < table.ColumnDefinitions.Count && table.ColumnDefinitions[place.Column].Alignment == TableColumnAlign.Right;
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<{tag}{scope}{(isNumber ? " class=\"n\"" : "")}>"));
        var implicitBefore = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitBefore;
        renderer.Write($"</{tag}>");
    }

    // A table is named by the heading above it.
    private string HeadingOf(Table table)
    {
        var siblings = table.Parent!;
        for (var i = siblings.IndexOf(table) - 1; i >= 0; i--)
        {
            if (siblings[i] is HeadingBlock heading && heading.TryGetAttributes()?.Id is { } id)
            {
                return id;
            }
        }

        return above;
    }
}
