using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures.Scan;

/// <summary>Finds the noun that a number counts: "91,400 accounts", "two regional insurers".</summary>
internal static class CountNoun
{
    /// <summary>Words that may stand between a number and its noun ("three independent listed signers").</summary>
    private const int MostAdjectives = 2;

    /// <summary>Shorter words in -s are seldom plural nouns: is, was, its, us.</summary>
    private const int ShortestPlural = 4;

    /// <summary>Where the noun ends; <paramref name="at"/> itself where none is certain.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="at">Index after the number.</param>
    /// <param name="noun">The unit: the table's name for the noun, else the word as written.</param>
    public static int EndOfNoun(Passage passage, int at, out string? noun)
    {
        var hyphen = passage.IsHyphen(at) && passage.Touches(at) && passage.Touches(at + 1) ? 1 : 0;
        for (var i = at + hyphen; i <= at + hyphen + MostAdjectives && i < passage.Count; i++)
        {
            var next = passage.Words.Nouns.Match(passage, i, out noun);
            if (next > i)
            {
                return next;
            }

            if (IsAcronym(passage, i))
            {
                continue;
            }

            if (!IsPlainLower(passage, i))
            {
                break;
            }

            if (IsPlural(passage, i))
            {
                noun = passage.Chars(i).ToString();
                return i + 1;
            }
        }

        return hyphen > 0 ? EndOfJoined(passage, at + hyphen, out noun) : None(at, out noun);
    }

    private static int None(int at, out string? noun)
    {
        noun = null;
        return at;
    }

    // "a 19-member board", "a four-person crew": one thing stands for many; number words also join what they do not count ("two-factor").
    private static int EndOfJoined(Passage passage, int at, out string? noun)
    {
        var counts = passage.IsWord(at) && char.IsAsciiLetterLower(passage.Text[passage[at].Start]) && passage[at].Length > 2
            && (passage.IsNumeral(at - 2) ? !passage.Has(at, FormCue.NeverCounted) : passage.Has(at, FormCue.Counted)) && !passage.IsHyphen(at + 1);
        if (!counts)
        {
            return None(at - 1, out noun);
        }

        noun = passage.Words.PluralOf(passage.Chars(at));
        return at + 1;
    }

    // "36 CPI releases"
    private static bool IsAcronym(Passage passage, int at) =>
        passage.IsWord(at) && passage[at].Length is >= 2 and <= 5 && !passage.Touches(at) && !passage.Chars(at).ContainsAnyExceptInRange('A', 'Z')
        && passage.Words.Units.Match(passage, at, out _) == at && !passage.Has(at, Cue.Clock);

    private static bool IsPlainLower(Passage passage, int at) =>
        passage.IsWord(at) && char.IsLower(passage.Text[passage[at].Start]) && !passage.Touches(at)
        && !passage.Has(at, Cue.NoNoun | Cue.Clause | Cue.To | Cue.And | Cue.From | Cue.OutOf | Cue.Or | Cue.Change | Cue.PriceLead | Cue.Ago | Cue.Negation | Cue.Forecast | Cue.Article | Cue.BelowPeak)
        && passage.Words.Units.Match(passage, at, out _) == at;

    private static bool IsPlural(Passage passage, int at)
    {
        var word = passage.Chars(at);
        return word.Length >= ShortestPlural && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && !passage.IsMark(at + 1, '\'') && !passage.IsMark(at + 1, '’');
    }
}
