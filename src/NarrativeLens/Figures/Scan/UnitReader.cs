using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Reads the unit after a number, and tells apart the words that are units of two things: c, pounds, m, mm.</summary>
internal static class UnitReader
{
    /// <summary>How far around an amount a verb of weight is looked for ("weighs about 200 pounds", "200 pounds heavier").</summary>
    private const int WeighingWords = 4;

    /// <summary>So many times are seldom how often something was done.</summary>
    private const decimal FewestMultiples = 10;

    /// <summary>A measure of one letter is sure from two digits on: 65W, not 1W (a week's chart).</summary>
    private const int SureDigits = 2;

    /// <summary>The unit that begins at a token.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="number">The number before it.</param>
    /// <param name="at">Where the unit would begin.</param>
    /// <param name="unit">The unit, where there is one.</param>
    /// <returns>The index after it; <paramref name="at"/> where there is none, or none that fits.</returns>
    public static int Read(Passage passage, in Number number, int at, out UnitMeaning unit)
    {
        var next = passage.Words.Units.Match(passage, at, out unit);
        if (next == at)
        {
            return at;
        }

        next = WithPower(passage, next, ref unit);
        unit = Told(passage, number, at, next, unit);
        return Fits(passage, number, at, next, unit) ? next : at;
    }

    /// <summary>True where a word that may be a scale is a measure here: "50mm lens", "1.8m tall".</summary>
    public static bool IsMeasure(Passage passage, int at, int next) =>
        passage.Words.Units.Match(passage, at, out var unit) == next && unit.Kind == FigureKind.Count
        && (passage[at].Length == 1 ? passage.Has(next, FormCue.Dimension) : CountNoun.EndOfNoun(passage, next, out _) == next);

    // 12 km2, 3m3: a digit that touches the symbol of a length is its power.
    private static int WithPower(Passage passage, int next, ref UnitMeaning unit)
    {
        if (unit.Kind != FigureKind.Count || unit.Unit.Length > 2 || unit.Unit[^1] != 'm' || !passage.Touches(next) || !passage.IsPlainNumber(next, 2, 3) || passage.Touches(next + 1) && passage.IsWord(next + 1))
        {
            return next;
        }

        unit = unit with { Unit = unit.Unit + (passage.NumeralAt(next).Value == 2 ? '²' : '³') };
        return next + 1;
    }

    private static UnitMeaning Told(Passage passage, in Number number, int at, int next, UnitMeaning unit) =>
        unit.Capitalised is { } capitalised && passage.IsCapitalised(at) ? new UnitMeaning(FigureKind.Count, capitalised)
        : unit.Otherwise is { } otherwise && (unit.Kind == FigureKind.Multiple ? IsHowOften(passage, number, next) : IsWeighed(passage, at, next)) ? new UnitMeaning(FigureKind.Count, otherwise)
        : unit;

    // "seen it four times", "six times a week"
    private static bool IsHowOften(Passage passage, in Number number, int next) =>
        (passage.Has(next, Cue.Article) && passage.Words.Units.Match(passage, next + 1, out var each) > next + 1 && each.Kind == FigureKind.Duration)
        || (number.Value < FewestMultiples && !passage.Has(next, Cue.PartOf));

    // "7.5 million pounds of thrust", "weighs 200 pounds"; "millions of pounds of debt" are money.
    private static bool IsWeighed(Passage passage, int at, int next)
    {
        if (passage.Has(next, Cue.OutOf) && passage.Has(next, Cue.PartOf))
        {
            return passage.IsWord(next + 1) && !passage.Has(next + 1, FormCue.Funds);
        }

        for (var i = Math.Max(0, at - 1 - WeighingWords); i < at; i++)
        {
            if (passage.Has(i, FormCue.Weighing))
            {
                return true;
            }
        }

        return passage.Has(next, FormCue.Weighing);
    }

    private static bool Fits(Passage passage, in Number number, int at, int next, UnitMeaning unit)
    {
        if (passage.IsNumeral(next) && passage.Touches(next))
        {
            return false;
        }

        // A single letter is a unit only where it touches its digits: 24h, 100x.
        if (passage.IsWord(at) && passage[at].Length == 1 && next == at + 1 && !Tokenizer.IsHan(passage.Text[passage[at].Start]) && !IsLetterUnit(passage, at, unit))
        {
            return false;
        }

        return unit.Kind switch
        {
            // "three bitcoin funds" counts funds; "one day" and "three times this week" are no figures of that kind.
            FigureKind.CryptoAmount => CountNoun.EndOfNoun(passage, next, out _) == next || (!number.InWords && number.Value != decimal.Truncate(number.Value)),
            _ => true,
        };
    }

    private static bool IsLetterUnit(Passage passage, int at, in UnitMeaning unit) =>
        passage.IsNumeral(at - 1)
        && (unit.Kind == FigureKind.Count
            ? IsSymbol(passage, at, unit.Unit) && (passage.Has(at + 1, FormCue.Dimension) || (passage.Touches(at) && (passage.NumeralAt(at - 1) is { } numeral && (numeral.Digits + numeral.Decimals >= SureDigits || numeral.Value == 0) || passage.Has(at + 1, Cue.OutOf))))
            : passage.Touches(at));

    // g and m are grams and metres, G and M are not; of the litre both are written.
    private static bool IsSymbol(Passage passage, int at, string unit) => unit[^1] == passage.Text[passage[at].Start] || unit == Languages.Units.Litre;
}
