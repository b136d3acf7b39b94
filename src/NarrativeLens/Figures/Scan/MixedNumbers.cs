using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Adds what follows a scale to the number before it: "4 thousand 3 hundred and 21", "two thousand and two hundred", "six million and two thirds".</summary>
internal static class MixedNumbers
{
    /// <summary>After a scale word up to it, digits may go on the number ("3 hundred and 21"); after larger ones they count something else.</summary>
    private const decimal LargestBeforeDigits = 1_000;

    /// <summary>Smaller number words after a scale count something else: "a million and two dogs".</summary>
    private const decimal SmallestWords = 10;

    /// <summary>The number with its lower parts; as it was where none follow.</summary>
    public static Number Extend(Passage passage, Number number)
    {
        while (Follows(passage, number, out var whole))
        {
            number = whole;
        }

        return WithFractionOfScale(passage, number);
    }

    private static bool Follows(Passage passage, in Number number, out Number whole)
    {
        whole = number;
        if (number.Problem is not null || number.Scale <= 1 || number.Step != number.Scale || !passage.IsWord(number.Next - 1) || passage[number.Next - 1].Length <= 2)
        {
            return false;
        }

        var at = passage.Has(number.Next, Cue.And) ? number.Next + 1 : number.Next;
        if (!TryReadLower(passage, at, number.Scale, out var lower))
        {
            return false;
        }

        whole = number with { Value = number.Value + lower.Value, Step = lower.Step, Scale = lower.Scale, Next = lower.Next };
        return true;
    }

    private static bool TryReadLower(Passage passage, int at, decimal scale, out Number lower)
    {
        lower = default;
        if (passage.IsNumeral(at))
        {
            if (scale > LargestBeforeDigits || !passage.IsPlainNumber(at, 1, (int)scale - 1))
            {
                return false;
            }

            lower = NumberReader.WithScales(passage, new Number(passage.NumeralAt(at).Value, 1, 1, at + 1, InWords: false), afterCurrency: false);
            return lower.Problem is null && lower.Value < scale && !(passage.Touches(lower.Next) && !passage.IsMark(lower.Next, '.') && !passage.IsMark(lower.Next, ','));
        }

        return NumberWords.TryRead(passage, at, out lower) && lower.Value >= SmallestWords && lower.Value < scale && passage.Words.Fractions.Match(passage, lower.Next, out _) == lower.Next;
    }

    // "a million and a half", "3 million and a quarter"; but not "a million and a half of the rest".
    private static Number WithFractionOfScale(Passage passage, Number number)
    {
        var at = number.Next + 1;
        if (number.Problem is not null || number.Scale <= 1 || !passage.Has(number.Next, Cue.And))
        {
            return number;
        }

        var count = 1m;
        var isArticle = passage.Has(at, Cue.Article) && passage.IsWord(at) && passage[at].Length == 1;
        if (!isArticle && (!NumberWords.TryRead(passage, at, out var counted) || (count = counted.Value) is < 1 or >= SmallestWords))
        {
            return number;
        }

        var next = passage.Words.Fractions.Match(passage, at + 1, out var whole);
        return next == at + 1 || count >= whole || passage.Has(next, Cue.OutOf) || passage.Words.Scales.Match(passage, next, out _) > next
            ? number
            : number with { Value = number.Value + (number.Scale * count / whole), Step = number.Scale / whole, Next = next };
    }
}
