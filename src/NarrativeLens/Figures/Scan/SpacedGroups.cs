using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Reads groups of three digits parted by plain spaces: "60 000 dollars". Two numbers side by side look the same, so more must speak for it.</summary>
internal static class SpacedGroups
{
    /// <summary>More groups than a decimal can hold.</summary>
    private const int Most = 9;

    /// <summary>Reads the number that begins at a numeral of one to three digits.</summary>
    public static bool TryRead(Passage passage, int at, out Number number)
    {
        number = default;
        if (!passage.IsPlainNumber(at, 1, 999) || !IsGroup(passage, at + 1) || IsPartOfName(passage, at - 1))
        {
            return false;
        }

        var value = passage.NumeralAt(at).Value;
        var next = at + 1;
        for (; next < at + Most && IsGroup(passage, next); next++)
        {
            value = (value * 1000) + passage.NumeralAt(next).Value;
        }

        number = new Number(value, 1, 1, next, InWords: false);
        var words = passage.Words;
        return next > at + 2 || passage.NumeralAt(at + 1).Value < 100 || words.Currencies.MatchEndingAt(passage, at - 1, out _) < at
            || words.Units.Match(passage, next, out _) > next || words.Nouns.Match(passage, next, out _) > next;
    }

    private static bool IsGroup(Passage passage, int at) =>
        passage.IsPlainNumber(at, 0, 999) && passage.NumeralAt(at).Digits == 3 && passage[at].Start == passage[at - 1].End + 1 && passage.Text[passage[at].Start - 1] == ' '
        && !(passage.IsMark(at + 1, '-') && passage.Touches(at + 1)) && !(passage.IsMark(at + 1, ',') && passage.IsNumeral(at + 2) && passage.Touches(at + 2));

    private static bool IsPartOfName(Passage passage, int before) =>
        passage.Words.Months.MatchEndingAt(passage, before, out _) <= before || passage.Words.NumberedNames.MatchEndingAt(passage, before, out _) <= before;
}
