using NarrativeLens.Extract.Dom;

namespace NarrativeLens.Extract.Body;

/// <summary>
/// The self-check of the text: the runs of digits in the part of the page that was read, without what was left out on purpose, against those of the
/// blocks made of it. It walks the page by rules of its own, so that a mistake of the writer shows.
/// </summary>
internal static class DigitCheck
{
    /// <summary>How many runs further a run is looked for before it counts as lost.</summary>
    private const int Reach = 40;

    /// <summary>A page that loses more has lost its text: no more are listed.</summary>
    private const int MostLosses = 100;

    /// <summary>What the text at hand lost of a part of the page.</summary>
    /// <param name="table">The page.</param>
    /// <param name="row">The part that was read.</param>
    /// <param name="dropped">Rows left out on purpose.</param>
    /// <param name="blocks">The blocks made of it, in order.</param>
    /// <returns>The digits, how they went, and the index of the block they belong in.</returns>
    public static List<(string Digits, DigitLoss How, int Block)> Losses(NodeTable table, int row, bool[] dropped, IReadOnlyList<BlockDraft> blocks) =>
        Compare(OfPage(table, row, dropped), OfBlocks(blocks));

    /// <summary>What the runs of a text lack of those of the page; the place of each of its runs is a block's index.</summary>
    public static List<(string Digits, DigitLoss How, int Block)> Compare(DigitRuns page, DigitRuns text)
    {
        var losses = new List<(string, DigitLoss, int)>();
        var (at, block) = (0, 0);
        for (var run = 0; run < page.Count && losses.Count < MostLosses; run++)
        {
            if (at < text.Count && page.Same(run, text, at))
            {
                block = text.Place(at++);
            }
            else if (Glued(page, run, text, at) is var parts and > 1)
            {
                losses.Add((text[at], DigitLoss.Glued, block = text.Place(at++)));
                run += parts - 1;
            }
            else if (Find(page, run, text, at) is var found and >= 0)
            {
                block = text.Place(found);
                at = found + 1;
            }
            else
            {
                losses.Add((page[run], DigitLoss.Lost, block));
            }
        }

        return losses;
    }

    private static DigitRuns OfBlocks(IReadOnlyList<BlockDraft> blocks)
    {
        var runs = new DigitRuns();
        for (var i = 0; i < blocks.Count; i++)
        {
            runs.Read(blocks[i].Text, i);
            runs.Part();
        }

        return runs;
    }

    // Only inline elements join what stands before and in them; a block, a break, a picture, a raised mark and what was left out part two numbers.
    private static DigitRuns OfPage(NodeTable table, int from, bool[] dropped)
    {
        var runs = new DigitRuns();
        var ends = new Stack<int>();
        for (var row = from; row < table.End[from]; row++)
        {
            while (ends.TryPeek(out var end) && end <= row)
            {
                ends.Pop();
                runs.Part();
            }

            var tag = table.Tags[row];
            if (tag is not (Tag.Text or Tag.Inline or Tag.Link or Tag.Time))
            {
                ends.Push(table.End[row]);
                runs.Part();
            }

            if (dropped[row])
            {
                runs.Part();
                row = table.End[row] - 1;
            }
            else if (tag == Tag.Text)
            {
                runs.Read(table.Text(row), row, FootnoteMarks.IsRaised(table, row));
            }
        }

        return runs;
    }

    // The number of runs of the page that stand in one run of the text; 0 or 1 where they do not.
    private static int Glued(DigitRuns page, int run, DigitRuns text, int at)
    {
        var (parts, length) = (0, 0);
        while (at < text.Count && run + parts < page.Count && text.Holds(at, length, page, run + parts))
        {
            length += page.Length(run + parts);
            parts++;
        }

        return at < text.Count && length == text.Length(at) ? parts : 0;
    }

    // A single run may recur by chance: the one after it must follow too.
    private static int Find(DigitRuns page, int run, DigitRuns text, int at)
    {
        for (var i = at; i < Math.Min(text.Count, at + Reach); i++)
        {
            if (page.Same(run, text, i) && (run + 1 == page.Count || i + 1 == text.Count || page.Same(run + 1, text, i + 1)))
            {
                return i;
            }
        }

        return -1;
    }
}
