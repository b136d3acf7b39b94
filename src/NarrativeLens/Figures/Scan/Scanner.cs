using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Digits that are no figure, by tokens.</summary>
internal readonly record struct Other(int First, int Next, string Why, bool Unparsed);

/// <summary>What one passage holds. Reused from passage to passage.</summary>
internal sealed class Findings
{
    public List<Quantity> Quantities { get; } = [];

    public List<Other> Others { get; } = [];

    public List<WrittenDate> Dates { get; } = [];

    /// <summary>Index after the last token that an entry holds: a later entry must not reach back over it.</summary>
    public int Taken => Math.Max(Quantities.Count > 0 ? Quantities[^1].Next : 0, Others.Count > 0 ? Others[^1].Next : 0);

    public void Clear()
    {
        Quantities.Clear();
        Others.Clear();
        Dates.Clear();
    }
}

/// <summary>One pass over the tokens of a passage: every numeral becomes a figure, a name, a date or an unread run.</summary>
internal static class Scanner
{
    /// <summary>A bare year-like number counts something only outside these years: nobody writes "2026 bitcoin" for an amount.</summary>
    private const int FirstPlainYear = 1950, LastPlainYear = 2060;


    /// <summary>From here on a number word counts something even where its noun is left out: "some two dozen", "a million".</summary>
    private const int SmallestAlone = 10;

    /// <summary>Words between a part and its whole: "of the Fed committee's 12 voters".</summary>
    private const int WordsToWhole = 6;

    /// <summary>Decades and centuries are written from here on: the 1850s.</summary>
    private const int FirstDecade = 1500;

    /// <summary>Reads a passage into <paramref name="findings"/>.</summary>
    public static void Scan(Passage passage, Findings findings)
    {
        var at = 0;
        foreach (var start in passage.Starts)
        {
            if (start >= at)
            {
                at = Step(passage, start, findings);
            }
        }
    }

    private static int Step(Passage passage, int at, Findings findings)
    {
        var token = passage[at];
        return token.Kind switch
        {
            TokenKind.Address => AddAddress(passage, at, findings),
            TokenKind.Numeral => ReadNumeral(passage, at, findings),
            TokenKind.Mark when StartsSigned(passage, at) || passage.IsMark(at, '(') || (passage.IsVulgarFraction(at) && !passage.Touches(at)) => ReadQuantity(passage, at, findings),
            _ when (passage.Words.TraitsOf(token.Word) & WordTraits.Figure) != 0 => ReadWord(passage, at, findings),
            _ => at,
        };
    }

    private static bool StartsSigned(Passage passage, int at) =>
        passage.IsSign(at) && passage.Touches(at + 1)
        && !(passage.Touches(at) && passage[at - 1].Kind != TokenKind.Mark && !IsHanLead(passage, at - 1))
        && !(passage.IsNumeral(at + 1) && NameReader.Read(passage, at + 1, out _, out _) is not null);

    // "至-0.01%": Han words stand without spaces.
    private static bool IsHanLead(Passage passage, int at) =>
        passage.IsWord(at) && Tokenizer.IsHan(passage.Text[passage[at].Start]) && passage.Has(at, Cue.To | Cue.PriceLead | Cue.Change);

    private static int AddAddress(Passage passage, int at, Findings findings)
    {
        foreach (var c in passage.Chars(at))
        {
            if (char.IsDigit(c) || char.IsSurrogate(c))
            {
                findings.Others.Add(new Other(at, at + 1, passage.IsTag(at) ? Reasons.Markup : Reasons.Address, Unparsed: false));
                break;
            }
        }

        return at + 1;
    }

    private static int ReadNumeral(Passage passage, int at, Findings findings)
    {
        var isFraction = NumberReader.IsFractionOf(passage, at);
        if (!isFraction && DateReader.TryRead(passage, at, out var date))
        {
            return AddDate(findings, date);
        }

        if (NameReader.Read(passage, at, out var first, out var next) is { } why)
        {
            findings.Others.Add(new Other(Math.Max(first, findings.Taken), next, why, Unparsed: false));
            return next;
        }

        return ReadYear(passage, at, findings) is var afterYear && afterYear > at ? afterYear
            : ReadOrdinal(passage, at, findings) is var afterOrdinal && afterOrdinal > at ? afterOrdinal
            : ReadShare(passage, at, findings) is var afterShare && afterShare > at ? afterShare
            : ReadQuantity(passage, at, findings);
    }

    private static int ReadShare(Passage passage, int at, Findings findings)
    {
        if (!PartReader.TryReadOneIn(passage, at, out var share))
        {
            return at;
        }

        findings.Quantities.Add(share);
        return share.Next;
    }

