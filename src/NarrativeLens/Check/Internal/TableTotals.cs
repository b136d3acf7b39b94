using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>The total row of a table against the rows above it, column by column.</summary>
internal static class TableTotals
{
    private const int FewestRows = 2;

    /// <summary>Compares every cell of a total row with the sum of its column.</summary>
    public static IEnumerable<InternalFinding> Find(Article article, IReadOnlyList<Figure> figures)
    {
        var cells = new Dictionary<(int Row, int Column), List<Figure>>();
        foreach (var figure in figures)
        {
            var row = Tables.BlockAt(article.Blocks, figure.Start);
            if (row >= 0 && article.Blocks[row].Kind == BlockKind.TableRow)
            {
                var column = article.Text.AsSpan(article.Blocks[row].Start, figure.Start - article.Blocks[row].Start).Count('|');
                cells.TryAdd((row, column), []);
                cells[(row, column)].Add(figure);
            }
        }

        return cells.Where(cell => IsTotalRow(article, cell.Key.Row))
            .Select(cell => Compare(article, cells, cell.Key))
            .OfType<InternalFinding>();
    }

    private static bool IsTotalRow(Article article, int row) =>
        Tables.HeadOf(article, row) < row
        && Tables.Cell(article.Blocks[row].Span, article.Text, 0) is var first
        && IsTotalLabel(first.IsEmpty ? Tables.Cell(article.Blocks[row].Span, article.Text, 1) : first);

    // "Total", "**Total**:", "Total (USD)"; never "Total Holdings" or "Total Bond Market", where the word describes a noun.
    private static bool IsTotalLabel(ReadOnlySpan<char> label)
    {
        var note = label.IndexOf('(');
        var words = (note > 0 ? label[..note] : label).Trim(" *_:").ToString();
        return Cues.TotalLabels.Contains(words, StringComparer.OrdinalIgnoreCase);
    }

    // Every row above must have exactly one figure of the total's kind and unit in the column; an empty cell could hide anything.
    private static InternalFinding? Compare(Article article, Dictionary<(int Row, int Column), List<Figure>> cells, (int Row, int Column) at)
    {
        var total = cells[at] is [var only] ? only : null;
        var head = Tables.HeadOf(article, at.Row);
        if (head > 0 && article.Blocks[head - 1].Kind == BlockKind.TableRow)
        {
            return null;
        }

        if (Cues.NotAdditive.In(Tables.Cell(article.Blocks[head].Span, article.Text, at.Column)))
        {
            return null;
        }

        var parts = new List<Figure>();
        for (var row = head + 1; row < at.Row; row++)
        {
            if (total is null || !cells.TryGetValue((row, at.Column), out var cell) || cell is not [var part]
                || part.Kind != total.Kind || part.Unit != total.Unit || part.Qualifier is not (Qualifier.Exact or Qualifier.About))
            {
                return null;
            }

            parts.Add(part);
        }

        var adds = total is { Kind: FigureKind.Money or FigureKind.Count or FigureKind.CryptoAmount } && total.Metric is not Metrics.Price;
        return !adds || parts.Count < FewestRows ? null
            : Sums.Agree(parts, total!) ? Sums.Supported(parts, total!)
            : Sums.Contradicted(parts, total!);
    }
}
