using System.Text;

namespace NarrativeLens.Press;

/// <summary>Writes the blocks of an article in the markup of its outlet.</summary>
internal static class BodyHtml
{
    /// <summary>After this many blocks the page breaks in with something that is not the article.</summary>
    private const int BlocksBeforeInsert = 3;

    /// <summary>The article's HTML.</summary>
    /// <param name="article">What it says.</param>
    /// <param name="style">The outlet's markup.</param>
    /// <param name="insert">HTML that the outlet puts in the middle; empty for none.</param>
    public static string Write(TruthArticle article, BodyStyle style, string insert = "")
    {
        var html = new StringBuilder();
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            html.Append(style == BodyStyle.Modern ? Modern(block) : Old(block)).Append('\n');
            if (i + 1 == BlocksBeforeInsert && insert.Length > 0)
            {
                html.Append(insert).Append('\n');
            }
        }

        return html.ToString();
    }

    private static string Modern(TruthBlock block) => block.Kind switch
    {
        TruthKind.Heading => $"<h2>{TruthBlock.Inline(block.Lines[0])}</h2>",
        TruthKind.List => "<ul>\n" + string.Concat(block.Lines.Select(line => $"  <li>{TruthBlock.Inline(line)}</li>\n")) + "</ul>",
        TruthKind.Quote => $"<blockquote><p>{TruthBlock.Inline(block.Lines[0])}</p></blockquote>",
        TruthKind.Caption => $"<figure><img src=\"/assets/figure.png\" width=\"960\" height=\"540\" alt=\"\" loading=\"lazy\"><figcaption>{TruthBlock.Inline(block.Lines[0])}</figcaption></figure>",
        TruthKind.Table => "<table class=\"data-table\">\n<thead>" + Row(block.Lines[0], "th") + "</thead>\n<tbody>\n" + string.Concat(block.Lines.Skip(1).Select(row => Row(row, "td") + "\n")) + "</tbody>\n</table>",
        _ => $"<p>{TruthBlock.Inline(block.Lines[0])}</p>",
    };

    private static string Old(TruthBlock block)
    {
        const string font = "<font face=\"Georgia, Times New Roman, serif\" size=\"3\" color=\"#1b2b34\">";
        return block.Kind switch
        {
            TruthKind.Heading => $"<font face=\"Verdana, Arial\" size=\"4\" color=\"#0b4f6c\"><b>{TruthBlock.Inline(block.Lines[0])}</b></font><br><br>",
            TruthKind.List => "<ul type=\"square\">\n" + string.Concat(block.Lines.Select(line => $"<li>{font}{TruthBlock.Inline(line)}</font>\n")) + "</ul>",
            TruthKind.Quote => $"<blockquote>{font}<i>{TruthBlock.Inline(block.Lines[0])}</i></font></blockquote>",
            TruthKind.Caption => $"<center><img src=\"/img/chart.gif\" width=\"480\" height=\"260\" border=\"0\" alt=\"\"><br><font size=\"1\">{TruthBlock.Inline(block.Lines[0])}</font></center><br>",
            TruthKind.Table => "<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\" bordercolor=\"#9fb8c4\">\n" + string.Concat(block.Lines.Select((row, i) => Row(row, i == 0 ? "th" : "td") + "\n")) + "</table><br>",
            _ => $"{font}{TruthBlock.Inline(block.Lines[0])}</font><br><br>",
        };
    }

    private static string Row(string row, string cell) =>
        "<tr>" + string.Concat(TruthBlock.Cells(row).Select(words => $"<{cell}>{TruthBlock.Inline(words)}</{cell}>")) + "</tr>";
}
