using System.Globalization;
using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Reads one number with its sign, currency, scale and unit.</summary>
internal static class QuantityReader
{
    /// <summary>The longest list of the best that has a name: the top 500.</summary>
    private const int LastPlace = 500;

    /// <summary>Letters before larger numbers are their currency even where they name something else too: COP 4,000, not COP30.</summary>
    private const int LastLabel = 99;

    /// <summary>Reads what begins at a token.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="at">Index of a sign, a currency, a numeral or a number word.</param>
    /// <param name="quantity">What was read, where the result is null.</param>
    /// <param name="problem">Why digits that stand here cannot be read; null where they can, or where there are none.</param>
    public static bool TryRead(Passage passage, int at, out Quantity quantity, out string? problem)
    {
        (quantity, problem) = (default, null);
        if (!passage.IsNumeral(at) && NegativeReader.TryRead(passage, at, out quantity))
        {
            return true;
        }

        var start = SkipSign(passage, at, out var negative);
        var afterCurrency = MatchCurrency(passage, start, out var currency);
        var hasCurrency = afterCurrency > start;
        var digits = hasCurrency && !negative ? SkipSign(passage, afterCurrency, out negative) : afterCurrency;
        if ((hasCurrency && !passage.IsNumeral(digits)) || !NumberReader.TryRead(passage, digits, hasCurrency, out var number))
        {
            return false;
        }

        problem = number.Problem ?? (!hasCurrency && NumberReader.IsInParentheses(passage, digits) ? Reasons.BrokenGrouping : null);
        if (problem is not null)
        {
            return false;
        }

        if (negative)
        {
            number = number with { Value = -number.Value };
        }

        quantity = hasCurrency ? Money(passage, at, number, currency!) : WithUnit(passage, at, number, out problem);
        problem ??= ProblemAfter(passage, quantity.Next);
        return problem is null;
    }

    // A sign counts only where it touches what follows and nothing touches it from before.
    private static int SkipSign(Passage passage, int at, out bool negative)
    {
        negative = false;
        var isSign = passage.IsSign(at);
        if (passage.Has(at, Cue.Minus) && passage.IsWord(at))
        {
            // "plus or minus 4%" has no sign.
            negative = !passage.Has(at - 1, Cue.Or);
            return negative ? at + 1 : at;
        }

        if (!isSign || !passage.Touches(at + 1))
        {
            return at;
        }

        negative = !passage.IsMark(at, '+') && !passage.IsMark(at, '±');
        return at + 1;
    }

    /// <summary>Where the currency that begins at a token ends; the token itself where none does.</summary>
    /// <remarks>Letters of a code must be capitals ("RM 42", never "rm 42") unless a sign follows them ("nzd$"), and a code must not be the tail of a longer run.</remarks>
    public static int MatchCurrency(Passage passage, int at, out string? code)
    {
        var next = passage.Words.Currencies.Match(passage, at, out code);
        return next > at && passage.IsWord(at) && !IsCode(passage, at, next) ? at : next;
    }

    private static bool IsCode(Passage passage, int at, int next)
    {
        var isTail = passage.IsNumeral(at - 1) && passage.Touches(at);
        var isLabel = passage.IsPlainNumber(next, 0, LastLabel) && passage.Words.NumberedNames.Match(passage, at, out _) == next;
        var isLetter = next == at + 1 && passage[at].Length == 1;
        return !isTail && !isLabel && (!isLetter || IsLetterCurrency(passage, next))
            && (passage.IsCapitalised(at) || char.GetUnicodeCategory(passage.Text[passage[next - 1].Start]) == UnicodeCategory.CurrencySymbol);
    }

    // "R2bn", "R6500", but not "R2" and "R 100".
    private static bool IsLetterCurrency(Passage passage, int at) =>
        passage.IsNumeral(at) && passage.Touches(at) && (passage.NumeralAt(at) is { Digits: >= 3 } || (passage.Words.Scales.Match(passage, at + 1, out _) > at + 1 && (passage.Touches(at + 1) || passage[at + 1].Length > 2)));

