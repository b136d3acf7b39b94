using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Finds digits that run into a Markdown footnote mark, "11[^14].53%": whatever stood there, a part of it would be a wrong value.</summary>
internal static class FootnoteMarks
{
    /// <summary>So few digits with a point right before a mark are mostly the head of a decimal: "5.[^9]".</summary>
    private const int ShortHead = 3;

    /// <summary>True where the numeral at the index is only a part of what is written.</summary>
    public static bool CutIn(Passage passage, int at) => EndsMark(passage, at) || ContinuesPastMark(passage, at);

    // "[^27],337", "[^4].25", "[^3]45"
    private static bool EndsMark(Passage passage, int at)
    {
        if (!passage.Touches(at))
        {
            return passage[at].Start is var start && start > 0 && passage.Text[start - 1] == ']';
        }

        var mark = passage.IsMark(at - 1, ',') || passage.IsMark(at - 1, '.') ? at - 2 : at - 1;
        return passage.IsMark(mark, ']') && passage.IsNumeral(mark - 1) && passage.IsMark(mark - 2, '^') && (mark == at - 1 || passage.Touches(at - 1));
    }

    // "1[^10],0", "11[^14].53", "7[^5] million", "5.[^9]"
    private static bool ContinuesPastMark(Passage passage, int at)
    {
        var point = passage.IsMark(at + 1, '.') || passage.IsMark(at + 1, ',') ? 1 : 0;
        var mark = at + 1 + point;
        if (!IsMarkAt(passage, mark) || !passage.Touches(mark) || !passage.Touches(at + 1))
        {
            return false;
        }

        while (IsMarkAt(passage, mark))
        {
            mark += 4;
        }

        var tail = passage.IsMark(mark, ',') || passage.IsMark(mark, '.') ? mark + 1 : mark;
        return (passage.IsNumeral(tail) && passage.Touches(tail) && passage.Touches(mark))
            || passage.Words.Scales.Match(passage, mark, out _) > mark
            || (passage.Words.Units.Match(passage, mark, out var unit) > mark && unit.Kind is FigureKind.Percent)
            || (point == 1 && passage[at].Length <= ShortHead);
    }

    private static bool IsMarkAt(Passage passage, int at) =>
        passage.IsMark(at, '[') && passage.IsMark(at + 1, '^') && passage.IsNumeral(at + 2) && passage.IsMark(at + 3, ']');
}