    private static int ReadWord(Passage passage, int at, Findings findings)
    {
        if (DateReader.TryRead(passage, at, out var date))
        {
            return AddDate(findings, date);
        }

        if (PartReader.TryRead(passage, at, out var part))
        {
            findings.Quantities.Add(part);
            return part.Next;
        }

        return ReadQuantity(passage, at, findings);
    }

    private static int ReadQuantity(Passage passage, int at, Findings findings)
    {
        if (QuantityReader.TryRead(passage, at, out var quantity, out var problem))
        {
            quantity = RangeReader.Extend(passage, quantity);
            if (!IsIdle(passage, quantity))
            {
                findings.Quantities.Add(quantity);
            }

            return quantity.Next;
        }

        return problem is null && !passage.IsNumeral(at) ? at : AddUnparsed(passage, at, findings, problem ?? Reasons.NotRead);
    }

    // A small number word alone counts nothing that could be checked: "one of them", "the two".
    private static bool IsIdle(Passage passage, in Quantity quantity) =>
        quantity is { InWords: true } && (IsTenor(passage, quantity) || (quantity.IsBare && IsIdleAlone(passage, quantity)) || (quantity is { Value: 1, Scale: 1, High: null } && (quantity.Kind == FigureKind.Count || quantity is { Kind: FigureKind.Duration, Unit: Units.Days })));

    // "the two-year yield", "three-month futures"
    private static bool IsTenor(Passage passage, in Quantity quantity) =>
        quantity is { Kind: FigureKind.Duration, High: null } && passage.IsHyphen(quantity.Next - 2) && NameReader.IsNamed(passage, quantity.Next);

    // "top ten" and "chapter twelve" name, "twenty-first" orders; Han signs stand in too many other words.
    private static bool IsIdleAlone(Passage passage, in Quantity quantity) =>
        passage.IsHyphen(quantity.Next) || passage.Words.Ordinals.Match(passage, quantity.Next, out _) > quantity.Next || passage.Words.Fractions.Match(passage, quantity.Next, out _) > quantity.Next
        || (quantity.Scale == 1 && quantity.Value is >= 0 and < SmallestAlone && !IsPartOfCounted(passage, quantity.Next) && (quantity.High is null || quantity.Value == 0) && quantity.Value == decimal.Truncate(quantity.Value))
        || (quantity.Scale == 1 && (Tokenizer.IsHan(passage.Text[passage[quantity.First].Start]) || passage.Words.NumberedNames.MatchEndingAt(passage, quantity.First - 1, out _) < quantity.First));

    // "eight of the past 13 years", "four of the committee's 12 voters"
    private static bool IsPartOfCounted(Passage passage, int at)
    {
        var isPart = passage.Has(at, Cue.OutOf) && passage.Has(at, Cue.PartOf);
        for (var i = at + 1; isPart && i <= at + WordsToWhole && passage.IsWord(i); i++)
        {
            if (passage.IsNumeral(i + 1))
            {
                return DateReader.YearAt(passage, i + 1) is null;
            }
        }

        return false;
    }

    private static int AddUnparsed(Passage passage, int at, Findings findings, string why)
    {
        var numeral = at;
        while (numeral < passage.Count && !passage.IsNumeral(numeral))
        {
            numeral++;
        }

        if (numeral >= passage.Count)
        {
            return at;
        }

        var (first, next) = Runs.Around(passage, numeral);
        while (EndOfPower(passage, next) is var end && end > next)
        {
            next = end;
        }

        findings.Others.Add(new Other(Math.Max(Math.Max(first, at), findings.Taken), next, why, Unparsed: true));
        return next;
    }

    // ^-4, ×10, and the +14 of 1.3e+14: what belongs to the digits before it.
    private static int EndOfPower(Passage passage, int at)
    {
        var isJoint = passage.IsMark(at, '^') || passage.IsMark(at, '×') || passage.IsMark(at, '*');
        var sign = isJoint ? at + 1 : at;
        var hasSign = passage.IsSign(sign) && passage.Touches(sign);
        if (!passage.Touches(at) || !(isJoint || (hasSign && (passage.IsMarkWord(at - 1, "e") || passage.IsMarkWord(at - 1, "E")))))
        {
            return at;
        }

        var digits = hasSign ? sign + 1 : sign;
        return passage.IsNumeral(digits) && passage.Touches(digits) ? Runs.Around(passage, digits).Next : at;
    }

    private static int AddDate(Findings findings, WrittenDate date)
    {
        findings.Dates.Add(date);
        findings.Others.Add(new Other(date.First, date.Next, date.Month is null && date.Day is null ? Reasons.Year : Reasons.Date, Unparsed: false));
        return date.Next;
    }

