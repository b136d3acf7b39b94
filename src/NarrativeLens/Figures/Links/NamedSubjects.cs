using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>
/// Finds names of firms and places that no table knows and that a clause is about: two to four words with capitals before a word without
/// ("Granite Hash booked revenue of …"), or before a possessive. A single capital at the head of a sentence tells nothing, unless it owns something ("Bluewharf's revenue").
/// </summary>
internal static class NamedSubjects
{
    /// <summary>Shorter words with a capital are pronouns and contractions.</summary>
    private const int ShortestSingle = 4;

    /// <summary>More words with capitals in a row are a headline.</summary>
    private const int MostWords = 4;

    /// <summary>Words of a plural noun at the head of a sentence: "Retail investors", "Venture funds".</summary>
    private const int MostNounWords = 3;

    /// <summary>Words that may stand before a name with a capital of their own: "The Morland Bitcoin Trust".</summary>
    private const Cue Leading = Cue.Article | Cue.Role | Cue.Clause;

    private const char PluralEnd = 's';

    private const string PastEnd = "ed";

    /// <summary>Adds them among the subjects, in order of place; a longer name takes the place of one that it holds ("Morland Bitcoin Trust").</summary>
    public static void AddTo(Passage passage, List<Sighting<string>> subjects, List<Sighting<string>> sources, NamePool names)
    {
        var known = subjects.Count;
        for (var at = 0; at < passage.Count;)
        {
            var next = EndOfName(passage, at, out var words);
            for (; words > 1 && passage.Has(at, Leading) && passage.IsCapitalised(at + 1) && !IsBankOf(passage, at); at++)
            {
                words--;
            }

            if (words is > 0 and <= MostWords && IsSubject(passage, at, next) && (words > 1 || IsSingle(passage, at)) && !Overlaps(sources, sources.Count, at, next) && TakesPlace(subjects, known, at, next))
            {
                subjects.Add(new Sighting<string>(at, next, names.Of(passage, at, next)));
            }

            at = Math.Max(next, at + 1);
        }

        AddHead(passage, subjects, names);
        if (subjects.RemoveAll(static subject => subject.Meaning.Length == 0) > 0 || subjects.Count > known)
        {
            subjects.Sort(static (left, right) => left.First.CompareTo(right.First));
        }
    }

    // True where the name overlaps none that is known, or holds it wholly with words of its own; that one is then emptied.
    private static bool TakesPlace(List<Sighting<string>> subjects, int known, int at, int next)
    {
        for (var i = 0; i < known; i++)
        {
            var subject = subjects[i];
            if (subject.First < next && subject.Next > at && !(subject.First >= at && subject.Next <= next && subject.Next - subject.First < next - at && !MetricRules.IsIndex(subject.Meaning) && !MetricRules.IsCentralBank(subject.Meaning)))
            {
                return false;
            }
        }

        for (var i = 0; i < known; i++)
        {
            var subject = subjects[i];
            subjects[i] = subject.First < next && subject.Next > at ? subject with { Meaning = "" } : subject;
        }

        return true;
    }

    // "Advisers have gone from …", "Ferrymarket handled …": what no table knows, before the first verb of the sentence.
    private static void AddHead(Passage passage, List<Sighting<string>> subjects, NamePool names)
    {
        var first = passage.Count > 0 && !passage.IsWord(0) ? 1 : 0;
        if (!passage.IsCapitalised(first) || passage.Has(first, Leading | Cue.NoNoun | Cue.Forecast | Cue.Change | Cue.Negation) || passage.Has(first, Cue.From | Cue.To | Cue.OnDay | Cue.Past | Cue.Ahead))
        {
            return;
        }

        var next = first + 1;
        while (next < passage.Count && next <= first + MostNounWords && passage.IsWord(next) && !IsVerb(passage, next))
        {
            next++;
        }

        var isNoun = next < passage.Count && IsVerb(passage, next) && (next == first + 1 ? passage[first].Word == Vocabulary.Unknown && passage[first].Length >= ShortestSingle : IsPluralNoun(passage, first, next));
        if (isNoun && !Overlaps(subjects, subjects.Count, first, next))
        {
            subjects.Add(new Sighting<string>(first, next, names.Of(passage, first, next)));
        }
    }

