using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Finds whom a passage names as the source of its numbers.</summary>
internal static class SourceReader
{
    /// <summary>Words of description between "according to" and the name: "liquidation tracker CoinGlass".</summary>
    private const int DescriptionWords = 6;

    /// <summary>Tokens between a name and its verb, where a clause in commas stands between them.</summary>
    private const int AsideTokens = 30;

    /// <summary>The longest name, in tokens.</summary>
    private const int NameTokens = 8;

    /// <summary>Collects the sources of a passage.</summary>
    public static void Collect(Passage passage, List<Sighting<string>> into)
    {
        into.Clear();
        for (var i = 0; i < passage.Count; i++)
        {
            if ((passage.Words.TraitsOf(passage[i].Word) & WordTraits.Source) == 0)
            {
                continue;
            }

            var next = passage.Words.CuePhrases.Match(passage, i, out var cue);
            if (next > i && (cue & Cue.SourceAhead) != 0 && NameAhead(passage, next) is { } ahead)
            {
                into.Add(ahead);
            }
            else if (((next > i && (cue & Cue.SourceBefore) != 0) || passage.Has(i, Cue.SourceBefore)) && NameBefore(passage, i) is { } before)
            {
                into.Add(before);
            }
        }
    }

    private static Sighting<string>? NameAhead(Passage passage, int at)
    {
        for (var i = at; i < passage.Count && i <= at + DescriptionWords; i++)
        {
            if (StartsName(passage, i))
            {
                return Make(passage, i, WithFirm(passage, EndOfName(passage, i)));
            }

            if (passage[i].Kind != TokenKind.Word && !passage.IsHyphen(i))
            {
                return null;
            }
        }

        return null;
    }

    // "CoinGlass data show", "Lantern Flow's sheet", "Lantern Flow, whose tally …, counts"
    private static Sighting<string>? NameBefore(Passage passage, int verb)
    {
        var last = verb - 1;
        while (last >= 0 && passage.Has(last, Cue.SourceBefore) && !passage.IsCapitalised(last))
        {
            last--;
        }

        last -= passage.IsMarkWord(last, "s") && passage.Touches(last) ? 2 : 0;
        last = passage.IsMark(last, ',') ? BeforeAside(passage, last) : last;
        if (last < 0 || !IsNamePart(passage, last))
        {
            return null;
        }

        var first = last;
        while (first > 0 && last - first < NameTokens && (IsNamePart(passage, first - 1) || (IsJoiner(passage, first - 1) && IsNamePart(passage, first - 2) && first >= 2)))
        {
            first--;
        }

        while (first < last && !StartsName(passage, first))
        {
            first++;
        }

        return StartsName(passage, first) ? Make(passage, first, last + 1) : null;
    }

    private static int BeforeAside(Passage passage, int comma)
    {
        for (var i = comma - 1; i > 0 && i > comma - AsideTokens; i--)
        {
            if (passage.IsMark(i, ','))
            {
                return i - 1;
            }
        }

        return -1;
    }

    // A word at the head of a sentence has its capital anyway: it must be no word that the tables know.
    private static bool StartsName(Passage passage, int at) =>
        IsNamePart(passage, at) && !passage.Has(at, Cue.Role | Cue.NoNoun | Cue.Article | Cue.Clause | Cue.SourceBefore)
        && (passage[at].Word == Vocabulary.Unknown || (at > 0 && !IsTimeOrTopic(passage, at)));

    private static bool IsTimeOrTopic(Passage passage, int at) =>
        passage.Words.Months.Begins(passage[at].Word) || passage.Words.Weekdays.Begins(passage[at].Word)
        || (passage.Words.Subjects.Match(passage, at, out var subject) > at && subject is Topics.Bitcoin or Topics.BitcoinFunds or Topics.Crypto);

    private static bool IsNamePart(Passage passage, int at) => passage.IsCapitalised(at);

    private static bool IsJoiner(Passage passage, int at) => passage.IsMark(at, '&') || (passage.IsHyphen(at) && passage.Touches(at));

    private static int EndOfName(Passage passage, int at)
    {
        var end = at + 1;
        while (end < passage.Count && end - at < NameTokens)
        {
            if (IsNamePart(passage, end))
            {
                end++;
            }
            else if (IsJoiner(passage, end) && IsNamePart(passage, end + 1))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "Jane Doe of Pelican Desk"
    private static int WithFirm(Passage passage, int end) =>
        passage.IsMarkWord(end, "of") && IsNamePart(passage, end + 1) ? EndOfName(passage, end + 1) : end;

    private static Sighting<string> Make(Passage passage, int first, int next) =>
        new(first, next, passage.Text[passage[first].Start..passage[next - 1].End]);
}
