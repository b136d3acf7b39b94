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

    /// <summary>Adds them among the subjects, in order of place.</summary>
    public static void AddTo(Passage passage, List<Sighting<string>> subjects, List<Sighting<string>> sources)
    {
        var known = subjects.Count;
        for (var at = 0; at < passage.Count;)
        {
            var next = EndOfName(passage, at, out var words);
            if (words is > 0 and <= MostWords && IsSubject(passage, at, next) && (words > 1 || IsSingle(passage, at)) && !Overlaps(subjects, known, at, next) && !Overlaps(sources, sources.Count, at, next))
            {
                subjects.Add(new Sighting<string>(at, next, passage.Text[passage[at].Start..passage[next - 1].End]));
            }

            at = Math.Max(next, at + 1);
        }

        if (subjects.Count > known)
        {
            subjects.Sort(static (left, right) => left.First.CompareTo(right.First));
        }
    }

    // Before a verb or a possessive, never before a mark or a number; what speaks is a source, and a role or a day is no name.
    private static bool IsSubject(Passage passage, int at, int next)
    {
        return (IsPossessive(passage, next) || (passage.IsWord(next) && !passage.IsCapitalised(next))) && !passage.Has(next, Cue.SourceBefore | Cue.And | Cue.OutOf)
            && !passage.Has(at - 1, Cue.Role | Cue.OutOf) && !passage.Has(at, Cue.Role | Cue.Clause | Cue.NoNoun | Cue.Article);
    }

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
            next += passage.IsMark(next + 1, '&') && IsPart(passage, next + 2) ? 2 : 1;
        }

        return next;
    }

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
