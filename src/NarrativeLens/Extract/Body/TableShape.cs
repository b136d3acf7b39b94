using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Tells a table of data, read row by row, from one that only lays out the page, read cell by cell.</summary>
internal static class TableShape
{
    /// <summary>A cell with more running text than this, in letters, is a column of the page.</summary>
    private const int LongestDataCell = 240;

    /// <summary>True for a table of at least two columns whose cells are short and hold no other table.</summary>
    public static bool IsData(NodeTable table, int row)
    {
        if (table.Attribute(row, "role") is "presentation" or "none")
        {
            return false;
        }

        var cells = 0;
        var rows = 0;
        for (var at = row + 1; at < table.End[row]; at++)
        {
            var tag = table.Tags[at];
            if (tag is Tag.Table or Tag.Article or Tag.Main || table.Own[at] > LongestDataCell)
            {
                return false;
            }

            rows += tag == Tag.Row ? 1 : 0;
            cells += tag == Tag.Cell ? 1 : 0;
        }

        return cells > rows;
    }
}
