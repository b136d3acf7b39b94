using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Recognises digits that label: house numbers, ages between commas, hexadecimal, 5G, the 2B tranche, Podcasting 2.0.</summary>
internal static class LabelReader
{
    /// <summary>Words of a street's name: "1600 Pennsylvania Avenue", "10 Upper Bank Street".</summary>
    private const int MostStreetWords = 3;

    /// <summary>Ages that a person in the news has.</summary>
    private const int Youngest = 16, Oldest = 99;

    /// <summary>What a numeral is, where it labels; null where it may be a figure.</summary>
    public static string? Read(Passage passage, int at, ref int next)
    {
        if (!passage.NumeralAt(at).IsPlain)
        {
            return IsGeneration(passage, at) ? Reasons.Version : null;
        }

        return ReadSuffixed(passage, at, ref next) ?? ReadStreet(passage, at, ref next) ?? (IsAge(passage, at) || IsAgeOf(passage, at) ? Reasons.Age : null);
    }

    // 5G, 3D, 0x3f, 2021a, 2025Q4, "the 2B tranche"
    private static string? ReadSuffixed(Passage passage, int at, ref int next)
    {
        if (!passage.IsWord(at + 1) || !passage.Touches(at + 1) || Tokenizer.IsHan(passage.Text[passage[at + 1].Start]))
        {
            return null;
        }

        var isHex = passage.NumeralAt(at) is { Value: 0, Digits: 1 } && passage.Chars(at + 1)[0] is 'x' or 'X';
        var isLabel = passage.IsPlainNumber(at, 1, 99) && passage.IsCapitalised(at + 1)
            && (passage.Has(at + 1, Cue.LabelSuffix) || (passage[at + 1].Length == 1 && passage.Has(at + 2, Cue.Labelled)));
        var isIssue = passage.IsPlainNumber(at, DateReader.FirstYear, DateReader.LastYear)
            && (passage.Chars(at + 1) is [>= 'a' and <= 'd'] || (passage.Chars(at + 1) is ['Q' or 'H'] && passage.IsNumeral(at + 2) && passage.Touches(at + 2)));
        if (!isHex && !isLabel && !isIssue)
        {
            return null;
        }

        next = Runs.Around(passage, at).Next;
        return isIssue ? Reasons.Year : Reasons.Name;
    }

    // 1600 Pennsylvania Avenue, 221B Baker Street
    private static string? ReadStreet(Passage passage, int at, ref int next)
    {
        if (passage.NumeralAt(at).Digits > 5)
        {
            return null;
        }

        var hasLetter = passage.IsWord(at + 1) && passage.Touches(at + 1) && passage[at + 1].Length == 1;
        var first = hasLetter ? at + 2 : at + 1;
        for (var i = first; i <= first + MostStreetWords && passage.IsCapitalised(i) && !passage.Touches(i); i++)
        {
            if (i > first && passage.Has(i, Cue.Street))
            {
                next = first;
                return Reasons.Address;
            }
        }

        return null;
    }

    // "Dana Fox, 42, sold"
    private static bool IsAge(Passage passage, int at) =>
        passage.IsPlainNumber(at, Youngest, Oldest) && passage.IsMark(at - 1, ',') && passage.IsMark(at + 1, ',') && !passage.Touches(at) && passage.Touches(at + 1) && !passage.Touches(at + 2)
        && passage.IsWord(at + 2) && (passage.IsCapitalised(at - 2) || passage.Has(at - 2, Cue.Role));

    // "she is 61", "who was 34 when"
    private static bool IsAgeOf(Passage passage, int at) =>
        passage.IsPlainNumber(at, Youngest, Oldest) && passage.Has(at - 2, Cue.Person) && passage.Has(at - 1, Cue.Verb)
        && (passage.Has(at + 1, Cue.Clause | Cue.And) || passage.IsMark(at + 1, '.')) && !passage.Touches(at + 2);

    // "Podcasting 2.0"
    private static bool IsGeneration(Passage passage, int at) =>
        passage.NumeralAt(at) is { Digits: 1, Decimals: 1, Form: NumeralForm.Plain, Value: >= 2 } numeral && numeral.Value == decimal.Truncate(numeral.Value)
        && passage.IsCapitalised(at - 1) && !passage.IsFirstOnLine(at - 1) && !passage.Touches(at)
        && (!passage.IsWord(at + 1) || passage.Has(at + 1, Cue.NoNoun | Cue.Clause)) && !passage.IsMark(at + 1, '%') && !passage.IsMark(at + 1, '％') && passage.Words.Currencies.MatchEndingAt(passage, at - 1, out _) == at;
}