    private static bool IsPluralNoun(Passage passage, int first, int next)
    {
        for (var i = first + 1; i < next; i++)
        {
            if (passage.IsCapitalised(i) || passage.Has(i, Cue.Clause | Cue.OutOf | Cue.And | Cue.Article | Cue.Change | Cue.Forecast | Cue.SourceBefore))
            {
                return false;
            }
        }

        return passage.Chars(next - 1) is [.., var last] && last == PluralEnd && !passage.Words.Metrics.Begins(passage[next - 1].Word);
    }

    // A word that the tables know for a verb, or one in -ed.
    private static bool IsVerb(Passage passage, int at)
    {
        if (!passage.IsWord(at) || passage.IsCapitalised(at))
        {
            return false;
        }

        var word = passage.Chars(at);
        return passage.Has(at, Cue.Verb | Cue.Change) || (word.Length > ShortestSingle && word.EndsWith(PastEnd, StringComparison.Ordinal));
    }

    // Before a verb or a possessive, never before a mark or a number; what speaks is a source, and a role or a day is no name.
    private static bool IsSubject(Passage passage, int at, int next)
    {
        return (IsPossessive(passage, next) || (passage.IsWord(next) && !passage.IsCapitalised(next)) || (next > at + 1 && IsApart(passage, at, next))) && !passage.Has(next, Cue.SourceBefore | Cue.And | Cue.OutOf)
            && !(passage.Has(at - 1, Cue.Role | Cue.OutOf) && !passage.Has(at - 1, Cue.Article) && !IsOfShares(passage, at)) && (IsBankOf(passage, at) || !passage.Has(at, Cue.Role | Cue.Clause | Cue.NoNoun | Cue.Article));
    }

    // "Zephyr Perps, which lets …", "Polar Rigs +18%": at the head of a clause, before a clause of its own or a figure.
    private static bool IsApart(Passage passage, int at, int next) =>
        (at == 0 || passage.Has(at - 1, Cue.Clause | Cue.Article)) && ((passage.IsMark(next, ',') && passage.IsWord(next + 1) && passage.Has(next + 1, Cue.Clause)) || passage.IsSign(next) || passage.IsMark(next, ':'));

    // "shares of Granite Hash"
    private static bool IsOfShares(Passage passage, int at) => passage.Has(at - 1, Cue.OutOf) && passage.Has(at - 2, Cue.Shares);

    private static bool IsPossessive(Passage passage, int at) => (passage.IsMark(at, '\'') || passage.IsMark(at, '’')) && passage.IsMarkWord(at + 1, "s");

    // No word that a table knows, and not the first of its sentence, where every word has its capital.
    private static bool IsSingle(Passage passage, int at) =>
        passage[at].Word == Vocabulary.Unknown && passage[at].Length >= ShortestSingle
        && (IsPossessive(passage, at + 1) || (passage.IsWord(at - 1) && !passage.IsCapitalised(at - 1) && !passage.Has(at - 1, Cue.OnDay | Cue.To | Cue.By | Cue.Article)));

    private static int EndOfName(Passage passage, int at, out int words)
    {
        words = 0;
        var next = at;
        while (next < passage.Count && IsPart(passage, next))
        {
            words++;
            next += (passage.IsMark(next + 1, '&') || IsBankOf(passage, next)) && IsPart(passage, next + 2) ? 2 : 1;
        }

        return next;
    }

    // "Bank of Thailand"
    private static bool IsBankOf(Passage passage, int at) => passage.IsMarkWord(at, "Bank") && passage.IsMarkWord(at + 1, "of");

    private static bool IsPart(Passage passage, int at) =>
        passage.IsCapitalised(at) && passage[at].Length > 1 && !passage.Words.Months.Begins(passage[at].Word) && !passage.Words.Weekdays.Begins(passage[at].Word);

    private static bool Overlaps(List<Sighting<string>> sightings, int count, int first, int next)
    {
        for (var i = 0; i < count; i++)
        {
            if (sightings[i].First < next && sightings[i].Next > first)
            {
                return true;
            }
        }

        return false;
    }
}
