using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Recognises numerals that cite nothing: parts of names, clock times, list numbers, footnote marks, phone numbers, years.</summary>
internal static class NameReader
{
    /// <summary>The longest numeral in a numbered name (FIPS 140, S&amp;P 500, ISO 20022).</summary>
    private const int LongestNameNumber = 5;

    /// <summary>The parts of a split portfolio or of even odds add up to it: 60/40.</summary>
    private const decimal Whole = 100;

    /// <summary>Digits of a telephone number, without and with its country (ITU-T E.164).</summary>
    private const int ShortestPhone = 9, LongestPhone = 15;

    /// <summary>What a numeral is, where it is no figure.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="at">Index of the numeral.</param>
    /// <param name="first">Index of the first token of the whole name.</param>
    /// <param name="next">Index after its last token.</param>
    /// <returns>The reason; null where it may be a figure.</returns>
    public static string? Read(Passage passage, int at, out int first, out int next)
    {
        (first, next) = (at, at + 1);
        if (CitationReader.EndAt(passage, at) is var end && end > at)
        {
            next = end;
            return Reasons.Citation;
        }

        return ReadMarked(passage, at, ref first, ref next)
            ?? ReadTime(passage, at, ref next)
            ?? ReadPhone(passage, at, ref first, ref next)
            ?? ReadJoined(passage, at, ref first, ref next)
            ?? ReadNumbered(passage, at, ref first)
            ?? ReadSpan(passage, at, ref next)
            ?? ReadPair(passage, at, ref next)
            ?? ReadLabel(passage, at, ref first, ref next)
            ?? LabelReader.Read(passage, at, ref next);
    }

    // [1], ^2, "3. A list", "#5", "3.2.1 Section"
    private static string? ReadMarked(Passage passage, int at, ref int first, ref int next)
    {
        var numeral = passage.NumeralAt(at);
        if (numeral is { IsPlain: true, Digits: <= 3 })
        {
            if (passage.IsMark(at - 1, '[') && passage.IsMark(at + 1, ']'))
            {
                return Reasons.Footnote;
            }

            if (passage.IsMark(at - 1, '^') && passage.Touches(at))
            {
                return Reasons.Footnote;
            }

            if (IsGluedMark(passage, at))
            {
                return Reasons.Footnote;
            }

            if (passage.IsMark(at - 1, '(') && passage.Touches(at - 1) && passage.IsNumeral(at - 2) && passage.IsMark(at + 1, ')') && passage.IsPlainNumber(at - 2, 1, 9999))
            {
                return Reasons.Section;
            }

            var closed = (passage.IsMark(at + 1, '.') || passage.IsMark(at + 1, ')')) && passage.Touches(at + 1) && !passage.Touches(at + 2);
            if (closed && !(passage.IsNumeral(at + 2) && passage.Touches(at + 2)) && (at == 0 || passage.IsFirstOnLine(at) || IsNextOfRunIn(passage, at)))
            {
                return Reasons.ListNumber;
            }
        }

        if (passage.IsMark(at - 1, '#') && passage.Touches(at))
        {
            first = at - 1;
            return Reasons.Name;
        }

        var isHeading = numeral.Form != NumeralForm.TooLong && at > 0 && passage.IsMark(at - 1, '#') && passage.IsFirstOnLine(at);
        return isHeading || (numeral.Form == NumeralForm.Dotted && passage.IsFirstOnLine(at)) ? Reasons.Section : null;
    }

    // "1. Bitcoin is down; 2. liquidations came to…": a list within the line.
    private static bool IsNextOfRunIn(Passage passage, int at) =>
        passage.IsMark(at - 1, ';') && !passage.Touches(at) && passage.NumeralAt(at).Value >= 2 && passage.IsWord(at + 2);

    // "which firms survive.16 The table": a raised number that lost its markup stands right after the sentence's last mark.
    private static bool IsGluedMark(Passage passage, int at) =>
        (passage.IsMark(at - 1, '.') || passage.IsMark(at - 1, '”') || passage.IsMark(at - 1, '’') || (passage.IsMark(at - 1, ',') && passage.IsWord(at + 1))) && passage.Touches(at) && passage.Touches(at - 1)
        && ((passage.IsWord(at - 2) && passage[at - 2].Length > 2 && !passage.IsCapitalised(at - 2)) || passage.IsMark(at - 2, '"') || passage.IsMark(at - 2, '”') || passage.IsMark(at - 2, '*') || passage.IsMark(at - 2, ')')) && !passage.Touches(at + 1);