    private static Quantity Money(Passage passage, int at, Number number, string currency)
    {
        // "$5 billion dollars", "$60,000 USD": the unit is said twice.
        var next = passage.Words.Units.Match(passage, number.Next, out var unit);
        var again = next > number.Next && unit.Kind == FigureKind.Money && unit.Unit == currency && unit.Factor == 1 && passage.IsWord(number.Next);
        var kind = currency == Units.Bitcoin ? FigureKind.CryptoAmount : FigureKind.Money;
        return Make(at, again ? next : number.Next, kind, number, currency, hasPrefix: true);
    }

    private static Quantity WithUnit(Passage passage, int at, Number number, out string? problem)
    {
        problem = null;
        var gap = passage.IsHyphen(number.Next) && passage.Touches(number.Next) && passage.Touches(number.Next + 1) ? 1 : 0;
        var next = UnitReader.Read(passage, number, number.Next + gap, out var unit);
        if (next > number.Next + gap)
        {
            // "75 USD million": the scale may follow its currency.
            var late = 1m;
            var afterScale = unit.Kind == FigureKind.Money ? passage.Words.Scales.Match(passage, next, out late) : next;
            var isLate = afterScale > next && (passage[next].Length >= 2 || passage.IsCapitalised(next));
            var factor = isLate ? unit.Factor * late : unit.Factor;
            var fits = Powers.TryMultiply(number.Value, factor, out var value) & Powers.TryMultiply(number.Step, factor, out var step);
            problem = fits ? null : Reasons.OutsideDecimal;
            if (unit is { Kind: FigureKind.Percent, Factor: > 1 } && number.InWords && passage.Touches(next) && passage.Words.Numbers.Match(passage, next, out var digit) is var end && end > next && digit is { Role: NumberRole.Add, Value: < 10 })
            {
                // 三成五 is 35 %.
                (value, step, next) = (value + digit.Value, 1, end);
                afterScale = end;
            }

            return Make(at, isLate ? afterScale : next, unit.Kind, number with { Value = value, Step = step, Scale = isLate ? late : number.Scale }, unit.Unit, hasPrefix: false);
        }

        var nounEnd = CountNoun.EndOfNoun(passage, number.Next, out var noun);
        var kind = noun is not null ? FigureKind.Count : number.IsFraction ? FigureKind.Ratio : passage.Has(at - 1, Cue.Superlative) && passage.Has(at - 1, Cue.Peak) && number.Value <= LastPlace ? FigureKind.Rank : FigureKind.Count;
        return Make(at, nounEnd, kind, number, noun, hasPrefix: false);
    }

    private static string? ProblemAfter(Passage passage, int next) =>
        passage.IsWord(next) && passage.Touches(next) && passage.IsNumeral(next - 1) && !Tokenizer.IsHan(passage.Text[passage[next].Start])
            ? Reasons.UnknownSuffix
            : passage.IsNumeral(next) && passage.Touches(next) ? Reasons.UnknownSuffix
            : IsPower(passage, next) ? Reasons.Power
            : null;

    // 2.48×10−5, 5^3: arithmetic of which a part would be a wrong value.
    private static bool IsPower(Passage passage, int next) =>
        ((passage.IsMark(next, '×') || passage.IsMark(next, '*')) && passage.Touches(next) && passage.IsNumeral(next + 1) && passage.Touches(next + 1))
        || (passage.IsMark(next, '^') && passage.Touches(next) && passage.Touches(next + 1) && passage.IsNumeral(next - 1) && IsExponent(passage, next + 1))
        || (passage.IsPlainNumber(next - 1, 2, 10) && passage.Touches(next) && !passage.IsWord(next) && !passage.IsNumeral(next) && IsRaised(passage.Text[passage[next].Start]));

    // 60,000^2^ is a footnote mark in Markdown.
    private static bool IsExponent(Passage passage, int at)
    {
        var digits = passage.IsSign(at) ? at + 1 : at;
        return passage.IsNumeral(digits) && !(passage.IsMark(digits + 1, '^') && passage.Touches(digits + 1));
    }

    private static bool IsRaised(char c) => c is '²' or '³' or '¹' or (>= '⁰' and <= '⁹') or '⁻';

    private static Quantity Make(int first, int next, FigureKind kind, Number number, string? unit, bool hasPrefix) => new()
    {
        First = first,
        Next = next,
        Kind = kind,
        Value = number.Value,
        Step = number.Step,
        Scale = number.Scale,
        Unit = unit,
        InWords = number.InWords,
        HasPrefix = hasPrefix,
    };
}
