namespace NarrativeLens.Check;

/// <summary>Reads tables: rows of cells parted by bars, the first row of a run being the heading.</summary>
internal static class Tables
{
    private const int LongestTable = 200;

    /// <summary>The heading of the column at a place of the text; empty outside tables and in heading rows.</summary>
    public static ReadOnlySpan<char> HeadingOf(Article article, int place)
    {
        var row = BlockAt(article.Blocks, place);
        if (row < 0 || article.Blocks[row].Kind != BlockKind.TableRow)
        {
            return [];
        }

        var head = HeadOf(article, row);
        if (head == row)
        {
            return [];
        }

        var column = article.Text.AsSpan(article.Blocks[row].Start, place - article.Blocks[row].Start).Count('|');
        return Cell(article.Blocks[head].Span, article.Text, column);
    }

    /// <summary>Index of the block that holds a place; -1 where none does.</summary>
    public static int BlockAt(IReadOnlyList<Block> blocks, int place)
    {
        var (low, high) = (0, blocks.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Start <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 && place < blocks[high].Span.End ? high : -1;
    }

    /// <summary>The block index of the heading row of the table that a row belongs to.</summary>
    public static int HeadOf(Article article, int row)
    {
        var head = row;
        while (head > 0 && row - head < LongestTable && article.Blocks[head - 1].Kind == BlockKind.TableRow)
        {
            head--;
        }

        return head;
    }

    /// <summary>The text of the cell after <paramref name="column"/> bars.</summary>
    public static ReadOnlySpan<char> Cell(TextSpan row, string text, int column)
    {
        var cells = text.AsSpan(row.Start, row.Length);
        for (var i = 0; i < column; i++)
        {
            var bar = cells.IndexOf('|');
            if (bar < 0)
            {
                return [];
            }

            cells = cells[(bar + 1)..];
        }

        var end = cells.IndexOf('|');
        return (end < 0 ? cells : cells[..end]).Trim();
    }
}