    // 14:30, 7 p.m., 7.30pm, 0900 GMT, 14:30:05Z
    private static string? ReadTime(Passage passage, int at, ref int next)
    {
        var numeral = passage.NumeralAt(at);
        var end = at + 1;
        var hasMinutes = numeral is { IsPlain: true, Digits: <= 2 } && numeral.Value <= 24
            && passage.IsMark(end, ':') && passage.Touches(end) && passage.Touches(end + 1) && passage.IsPlainNumber(end + 1, 0, 59) && passage.NumeralAt(end + 1).Digits == 2;
        if (hasMinutes)
        {
            end += 2;
            end += passage.IsMark(end, ':') && passage.Touches(end) && passage.IsNumeral(end + 1) && passage.Touches(end + 1) ? 2 : 0;
        }

        var clock = passage.Words.CuePhrases.Match(passage, end, out var cue);
        var hasClock = clock > end && (cue & Cue.Clock) != 0 && numeral.Form == NumeralForm.Plain && numeral.Decimals is 0 or 2 && (numeral.Digits <= 2 || numeral.Digits == 4);
        next = hasClock ? clock : end;
        return hasMinutes || hasClock ? Reasons.Time : null;
    }

    // +1 555 123 4567, (555) 123-4567, 555-123-4567
    private static string? ReadPhone(Passage passage, int at, ref int first, ref int next)
    {
        var plus = passage.IsMark(at - 1, '+') && passage.Touches(at);
        int digits = 0, groups = 0, end = at;
        while (groups < 7 && passage.IsNumeral(end) && passage.NumeralAt(end) is { IsPlain: true } part && part.Digits <= 5)
        {
            digits += part.Digits;
            groups++;
            next = end + 1;
            end = next;
            end += passage.IsMark(end, ')') ? 1 : 0;
            end += passage.IsHyphen(end) || passage.IsMark(end, '(') ? 1 : 0;
        }

        var american = (groups >= 3 && passage.NumeralAt(at).Digits == 3 && digits == 10) || (groups >= 4 && digits == 11 && passage.IsPlainNumber(at, 1, 1));
        if (!american && !(plus && groups >= 2 && digits is >= ShortestPhone and <= LongestPhone))
        {
            next = at + 1;
            return null;
        }

        first = plus ? at - 1 : at;
        return Reasons.Phone;
    }

    // Q1, G20, Web3, COVID-19, 0x3f, mid-2025, v2.1: letters and digits of one run, or a word with a hyphen.
    private static string? ReadJoined(Passage passage, int at, ref int first, ref int next)
    {
        if (passage.Touches(at) && IsLatinWord(passage, at - 1))
        {
            (first, next) = Runs.Around(passage, at);
            var isVersion = passage[at - 1] is { Length: 1 } && passage.Chars(at - 1) is ['v' or 'V'];
            return isVersion ? Reasons.Version : Reasons.Name;
        }

        var hyphened = passage.IsHyphen(at - 1) && passage.Touches(at) && passage.Touches(at - 1) && IsLatinWord(passage, at - 2);
        if (!hyphened || (passage.Has(at - 2, Cue.To | Cue.OutOf) && (passage.IsNumeral(at - 4) || passage.IsNumeral(at - 3))) || passage.Has(at - 2, Cue.YearPrefix) || passage.Words.QualifiersBefore.MatchEndingAt(passage, at - 2, out _) <= at - 2
            || passage.Words.Numbers.Match(passage, at - 2, out _) > at - 2)
        {
            return null;
        }

        first = at - 2;
        next = Runs.Around(passage, at).Next;
        while (passage.IsHyphen(next) && passage.Touches(next) && passage.Touches(next + 1) && passage.IsNumeral(next + 1))
        {
            next = Runs.Around(passage, next + 1).Next;
        }

        return Reasons.Name;
    }

    private static bool IsLatinWord(Passage passage, int at) => passage.IsWord(at) && !Tokenizer.IsHan(passage.Text[passage[at].Start]);

    // S&P 500, Layer 2, No. 10, version 2.1
    private static string? ReadNumbered(Passage passage, int at, ref int first)
    {
        var numeral = passage.NumeralAt(at);
        if (passage.Has(at - 1, Cue.Height) && numeral.Form is NumeralForm.Plain or NumeralForm.Grouped && numeral.Decimals == 0)
        {
            first = at - 1;
            return Reasons.Name;
        }

        if (numeral.Form is NumeralForm.Grouped or NumeralForm.TooLong || numeral.Digits > LongestNameNumber)
        {
            return null;
        }

        var last = passage.IsMark(at - 1, '.') || passage.IsHyphen(at - 1) ? at - 2 : at - 1;
        var start = passage.Words.NumberedNames.MatchEndingAt(passage, last, out var why);
        if (start > last || (passage.Words.Units.Match(passage, at + 1, out var unit) > at + 1 && unit.Kind is FigureKind.Percent or FigureKind.Money))
        {
            return numeral.Form == NumeralForm.Dotted ? Reasons.Version : null;
        }

        first = start;
        return why;
    }

