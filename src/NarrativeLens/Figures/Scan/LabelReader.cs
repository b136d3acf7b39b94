using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Recognises digits that label: house numbers, ages between commas, hexadecimal, 5G, the 2B tranche, Podcasting 2.0.</summary>
internal static class LabelReader
{
    /// <summary>Words of a street's name: "1600 Pennsylvania Avenue", "10 Upper Bank Street".</summary>
    private const int MostStreetWords = 3;

    /// <summary>Ages that a person in the news has.</summary>
    private const int Youngest = 16, Oldest = 99;

    /// <summary>The largest number that a capitalised word before it makes a name of ("Local 90").</summary>
    private const int LargestLabel = 999;

    /// <summary>Shorter words with a capital are initials.</summary>
    private const int ShortestLabel = 4;

    /// <summary>What a numeral is, where it labels; null where it may be a figure.</summary>
    public static string? Read(Passage passage, int at, ref int next)
    {
        if (!passage.NumeralAt(at).IsPlain)
        {
            return IsGeneration(passage, at) ? Reasons.Version : null;
        }

        return ReadSuffixed(passage, at, ref next) ?? ReadStreet(passage, at, ref next) ?? (IsAge(passage, at) || IsAgeOf(passage, at) ? Reasons.Age : IsNamed(passage, at) ? Reasons.Name : null);
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
        var isName = IsDigitName(passage, at);
        if (!isHex && !isLabel && !isIssue && !isName)
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
        passage.IsPlainNumber(at, passage.IsCapitalised(at - 2) ? 1 : Youngest, Oldest) && passage.IsMark(at - 1, ',') && passage.IsMark(at + 1, ',') && !passage.Touches(at) && passage.Touches(at + 1) && !passage.Touches(at + 2)
        && passage.IsWord(at + 2) && (passage.IsCapitalised(at - 2) || passage.Has(at - 2, Cue.Role));

    // "she is 61", "who was 34 when"
    private static bool IsAgeOf(Passage passage, int at) =>
        passage.IsPlainNumber(at, Youngest, Oldest) && (passage.Has(at - 2, FormCue.Person) || IsUnknownName(passage, at - 2)) && passage.Has(at - 1, Cue.Verb) && passage.Has(at - 1, Cue.NoNoun)
        && (passage.Has(at + 1, Cue.Clause | Cue.And) || passage.IsMark(at + 1, '.')) && !passage.Touches(at + 2);

    // "Local 90", "the Forte 20 is": a capitalised word that no table knows, and nothing that the number could count.
    private static bool IsNamed(Passage passage, int at) =>
        IsUnknownName(passage, at - 1) && !passage.Touches(at) && passage.IsPlainNumber(at, 1, LargestLabel)
        && (at + 1 >= passage.Count || passage.IsMark(at + 1, '.') || passage.IsMark(at + 1, ',') || (passage.Has(at + 1, Cue.Verb | Cue.NoNoun) && !passage.IsCapitalised(at + 1))) && !passage.Touches(at + 2)
        && passage.Words.Units.Match(passage, at + 1, out _) == at + 1 && passage.Words.Scales.Match(passage, at + 1, out _) == at + 1;

    // Inside a sentence, where a capital tells a name.
    private static bool IsUnknownName(Passage passage, int at) =>
        at > 0 && passage.IsCapitalised(at) && passage[at].Word == Vocabulary.Unknown && passage[at].Length >= ShortestLabel && passage.IsWord(at - 1) && !passage.Has(at - 1, Cue.Change);

    private static bool IsDigitName(Passage passage, int at)
    {
        var (first, next) = Runs.Around(passage, at);
        var run = passage.Text.AsSpan(passage[first].Start, passage[next - 1].End - passage[first].Start);
        foreach (var name in passage.Words.DigitNames)
        {
            if (run.SequenceEqual(name))
            {
                return CountNoun.EndOfNoun(passage, next, out _) == next;
            }
        }

        return false;
    }

    // "Podcasting 2.0"
    private static bool IsGeneration(Passage passage, int at) =>
        passage.NumeralAt(at) is { Digits: 1, Decimals: 1, Form: NumeralForm.Plain, Value: >= 2 } numeral && numeral.Value == decimal.Truncate(numeral.Value)
        && passage.IsCapitalised(at - 1) && !passage.IsFirstOnLine(at - 1) && !passage.Touches(at)
        && (!passage.IsWord(at + 1) || passage.Has(at + 1, Cue.NoNoun | Cue.Clause)) && !passage.IsMark(at + 1, '%') && !passage.IsMark(at + 1, '％') && passage.Words.Currencies.MatchEndingAt(passage, at - 1, out _) == at;
}