    // 2025, 2025-26, 2020s, '25
    private static int ReadYear(Passage passage, int at, Findings findings)
    {
        if (passage.IsPlainNumber(at, 0, 99) && passage.NumeralAt(at).Digits == 2 && passage.Touches(at) && (passage.IsMark(at - 1, '\'') || passage.IsMark(at - 1, '’')) && !passage.Touches(at + 1))
        {
            return AddDate(findings, new WrittenDate(at, at + 1, 2000 + (int)passage.NumeralAt(at).Value, null, null));
        }

        if (passage.IsPlainNumber(at, FirstDecade, LastPlainYear) && passage.IsMarkWord(at + 1, "s") && passage.Touches(at + 1))
        {
            return AddDate(findings, new WrittenDate(at, at + 2, null, null, null));
        }

        if (passage.IsPlainNumber(at, 10, 90) && passage.NumeralAt(at).Value % 10 == 0 && passage.IsMarkWord(at + 1, "s") && passage.Touches(at + 1))
        {
            return AddDate(findings, new WrittenDate(at, at + 2, null, null, null));
        }

        if (YearsOfLife(passage, at) is var life && life > at)
        {
            return AddDate(findings, new WrittenDate(at, life, null, null, null));
        }

        if (DateReader.YearAt(passage, at) is not { } year || year > LastPlainYear || (year < FirstPlainYear && !IsOldYear(passage, at, year)) || CountsSomething(passage, at))
        {
            return at;
        }

        var range = passage.IsDash(at + 1) && passage.Touches(at + 1) && passage.Touches(at + 2) && passage.IsNumeral(at + 2)
            && (DateReader.YearAt(passage, at + 2) > year || (passage.IsPlainNumber(at + 2, 0, 99) && passage.NumeralAt(at + 2).Digits == 2));
        return AddDate(findings, new WrittenDate(at, range ? at + 3 : at + 1, range ? null : year, null, null));
    }

    private static bool IsOldYear(Passage passage, int at, int year) =>
        passage.Has(at - 1, Cue.OutOf | Cue.From | Cue.Since | Cue.By | Cue.OnDay | Cue.YearPrefix)
        || (passage.IsWord(at - 1) && !passage.Has(at - 1, Cue.PriceLead | Cue.Change | Cue.To) && passage.Words.Subjects.MatchEndingAt(passage, at - 1, out _) == at && passage.Words.QualifiersBefore.MatchEndingAt(passage, at - 1, out _) == at);

    // "Babe Didrikson (1912-1956)", "the war of 1861-65"
    private static int YearsOfLife(Passage passage, int at) =>
        passage.IsPlainNumber(at, FirstDecade, LastPlainYear) && passage.NumeralAt(at).Digits == 4 && passage.IsDash(at + 1) && passage.Touches(at + 1) && passage.Touches(at + 2)
            && passage.IsPlainNumber(at + 2, (int)passage.NumeralAt(at).Value + 1, LastPlainYear) && !(passage.Touches(at + 3) && (passage.IsWord(at + 3) || passage.IsDash(at + 3) || passage.IsMark(at + 3, '%'))) && CountNoun.EndOfNoun(passage, at + 3, out _) == at + 3 && passage.Words.Units.Match(passage, at + 3, out _) == at + 3
            ? at + 3
            : at;

    private static bool CountsSomething(Passage passage, int at) =>
        QuantityReader.TryRead(passage, at, out var quantity, out _)
        && (quantity.Kind is not (FigureKind.Count or FigureKind.CryptoAmount) || quantity.Scale > 1 || passage.Words.Nouns.Match(passage, at + 1, out _) > at + 1);

    // 10th: a day of the month after "the", a rank before a superlative, else just a place in an order.
    private static int ReadOrdinal(Passage passage, int at, Findings findings)
    {
        if (!DateReader.IsOrdinalSuffix(passage, at + 1))
        {
            return at;
        }

        var next = at + 2;
        var noun = passage.IsHyphen(next) ? next + 1 : next;
        if (passage.Has(noun, Cue.Superlative) && passage.NumeralAt(at) is { IsPlain: true } numeral)
        {
            findings.Quantities.Add(new Quantity { First = at, Next = noun + 1, Kind = FigureKind.Rank, Value = numeral.Value, Step = 0, Scale = 1 });
            return noun + 1;
        }

        if (PartReader.IsStreak(passage, next) && passage.IsPlainNumber(at, 2, 999))
        {
            findings.Quantities.Add(new Quantity { First = at, Next = next, Kind = FigureKind.Rank, Value = passage.NumeralAt(at).Value, Step = 0, Scale = 1 });
            return next;
        }

        if (passage.Has(at - 1, Cue.Article) && passage.IsPlainNumber(at, 1, 31) && (passage.Has(at - 2, Cue.OnDay) || !passage.IsWord(next) || passage.Has(next, Cue.NoNoun | Cue.Clause | Cue.And)))
        {
            return AddDate(findings, new WrittenDate(at, next, null, null, (int)passage.NumeralAt(at).Value));
        }

        findings.Others.Add(new Other(at, next, Reasons.Ordinal, Unparsed: false));
        return next;
    }
}