    // 50-day average, 10-year Treasury, 34-year-old
    private static string? ReadSpan(Passage passage, int at, ref int next)
    {
        var joined = passage.IsHyphen(at + 1) && passage.Touches(at + 1) ? at + 2 : at + 1;
        var end = passage.Words.Units.Match(passage, joined, out var unit);
        if (end == joined || unit.Kind != FigureKind.Duration || (joined == at + 1 && !Tokenizer.IsHan(passage.Text[passage[joined].Start])))
        {
            return null;
        }

        if (passage.IsHyphen(end) && passage.IsMarkWord(end + 1, "old"))
        {
            next = end + 2;
            return Reasons.Age;
        }

        var named = IsNamed(passage, end) || IsTenorAlone(passage, at, joined, end) || (IsListJoint(passage, end) && passage.IsNumeral(end + 1) && IsNamed(passage, end + 4));
        next = named ? end : at + 1;
        return named ? Reasons.Name : null;
    }

    // "taking the 10-year to 4.71 per cent"
    private static bool IsTenorAlone(Passage passage, int at, int joined, int end) =>
        joined == at + 2 && passage.Has(at - 1, Cue.Article) && passage[at - 1].Length == 3 && passage.IsWord(end) && passage.Has(end, Cue.To | Cue.PriceLead | Cue.Change | Cue.Verb);

    /// <summary>True where a span of time that ends before the index is part of a name: "two-year yield".</summary>
    public static bool IsNamed(Passage passage, int at) => passage.Has(at, Cue.NamedSpan) || passage.Has(at + 1, Cue.NamedSpan);

    // "50-day and 200-day averages": the second span is one numeral, one hyphen, one word further on.
    private static bool IsListJoint(Passage passage, int at) => passage.Has(at, Cue.And | Cue.Or) || passage.IsMark(at, ',') || passage.IsMark(at, '/');

    // 24/7, 50/50, 42/42, 3-2, 3:1
    private static string? ReadPair(Passage passage, int at, ref int next)
    {
        if (!passage.Touches(at + 1) || !passage.Touches(at + 2) || !passage.IsPlainNumber(at, 0, 200) || !passage.IsPlainNumber(at + 2, 0, 200))
        {
            return null;
        }

        var isPlan = passage.NumeralAt(at).Digits == 2 && passage.NumeralAt(at).Value == passage.NumeralAt(at + 2).Value;
        var isSplit = passage.NumeralAt(at).Value + passage.NumeralAt(at + 2).Value == Whole;
        var slash = passage.IsMark(at + 1, '/') && (passage.IsPlainNumber(at, 24, 24) || isPlan || isSplit);
        var score = (passage.IsDash(at + 1) && (passage.Has(at + 3, Cue.Score) || IsFalling(passage, at))) || (passage.IsMark(at + 1, ':') && !passage.Touches(at));
        next = slash || score ? at + 3 : at + 1;
        return slash ? Reasons.Name : score ? Reasons.Score : null;
    }

    // "split 5-4", "won 112-108": a range would rise.
    private static bool IsFalling(Passage passage, int at) =>
        passage.NumeralAt(at).Value > passage.NumeralAt(at + 2).Value && passage.Words.Units.Match(passage, at + 3, out _) == at + 3
        && !(passage.Touches(at + 3) && (passage.IsDash(at + 3) || passage.IsMark(at + 3, '%') || passage.IsWord(at + 3))) && !passage.Touches(at);

    // 8-K, T+2
    private static string? ReadLabel(Passage passage, int at, ref int first, ref int next)
    {
        if (!passage.IsPlainNumber(at, 0, 99))
        {
            return null;
        }

        if (passage.IsHyphen(at + 1) && passage.Touches(at + 1) && passage.Touches(at + 2) && passage.IsCapitalised(at + 2) && passage[at + 2].Length == 1 && !passage.Touches(at))
        {
            next = at + 3;
            return Reasons.Name;
        }

        if (passage.IsMark(at - 1, '+') && passage.Touches(at) && passage.Touches(at - 1) && passage.IsCapitalised(at - 2) && passage[at - 2].Length == 1)
        {
            first = at - 2;
            return Reasons.Name;
        }

        return null;
    }
}
