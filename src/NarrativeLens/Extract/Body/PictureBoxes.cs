using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Finds captions that no name marks: a small box around a picture with a line or two below it.</summary>
internal static class PictureBoxes
{
    /// <summary>A box with more letters holds text of its own.</summary>
    private const int LongestCaption = 320;

    /// <summary>How many elements up from the picture its box may begin.</summary>
    private const int HighestBox = 12;

    /// <summary>Where boxes hold more than this share of the text, the article is told in cards.</summary>
    private const double MostInBoxes = 0.2;

    /// <summary>Marks the boxes inside <paramref name="body"/> in <paramref name="dropped"/>.</summary>
    /// <param name="table">The page.</param>
    /// <param name="body">The row of the body.</param>
    /// <param name="letters">Letters before each row.</param>
    /// <param name="dropped">The rows to leave out.</param>
    public static void Mark(NodeTable table, int body, long[] letters, bool[] dropped)
    {
        var boxes = new List<int>();
        int[]? others = null;
        var inBoxes = 0L;
        for (var row = body + 1; row < table.End[body]; row = dropped[row] ? table.End[row] : row + 1)
        {
            if (table.Tags[row] == Tag.Image && !dropped[row] && BoxAround(table, body, row, letters, others ??= OtherKinds(table)) is >= 0 and var box)
            {
                boxes.Add(box);
                inBoxes += letters[table.End[box]] - letters[box];
                row = table.End[box] - 1;
            }
        }

        if (inBoxes <= (letters[table.End[body]] - letters[body]) * MostInBoxes)
        {
            boxes.ForEach(box => Array.Fill(dropped, true, box, table.End[box] - box));
        }
    }

    // The largest part around the picture that holds no more than a caption; -1 where the picture stands in a sentence or alone.
    private static int BoxAround(NodeTable table, int body, int row, long[] letters, int[] others)
    {
        var box = -1;
        var at = table.Parent[row];
        for (var height = 0; height < HighestBox && at > body && letters[table.End[at]] - letters[at] <= LongestCaption; height++, at = table.Parent[at])
        {
            if (table.Tags[at] is Tag.Heading or Tag.ListItem or Tag.Cell or Tag.Quote or Tag.List || (table.Tags[at] == Tag.Paragraph && table.Own[at] > 0))
            {
                return -1;
            }

            if (others[table.End[at]] > others[at])
            {
                break;
            }

            box = Tags.IsBlock(table.Tags[at]) && letters[table.End[at]] > letters[at] ? at : box;
        }

        return box;
    }

    // Headings, lists and quotes before each row: a box that holds one is no picture's.
    private static int[] OtherKinds(NodeTable table)
    {
        var sums = new int[table.Count + 1];
        for (var row = 0; row < table.Count; row++)
        {
            sums[row + 1] = sums[row] + (table.Tags[row] is Tag.Heading or Tag.List or Tag.Quote ? 1 : 0);
        }

        return sums;
    }
}
