using System.Text;

namespace NarrativeLens.Brief.Writing;

/// <summary>Writes Markdown block by block, with a blank line between blocks and line feeds only.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, BoundWords words) => Block(new string('#', level) + " " + words.ToString());

    public void Paragraph(BoundWords words) => Block(words.ToString());

    public void Paragraph(Markup words) => Block(words.Markdown);

    public void List(IEnumerable<Markup> items)
    {
        var lines = items.Select(i => "- " + i.Markdown).ToList();
        if (lines.Count > 0)
        {
            Block(string.Join('\n', lines));
        }
    }

    /// <summary>A quotation with its source beneath.</summary>
    public void Quotation(Markup quote, Markup source) => Block($"> {quote.Markdown}\n>\n> — {source.Markdown}");

    /// <summary>A table; nothing where it has no row.</summary>
    /// <param name="columns">Heads; those that end in a colon are aligned right, and the colon is not shown.</param>
    /// <param name="rows">As many cells a row as there are heads.</param>
    public void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Markup>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var lines = new List<string>
        {
            Row(columns.Select(c => Escaping.Text(c.TrimEnd(':')))),
            Row(columns.Select(c => c.EndsWith(':') ? "---:" : "---")),
        };
        lines.AddRange(rows.Select(r => Row(r.Select(c => c.Markdown))));
        Block(string.Join('\n', lines));
    }

    /// <summary>Markdown as it stands.</summary>
    public void Block(string markdown) => _text.Append(_text.Length == 0 ? "" : "\n").Append(markdown).Append('\n');

    public override string ToString() => _text.ToString();

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
