using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Reads figures in words that name no amount: half, two-thirds, one in five, doubled, tenfold, third-largest.</summary>
internal static class PartReader
{
    /// <summary>What a fraction in words covers to either side, as a share of itself: writers round to the nearest handy fraction.</summary>
    private const decimal FractionLooseness = 0.1m;

    /// <summary>Words between an ordinal and what says that it counts a streak: "second monthly fall in a row".</summary>
    private const int StreakWords = 4;

    /// <summary>Past a hundred, people count parts of round wholes only.</summary>
    private const decimal Hundred = 100;

    /// <summary>Reads what begins at a token.</summary>
    public static bool TryRead(Passage passage, int at, out Quantity quantity) =>
        TryReadOneIn(passage, at, out quantity)
        || TryReadPartsOf(passage, at, out quantity)
        || TryReadFraction(passage, at, out quantity)
        || TryReadRank(passage, at, out quantity)
        || TryReadWord(passage, at, out quantity)
        || TryReadSpan(passage, at, out quantity);

    /// <summary>A share told by counting: "1 in 5", "three out of four".</summary>
    public static bool TryReadOneIn(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        if (!TryReadSmall(passage, at, out var part))
        {
            return false;
        }

        var joint = passage.SkipHyphen(part.Next);
        joint += part is { Value: 1, InWords: true } && passage.IsWord(joint) && !passage.Has(joint, Cue.OutOf | Cue.NoNoun | Cue.Clause) && passage.Has(joint + 1, Cue.OutOf) && !passage.Has(joint + 1, Cue.PartOf) ? 1 : 0;
        if (!passage.Has(joint, Cue.OutOf))
        {
            return false;
        }

        var second = passage.SkipHyphen(joint + 1);
        second = passage.Has(second, Cue.OutOf) ? passage.SkipHyphen(second + 1) : second;
        if (!(TryReadSmall(passage, second, out var whole) || (part.Value == 1 && TryReadRound(passage, second, out whole))) || whole.Value <= part.Value || part.Value <= 0
            || passage.Words.Units.Match(passage, whole.Next, out _) > whole.Next)
        {
            return false;
        }

        quantity = Ratio(at, whole.Next, part.Value / whole.Value);
        return true;
    }

    private static bool TryReadSmall(Passage passage, int at, out Number number)
    {
        if (!passage.IsPlainNumber(at, 1, 100))
        {
            return NumberWords.TryRead(passage, at, out number);
        }

        number = new Number(passage.NumeralAt(at).Value, 1, 1, at + 1, InWords: false);
        return true;
    }

    // "1 in 500", "1 in 10,000", but not "1 in 2021".
    private static bool TryReadRound(Passage passage, int at, out Number number)
    {
        number = default;
        if (!passage.IsNumeral(at) || passage.NumeralAt(at) is not { Decimals: 0, Form: NumeralForm.Plain or NumeralForm.Grouped } numeral || numeral.Value % Hundred != 0 || DateReader.YearAt(passage, at) is not null)
        {
            return false;
        }

        number = new Number(numeral.Value, 1, 1, at + 1, InWords: false);
        return true;
    }

    // 四分之三, 百分之五
    private static bool TryReadPartsOf(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        var next = passage.Words.Numbers.Match(passage, at, out var whole);
        if (next == at || whole.Value < 2 || !passage.Has(next, Cue.PartsOf) || !NumberReader.TryRead(passage, next + 1, afterCurrency: false, out var part) || part.Problem is not null)
        {
            return false;
        }

        quantity = whole.Value == 100
            ? new Quantity { First = at, Next = part.Next, Kind = FigureKind.Percent, Value = part.Value, Step = part.Step, Scale = 1, Unit = Units.Percent, InWords = true }
            : Ratio(at, part.Next, part.Value / whole.Value);
        return whole.Value == 100 || part.Value < whole.Value;
    }

    private static bool TryReadFraction(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        var count = 1m;
        var counted = NumberWords.TryRead(passage, at, out var number) && number.Value is >= 1 and < 100;
        var article = !counted && passage.Has(at, Cue.Article) && passage.IsWord(at) && passage[at].Length <= 2;
        var part = counted ? number.Next + (passage.IsHyphen(number.Next) ? 1 : 0) : article ? at + 1 : at;
        count = counted ? number.Value : count;
        var next = passage.Words.Fractions.Match(passage, part, out var whole);
        if (next > part && count < whole && EndOfPartUnit(passage, next, out var unit) is var end && end > next)
        {
            quantity = Ratio(at, end, count / whole * unit.Factor) with { Kind = unit.Kind, Unit = unit.Unit };
            return true;
        }

        var isDenied = !(counted && count > 1) && passage.Has(next, Cue.NoFigure) && (!passage.Has(next, Cue.PartOf) || passage.Has(next, Cue.Article));
        if (next == part || count >= whole || isDenied || passage.Words.WordFigures.Match(passage, part, out _) > part || NumberReader.TryReadHalfScale(passage, at, out _) || passage.Has(at - 1, Cue.NoFigureBefore))
        {
            return false;
        }

        var plural = counted && count > 1;
        var half = whole == 2 && !counted;
        var stands = counted && count == 1 && !passage.IsHyphen(next) && (whole != 4 || passage.IsHyphen(part - 1));
        if (!plural && !stands && !IsPartOfSomething(passage, at, next) || (!counted && !article && !half))
        {
            return false;
        }

        quantity = Ratio(at, next, count / whole);
        return true;
    }

