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
    private const Cue Leading = Cue.Article | Cue.Role | Cue.Clause | Cue.Fronting;

    /// <summary>What a firm says of itself follows "said" in one of these: "said it would", "said its revenue".</summary>
    private const Cue Own = Cue.Own | Cue.Change;

    /// <summary>Signs of a Han name before the word that ends it.</summary>
    private const int MostHanSigns = 4;

    private const char OpeningQuote = '“';

    private const char PluralEnd = 's';

    private const string PastEnd = "ed";

    /// <summary>Adds them among the subjects, in order of place; a longer name takes the place of one that it holds ("Morland Bitcoin Trust").</summary>
    public static void AddTo(Passage passage, List<Sighting<string>> subjects, List<Sighting<string>> sources, NamePool names)
    {
        AddHolders(passage, subjects, names);
        var known = subjects.Count;
        for (var at = 0; at < passage.Count;)
        {
            if (passage.Has(at, Cue.FirmEnd) && Tokenizer.IsHan(passage.Text[passage[at].Start]))
            {
                AddHan(passage, at, subjects, names);
            }

            var next = EndOfName(passage, at, out var words);
            for (; words > 1 && passage.Has(at, Leading) && passage.IsCapitalised(at + 1) && !IsBankOf(passage, at) && (at == 0 || !passage.Has(at, Cue.Fronting) || passage.Has(at, Cue.Article)); at++)
            {
                words--;
            }

            if (words is > 0 and <= MostWords && IsSubject(passage, at, next) && (words > 1 || IsSingle(passage, at)) && (!Overlaps(sources, sources.Count, at, next) || SpeaksOfItself(passage, next)) && TakesPlace(subjects, known, at, next))
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

    // "gold funds", "bitcoin treasury companies": those who hold an asset are not the asset.
    private static void AddHolders(Passage passage, List<Sighting<string>> subjects, NamePool names)
    {
        for (var i = 0; i < subjects.Count; i++)
        {
            var subject = subjects[i];
            var last = passage.Has(subject.Next + 1, Cue.Holders) && passage.IsWord(subject.Next) && passage.Words.Metrics.Begins(passage[subject.Next].Word) ? subject.Next + 1 : subject.Next;
            if (passage.Has(last, Cue.Holders) && !MetricRules.IsFunds(subject.Meaning) && (MetricRules.HasUnitPrice(subject.Meaning) || MetricRules.IsBond(subject.Meaning)))
            {
                subjects[i] = new Sighting<string>(subject.First, last + 1, names.Of(passage, subject.First, last + 1));
            }
        }
    }

    // 极地矿业: signs that no table knows, up to the word that ends a firm's name. A word for its trade right before it goes (矿企极地矿业).
    private static void AddHan(Passage passage, int last, List<Sighting<string>> subjects, NamePool names)
    {
        var first = last;
        while (first > 0 && last - first < MostHanSigns && passage.Touches(first) && passage.IsWord(first - 1) && passage[first - 1].Word == Vocabulary.Unknown)
        {
            first--;
        }

        if (first == last || (passage.IsWord(last + 1) && passage.Touches(last + 1) && passage[last + 1].Word == Vocabulary.Unknown) || passage.IsMark(last + 1, OpeningQuote))
        {
            return;
        }

        var trade = subjects.FindIndex(subject => subject.Next == first);
        var name = new Sighting<string>(trade < 0 ? first : subjects[trade].First, last + 1, names.Of(passage, first, last + 1));
        if (trade >= 0)
        {
            subjects[trade] = name;
        }
        else if (!Overlaps(subjects, subjects.Count, first, last + 1))
        {
            subjects.Add(name);
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
        isNoun &= !passage.Has(next, Cue.SourceBefore) || SpeaksOfItself(passage, next);
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
        return (IsPossessive(passage, next) || (passage.IsWord(next) && !passage.IsCapitalised(next)) || (next > at + 1 && IsApart(passage, at, next)))
            && (!passage.Has(next, Cue.SourceBefore | Cue.And | Cue.OutOf) || SpeaksOfItself(passage, next))
            && !passage.Has(at - 1, Cue.By | Cue.Since) && !(passage.Has(at - 1, Cue.Role | Cue.OutOf) && !passage.Has(at - 1, Cue.Article) && !IsOfShares(passage, at)) && (IsBankOf(passage, at) || !passage.Has(at, Cue.Role | Cue.Clause | Cue.NoNoun | Cue.Article));
    }

    // "Zephyr Perps, which lets …", "Polar Rigs +18%": at the head of a clause, before a clause of its own or a figure.
    private static bool IsApart(Passage passage, int at, int next) =>
        (at == 0 || passage.Has(at - 1, Cue.Clause | Cue.Article)) && ((passage.IsMark(next, ',') && passage.IsWord(next + 1) && passage.Has(next + 1, Cue.Clause | Cue.Article)) || passage.IsSign(next) || passage.IsMark(next, ':') || passage.IsMark(next, '('));

    // "Granite Hash said it …", "Bluewharf reported revenue of …": a firm that tells of its own numbers, no source of another's.
    private static bool SpeaksOfItself(Passage passage, int verb) =>
        passage.Has(verb, Cue.SourceBefore) && passage.IsWord(verb) && !passage.IsCapitalised(verb)
        && (passage.Has(verb + 1, Own) || (passage.Words.Metrics.Match(passage, verb + 1, out var metric) > verb + 1 && metric is Topics.Revenue or Topics.Other) || (passage.Words.Metrics.Match(passage, verb + 2, out var later) > verb + 2 && later is Topics.Revenue));

    // "shares of Granite Hash"
    private static bool IsOfShares(Passage passage, int at) => passage.Has(at - 1, Cue.OutOf) && passage.Has(at - 2, Cue.Shares);

    private static bool IsPossessive(Passage passage, int at) => (passage.IsMark(at, '\'') || passage.IsMark(at, '’')) && passage.IsMarkWord(at + 1, "s");

    // No word that a table knows, and not the first of its sentence, where every word has its capital.
    private static bool IsSingle(Passage passage, int at) =>
        passage[at].Word == Vocabulary.Unknown && passage[at].Length >= ShortestSingle
        && (IsPossessive(passage, at + 1) || (passage.IsWord(at - 1) && !passage.IsCapitalised(at - 1) && !passage.Has(at - 1, Cue.OnDay | Cue.To | Cue.By | Cue.Article)) || (at > 0 && IsVerb(passage, at + 1) && EndsTime(passage, at - 1)));

    // "On Thursday Portugal borrowed", "In 2025, Kestrel sold"
    private static bool EndsTime(Passage passage, int last)
    {
        last -= passage.IsMark(last, ',') ? 1 : 0;
        return passage.IsNumeral(last) || (passage.IsWord(last) && (passage.Words.TraitsOf(passage[last].Word) & WordTraits.Time) != 0);
    }

    private static int EndOfName(Passage passage, int at, out int words)
    {
        words = 0;
        var next = at;
        while (next < passage.Count && IsPart(passage, next))
        {
            words++;
            next += (passage.IsMark(next + 1, '&') || IsBankOf(passage, next) || IsHyphenated(passage, next + 1)) && IsPart(passage, next + 2) ? 2 : 1;
        }

        return next;
    }

    // "Anglo-Peruvian Silver"
    private static bool IsHyphenated(Passage passage, int hyphen) => passage.IsHyphen(hyphen) && passage.Touches(hyphen) && passage.Touches(hyphen + 1);

    // "Bank of Thailand"
    private static bool IsBankOf(Passage passage, int at) => passage.IsMarkWord(at, "Bank") && passage.IsMarkWord(at + 1, "of");

    private static bool IsPart(Passage passage, int at) =>
        (passage.IsCapitalised(at) || (at > 0 && passage.Has(at, Cue.FirmEnd) && passage.IsCapitalised(at - 1) && passage[at - 1].Length > 1)) && passage[at].Length > 1 && !passage.Words.Months.Begins(passage[at].Word) && !passage.Words.Weekdays.Begins(passage[at].Word);

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
