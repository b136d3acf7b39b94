using System.Buffers;
using System.Globalization;
using System.Text;

namespace NarrativeLens.Check;

/// <summary>The checked text as HTML, every number a link to its card. Nothing is left out but bare marks of Markdown; nothing in it takes effect.</summary>
internal static class WorksheetText
{
    // What stands between the blocks of a draft: rules of tables, signs of lists and headings.
    private static readonly SearchValues<char> s_marks = SearchValues.Create(" \t\r\n#>|-*+_=:~`.)");

    public static string Of(Article article, CheckReport report)
    {
        var html = new StringBuilder(article.Text.Length * 2);
        var findings = report.Findings.Index().OrderBy(one => one.Item.Span.Start).ToList();
        var (at, next) = (0, 0);
        foreach (var block in article.Blocks.OrderBy(block => block.Start))
        {
            Piece(TextSpan.Between(at, Math.Max(at, block.Start)), null);
            Piece(TextSpan.Between(Math.Max(at, block.Start), Math.Max(at, block.Span.End)), block);
            at = Math.Max(at, block.Span.End);
        }

        Piece(TextSpan.Between(at, article.Text.Length), null);
        return html.ToString();

        void Piece(TextSpan span, Block? block)
        {
            var first = next;
            while (next < findings.Count && findings[next].Item.Span.Start < span.End)
            {
                next++;
            }

            if (next > first || article.Text.AsSpan(span.Start, span.Length).ContainsAnyExcept(s_marks))
            {
                html.Append(CultureInfo.InvariantCulture, $"<{Tag(block)}{Class(block)}>");
                Words(html, article.Text, span, findings[first..next]);
                html.Append(CultureInfo.InvariantCulture, $"</{Tag(block)}>\n");
            }
        }
    }

    private static void Words(StringBuilder html, string text, TextSpan span, IReadOnlyList<(int Index, Finding Item)> findings)
    {
        var at = span.Start;
        foreach (var (index, finding) in findings)
        {
            var (start, end) = (Math.Max(at, finding.Span.Start), Math.Min(finding.Span.End, text.Length));
            html.Append(MarkupText.Xml(text[at..start]));
            Mark(html, finding, index + 1, text[start..Math.Max(start, end)]);
            at = Math.Max(start, end);
        }

        html.Append(MarkupText.Xml(text[at..Math.Max(at, span.End)]));
    }

    private static void Mark(StringBuilder html, Finding finding, int number, string words)
    {
        var verdict = LensJson.Word(finding.Verdict);
        html.Append(CultureInfo.InvariantCulture, $"<a class=\"figure {verdict}\" id=\"t{number}\" href=\"#f{number}\">{MarkupText.Xml(words)}")
            .Append(CultureInfo.InvariantCulture, $"<sup><span aria-hidden=\"true\">{VerdictMarks.Sign(finding.Verdict)}</span><span class=\"said\"> {VerdictMarks.Words(finding.Verdict)}, card </span>{number}</sup></a>");
    }

    private static string Tag(Block? block) => block?.Kind switch
    {
        BlockKind.Heading => "h3",
        BlockKind.Quote => "blockquote",
        BlockKind.Code => "pre",
        _ => "p",
    };

    private static string Class(Block? block) => block?.Kind switch
    {
        null => " class=\"between\"",
        BlockKind.ListItem => " class=\"item\"",
        BlockKind.TableRow => " class=\"row\"",
        BlockKind.Caption => " class=\"caption\"",
        _ => "",
    };
}
