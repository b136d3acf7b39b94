using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>A number, before any unit.</summary>
/// <param name="Value">Its value, scaled.</param>
/// <param name="Step">What its last written digit counts.</param>
/// <param name="Scale">The scale words' product: 1 where there is none.</param>
/// <param name="Next">The index after its last token.</param>
/// <param name="InWords">True where no digit was written.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal readonly record struct Number(decimal Value, decimal Step, decimal Scale, int Next, bool InWords, string? Problem = null)
{
    /// <summary>True for a fraction in digits, such as 1/40.</summary>
    public bool IsFraction { get; init; }
}

/// <summary>Reads numerals and number words with their scales: 60k, 1.2 billion, two dozen, half a million, 9.14万.</summary>
internal static class NumberReader
{
    /// <summary>Reads the number that begins at a token.</summary>
    /// <returns>False where no number begins there.</returns>
    public static bool TryRead(Passage passage, int at, bool afterCurrency, out Number number)
    {
        number = default;
        if (passage.IsNumeral(at))
        {
            number = FromNumeral(passage, at);
        }
        else if (passage.IsVulgarFraction(at))
        {
            var part = (decimal)char.GetNumericValue(passage.Text, passage[at].Start);
            number = new Number(part, part / 5, 1, at + 1, false) { IsFraction = true };
        }
        else if (!TryReadHalfScale(passage, at, out number) && !NumberWords.TryRead(passage, at, out number))
        {
            return false;
        }

        if (number.Problem is null)
        {
            number = WithLowerScale(passage, WithScales(passage, WithFraction(passage, number), afterCurrency));
            number = afterCurrency ? number : MixedNumbers.Extend(passage, number);
        }

        return true;
    }

    private static Number FromNumeral(Passage passage, int at)
    {
        if (FootnoteMarks.CutIn(passage, at))
        {
            return new Number(0, 0, 1, at + 1, false, Reasons.CutByFootnote);
        }

        var numeral = passage.NumeralAt(at);
        if (numeral.Form is NumeralForm.TooLong or NumeralForm.Dotted)
        {
            var problem = numeral.Form == NumeralForm.TooLong ? Reasons.OutsideDecimal : Reasons.Dotted;
            return new Number(0, 0, 1, at + 1, false, problem);
        }

        if (IsThousandsOrDecimals(passage, at, numeral))
        {
            return new Number(0, 0, 1, at + 1, false, Reasons.BrokenGrouping);
        }

        if (IsCommaDecimal(passage, at))
        {
            var decimals = passage.NumeralAt(at + 2).Digits;
            var step = Powers.Make(1, decimals);
            return new Number(numeral.Value + (passage.NumeralAt(at + 2).Value * step), step, 1, at + 3, false);
        }

        var value = numeral.Value;
        var smallest = Powers.Make(1, Math.Min(numeral.Decimals, 12));
        return FractionAt(passage, at) is var (fraction, end)
            ? new Number(fraction, fraction / 5, 1, end, false) { IsFraction = true }
            : SpacedGroups.TryRead(passage, at, out var grouped) ? grouped
            : VulgarFraction(passage, at + 1) is var (part, next)
            ? new Number(value + part, part, 1, next, false)
            : IsBroken(passage, at) ? new Number(0, 0, 1, at + 1, false, Reasons.BrokenGrouping)
            : new Number(value, smallest, 1, at + 1, false);
    }

    // "60.000 €": who writes the sign behind mostly parts thousands by a point; nobody can tell.
    private static bool IsThousandsOrDecimals(Passage passage, int at, in Numeral numeral) =>
        numeral.Decimals == 3 && numeral.Value >= 1 && passage.IsMark(at + 1, '€');

    // "2,3 Mrd", "2,5 %": a comma is a decimal sign only where one or two digits follow and a scale or a percent sign then says so.
    private static bool IsCommaDecimal(Passage passage, int at) =>
        passage.NumeralAt(at) is { IsPlain: true, Digits: <= 3 }
        && passage.IsMark(at + 1, ',') && passage.Touches(at + 1) && passage.IsNumeral(at + 2) && passage.Touches(at + 2)
        && passage.NumeralAt(at + 2) is { IsPlain: true, Digits: <= 2 }
        && !(passage.IsMark(at - 1, ',') && passage.Touches(at))
        && (passage.Words.Scales.Match(passage, at + 3, out _) > at + 3 || passage.IsMark(at + 3, '%') || passage.IsMark(at + 3, '€'));

