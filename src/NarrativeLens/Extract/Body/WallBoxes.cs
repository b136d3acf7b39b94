using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>Finds the boxes inside a body that ask the reader to sign in, register or pay: by their words, because their names differ from site to site.</summary>
internal static class WallBoxes
{
    /// <summary>Longest line that opens such a box, in code units.</summary>
    private const int LongestOpening = 140;

    /// <summary>The shortest opening of the table.</summary>
    private const int ShortestOpening = 8;

    /// <summary>Longest paragraph, in letters, that asks for consent.</summary>
    private const int LongestConsent = 1200;

    /// <summary>A box that sells is made of short lines; a block with more letters is a paragraph of the article.</summary>
    private const int LongestLine = 160;

    /// <summary>Marks the boxes inside <paramref name="body"/> in <paramref name="dropped"/>.</summary>
    public static void Mark(NodeTable table, PageText text, int body, bool[] dropped)
    {
        int[]? paragraphs = null;
        for (var row = body + 1; row < table.End[body]; row++)
        {
            if (!dropped[row] && Tags.IsBlock(table.Tags[row]) && table.Own[row] > 0 && IsOpening(table, row))
            {
                paragraphs ??= Paragraphs(table);
                var box = BoxAround(table, text, body, row, paragraphs);
                Array.Fill(dropped, true, box, table.End[box] - box);
                row = table.End[box] - 1;
            }
        }
    }

    private static bool IsOpening(NodeTable table, int row)
    {
        if (table.Own[row] > LongestConsent || table.Own[row] < ShortestOpening)
        {
            return false;
        }

        var words = table.Words(row, LongestOpening + 1);
        var folded = BlockFilter.Fold(words).AsSpan();
        return (words.Length <= LongestOpening && folded.IndexOfAny(WallWords.Openings) == 0) || folded.IndexOfAny(WallWords.Consents) == 0;
    }

    // Upwards as long as nothing around is a paragraph, and the box stays a small part of the article.
    private static int BoxAround(NodeTable table, PageText text, int body, int row, int[] paragraphs)
    {
        var box = row;
        for (var around = table.Parent[row]; around > body; around = table.Parent[around])
        {
            if (paragraphs[table.End[around]] > paragraphs[around] || text.Kept(around) > text.Kept(body) * BodyLimits.BoxShare)
            {
                break;
            }

            box = around;
        }

        return box;
    }

    private static int[] Paragraphs(NodeTable table)
    {
        var sums = new int[table.Count + 1];
        for (var row = 0; row < table.Count; row++)
        {
            sums[row + 1] = sums[row] + (table.Own[row] > LongestLine ? 1 : 0);
        }

        return sums;
    }
}