    // "of a point", "of 1 percent", "of a second"
    private static int EndOfPartUnit(Passage passage, int at, out UnitMeaning unit)
    {
        var next = passage.Words.PartUnits.Match(passage, at, out unit);
        var isOne = passage.IsPlainNumber(at + 1, 1, 1);
        if (next > at || !passage.Has(at, Cue.OutOf) || !(isOne || (passage.Has(at + 1, Cue.Article) && passage[at + 1].Length <= 2)))
        {
            return next;
        }

        next = passage.Words.Units.Match(passage, at + 2, out unit);
        return next > at + 2 && (!isOne || unit.Kind is FigureKind.Percent or FigureKind.PercentagePoints or FigureKind.BasisPoints) ? next : at;
    }

    private static bool IsPartOfSomething(Passage passage, int first, int next) =>
        (passage.Has(next, Cue.PartOf) && !passage.IsHyphen(next)) || passage.Has(first - 1, Cue.By) || passage.Words.QualifiersBefore.MatchEndingAt(passage, first - 1, out _) < first;

    private static bool TryReadRank(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        var next = passage.Words.Ordinals.Match(passage, at, out var place);
        if (next == at)
        {
            return false;
        }

        var superlative = passage.IsHyphen(next) ? next + 1 : next;
        if (!passage.Has(superlative, Cue.Superlative) && !IsStreak(passage, next))
        {
            return false;
        }

        next = passage.Has(superlative, Cue.Superlative) ? superlative + 1 : next;
        quantity = new Quantity { First = at, Next = next, Kind = FigureKind.Rank, Value = place, Step = 0, Scale = 1, InWords = true };
        return true;
    }

    /// <summary>True where an ordinal that ends before the index counts a streak: "sixth straight meeting", "thirteenth month running".</summary>
    public static bool IsStreak(Passage passage, int at)
    {
        for (var i = at; i <= at + StreakWords && passage.IsWord(i); i++)
        {
            if (passage.Has(i, FormCue.InARow) || (passage.Has(i, FormCue.Row) && passage.Has(i - 1, Cue.Article) && i > at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadWord(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        var word = passage.Has(at, Cue.Article) && passage.IsWord(at) && passage[at].Length == 1 ? at + 1 : at;
        var next = passage.Words.WordFigures.Match(passage, word, out var meaning);

        // "a cut of a quarter point", but the article of "a quarter-point Fed cut" is that of the cut.
        var ownsArticle = meaning.Kind == FigureKind.PercentagePoints && (!passage.IsWord(next) || passage.Has(next, Cue.NoNoun | Cue.Clause | Cue.To | Cue.And));
        if (next == word || (word > at && !ownsArticle) || (meaning.NeedsWhole && !passage.Has(next, Cue.PartOf)) || passage.Has(next, Cue.NoFigure) || passage.IsHyphen(next) || passage.IsHyphen(at - 1))
        {
            return false;
        }

        quantity = new Quantity
        {
            First = at, Next = meaning.OwnWords > 0 ? at + meaning.OwnWords : next, Kind = meaning.Kind, Value = meaning.Value, Step = meaning.Value * FractionLooseness, Scale = 1, Unit = meaning.Unit, InWords = true,
        };
        return true;
    }

    // "up 4,000% in a week", "for a decade", "within an hour"; "a week ago" tells when.
    private static bool TryReadSpan(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        if (!passage.Has(at, Cue.Article) || !passage.Has(at - 1, FormCue.Lasting) || passage[at].Length > 2)
        {
            return false;
        }

        var next = passage.Words.Units.Match(passage, at + 1, out var unit);
        if (next == at + 1 || unit.Kind != FigureKind.Duration || passage.IsHyphen(next) || passage.Has(next, Cue.Ago) || passage.Words.Numbers.Match(passage, next, out _) > next
            || (passage.IsWord(next) && !passage.Has(next, Cue.NoNoun | Cue.Clause | Cue.And | Cue.Change | Cue.To)))
        {
            return false;
        }

        quantity = new Quantity { First = at, Next = next, Kind = FigureKind.Duration, Value = unit.Factor, Step = unit.Factor, Scale = 1, Unit = unit.Unit, InWords = true };
        return true;
    }

    private static Quantity Ratio(int first, int next, decimal value) => new()
    {
        First = first, Next = next, Kind = FigureKind.Ratio, Value = value, Step = value * 2 * FractionLooseness, Scale = 1, InWords = true,
    };
}