    // 1,23,4 or 1,2345 is no grouping that we know; a part of it would be a truncated value.
    private static bool IsBroken(Passage passage, int at) =>
        (passage.IsMark(at + 1, ',') && passage.Touches(at + 1) && passage.IsNumeral(at + 2) && passage.Touches(at + 2))
        || (passage.IsMark(at - 1, ',') && passage.Touches(at) && passage.IsNumeral(at - 2) && passage.Touches(at - 1))
        || ((passage.IsMark(at - 1, ',') || passage.IsMark(at - 1, '.')) && passage.Touches(at) && passage.Touches(at - 1) && passage.IsMark(at - 2, ']'));

    /// <summary>True where digits in parentheses have their currency outside, "$(2.4": without the parentheses they would be another value.</summary>
    public static bool IsInParentheses(Passage passage, int at) =>
        passage.IsMark(at - 1, '(') && passage.Touches(at) && passage.Touches(at - 1) && passage.Words.Currencies.MatchEndingAt(passage, at - 2, out _) <= at - 2;

    private static (decimal Part, int Next)? VulgarFraction(Passage passage, int at)
    {
        if (at < passage.Count && passage[at] is { Kind: TokenKind.Mark, Length: 1 } mark && passage.Touches(at))
        {
            var part = char.GetNumericValue(passage.Text, mark.Start);
            return part is > 0 and < 1 ? ((decimal)part, at + 1) : null;
        }

        return FractionAt(passage, at);
    }

    // 1/40, 2 1/2
    private static (decimal Part, int Next)? FractionAt(Passage passage, int at) =>
        passage.IsPlainNumber(at, 1, 999) && passage.IsMark(at + 1, '/') && passage.Touches(at + 1) && passage.Touches(at + 2)
            && passage.IsPlainNumber(at + 2, 2, 1000) && !passage.IsMark(at + 3, '/') && passage.NumeralAt(at).Value < passage.NumeralAt(at + 2).Value
            ? (passage.NumeralAt(at).Value / passage.NumeralAt(at + 2).Value, at + 3)
            : null;

    /// <summary>True for digits that would read as a date but are parts of something: "1/2 of the holders".</summary>
    public static bool IsFractionOf(Passage passage, int at) =>
        passage.IsMark(at + 1, '/') && passage.Has(at + 3, Cue.OutOf) && passage.Has(at + 3, Cue.PartOf) && FractionAt(passage, at) is not null;

    /// <summary>Reads "half a million", "a quarter million", "three-quarters of a million", "half a percentage point", "a quarter-percentage-point".</summary>
    public static bool TryReadHalfScale(Passage passage, int at, out Number number)
    {
        number = default;
        var count = 1m;
        var first = passage.Has(at, Cue.Article) && passage.IsWord(at) ? at + 1 : at;
        var next = passage.Words.Fractions.Match(passage, first, out var fraction);
        if (next == first && first == at && NumberWords.TryRead(passage, at, out var counted) && counted.Value is >= 1 and < 100)
        {
            (count, first) = (counted.Value, passage.SkipHyphen(counted.Next));
            next = passage.Words.Fractions.Match(passage, first, out fraction);
        }

        if (next == first || count >= fraction)
        {
            return false;
        }

        next = passage.SkipHyphen(next);
        var joined = passage.IsHyphen(next - 1);
        next += passage.Has(next, Cue.OutOf) ? 1 : 0;
        var article = passage.Has(next, Cue.Article);
        next = article ? passage.SkipHyphen(next + 1) : next;
        number = new Number(count / fraction, 1 / fraction / 5, 1, next, true);
        return (passage.IsWord(next) && passage[next].Length > 3 && passage.Words.Scales.Match(passage, next, out _) > next) || ((article || joined) && StartsUnitOfParts(passage, next));
    }

    // "two and a half", "3-and-a-half", "four and three quarters"
    private static Number WithFraction(Passage passage, Number number)
    {
        var and = passage.SkipHyphen(number.Next);
        if (number.IsFraction || !passage.Has(and, Cue.And) || number.Value != decimal.Truncate(number.Value))
        {
            return number;
        }

        var at = passage.SkipHyphen(and + 1);
        var count = 1m;
        if (passage.Has(at, Cue.Article) && passage.IsWord(at) && passage[at].Length == 1)
        {
            at = passage.SkipHyphen(at + 1);
        }
        else if (NumberWords.TryRead(passage, at, out var counted) && counted.Value is >= 1 and < 10)
        {
            (count, at) = (counted.Value, passage.SkipHyphen(counted.Next));
        }
        else
        {
            return number;
        }

        var next = passage.Words.Fractions.Match(passage, at, out var whole);
        return next == at || count >= whole ? number : number with { Value = number.Value + (count / whole), Step = 1 / whole, Next = next };
    }

    private static bool StartsUnitOfParts(Passage passage, int at) =>
        passage.Words.Units.Match(passage, at, out var unit) > at && unit.Kind is FigureKind.PercentagePoints or FigureKind.Percent or FigureKind.Duration or FigureKind.Count;

    // 1亿2000万, 3万5千: the lower part follows without a gap.
    private static Number WithLowerScale(Passage passage, Number number)
    {
        var at = number.Next;
        if (number.Problem is not null || number.Scale <= 1 || !passage.Touches(at) || !passage.IsNumeral(at) || !Tokenizer.IsHan(passage.Text[passage[at].Start - 1]))
        {
            return number;
        }

        var next = passage.Words.Scales.Match(passage, at + 1, out var factor);
        if (next == at + 1 || factor >= number.Scale || !passage.NumeralAt(at).IsPlain || passage.NumeralAt(at).Value * factor >= number.Scale)
        {
            return number with { Problem = Reasons.NotRead };
        }

        return number with { Value = number.Value + (passage.NumeralAt(at).Value * factor), Step = factor, Next = next };
    }

    /// <summary>Multiplies a number by the scale words after it.</summary>
    public static Number WithScales(Passage passage, Number number, bool afterCurrency)
    {
        var scale = 1m;
        var at = SkipPlus(passage, number.Next);
        while (true)
        {
            var hyphen = passage.IsHyphen(at) && passage.Touches(at) && passage.Touches(at + 1) ? 1 : 0;
            var next = passage.Words.Scales.Match(passage, at + hyphen, out var factor);
            if (next == at + hyphen || !IsScaleHere(passage, at + hyphen, next, afterCurrency && scale == 1))
            {
                at = scale == 1 ? number.Next : at;
                break;
            }

            if (!Powers.TryMultiply(scale, factor, out scale) || !Powers.TryMultiply(number.Value, scale, out _) || !Powers.TryMultiply(number.Step, scale, out _))
            {
                return number with { Problem = Reasons.OutsideDecimal };
            }

            at = next;
        }

        return number with { Value = number.Value * scale, Step = number.Step * scale, Scale = scale * number.Scale, Next = at };
    }

    // "331.75 M": only after decimals, since "2 B" may be a label.
    private static bool IsTableLetter(Passage passage, int at) =>
        passage[at].Length == 1 && passage.IsCapitalised(at) && passage.IsNumeral(at - 1) && passage.NumeralAt(at - 1).Decimals > 0;

    // "$100+ million", 20多万: the scale stands after the hedge.
    private static int SkipPlus(Passage passage, int at) =>
        passage.Words.QualifiersAfter.Match(passage, at, out _) is var next && next == at + 1 && passage.Touches(at) && passage.Words.Scales.Match(passage, next, out _) > next
            && (passage.IsMark(at, '+') || Tokenizer.IsHan(passage.Text[passage[at].Start])) ? next : at;

    // One letter is a scale where it touches the digits, or after a currency ("$5 B"); whole words wherever they stand.
    private static bool IsScaleHere(Passage passage, int at, int next, bool afterCurrency)
    {
        var letters = passage[next - 1].End - passage[at].Start;
        var han = Tokenizer.IsHan(passage.Text[passage[at].Start]);
        var whole = han || !passage.IsNumeral(next) || !passage.Touches(next);
        return whole && (afterCurrency || han || !UnitReader.IsMeasure(passage, at, next)) && (han || letters > 2 || passage.Touches(at) || afterCurrency || IsTableLetter(passage, at) || (letters == 2 && (passage.IsNumeral(at - 1) || passage.IsCapitalised(at))));
    }
}
