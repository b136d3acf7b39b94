using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>What one passage says beside its figures, in order of place. Reused from passage to passage.</summary>
internal sealed class Sightings
{
    public List<Sighting<string>> Subjects { get; } = [];

    /// <summary>Countries, named or by their adjective, that prices at large may be of.</summary>
    public List<Sighting<string>> Countries { get; } = [];

    public List<Sighting<string>> Metrics { get; } = [];

    public List<Sighting<string>> Aspects { get; } = [];

    public List<Sighting<string>> Sources { get; } = [];

    public List<Sighting<Cue>> Cues { get; } = [];

    public List<Sighting<FigurePeriod>> Periods { get; } = [];

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        Subjects.Clear();
        Countries.Clear();
        Metrics.Clear();
        Aspects.Clear();
        Sources.Clear();
        Cues.Clear();
        Periods.Clear();
    }

    /// <summary>What later passages may refer back to: subjects and times.</summary>
    public void CollectContext(Passage passage, Findings findings, Calendar? calendar)
    {
        Subjects.Clear();
        Countries.Clear();
        if ((passage.Traits & WordTraits.Subject) != 0)
        {
            Collect(passage, passage.Words.Subjects, Subjects);
            PartCountries(passage);
        }

        Periods.Clear();
        if (calendar is not null)
        {
            PeriodReader.CollectWithUntold(passage, findings, calendar, Periods);
        }
    }

    // A country is a subject only where it owns or does something; a name in small letters is another word ("us", "strategy").
    private void PartCountries(Passage passage)
    {
        var kept = 0;
        for (var i = 0; i < Subjects.Count; i++)
        {
            var subject = Subjects[i];
            var isCountry = MetricRules.IsCountry(subject.Meaning);
            if (IsOtherWord(passage, subject) || IsAdjective(passage, subject))
            {
                continue;
            }

            if (isCountry)
            {
                Countries.Add(subject);
            }

            if (!isCountry || IsAgent(passage, subject))
            {
                Subjects[kept++] = passage.IsNumeral(subject.Next) && MetricRules.IsIndex(subject.Meaning)
                    ? new Sighting<string>(subject.First, subject.Next + 1, MetricRules.Numbered(subject.Meaning, passage.NumeralAt(subject.Next).Value)) : subject;
            }
        }

        Subjects.RemoveRange(kept, Subjects.Count - kept);
    }

    // "Nasdaq-listed", "gold-linked": the name is part of an adjective.
    private static bool IsAdjective(Passage passage, Sighting<string> subject) =>
        passage.IsHyphen(subject.Next) && passage.Touches(subject.Next) && passage.Touches(subject.Next + 1) && passage.IsWord(subject.Next + 1) && !passage.IsCapitalised(subject.Next + 1);

    private static bool IsOtherWord(Passage passage, Sighting<string> subject) =>
        subject.Next == subject.First + 1 && char.IsLower(passage.Text[passage[subject.First].Start]) && char.IsUpper(subject.Meaning[0]) && (MetricRules.IsCountry(subject.Meaning) || char.IsLower(subject.Meaning[1]));

    // "Brazil's share", "El Salvador now has": its noun before a possessive, or at the head of a clause before a word in small letters.
    private static bool IsAgent(Passage passage, Sighting<string> country) =>
        passage.IsMarkWord(country.Next + 1, "s")
        || ((country.First == 0 || passage.Has(country.First - 1, Cue.Clause) || EndsTime(passage, country.First - 1)) && passage.IsWord(country.Next) && !passage.IsCapitalised(country.Next) && !passage.Has(country.Next, Cue.OutOf)
            && passage.Text.AsSpan(passage[country.First].Start, country.Meaning.Length <= passage.Text.Length - passage[country.First].Start ? country.Meaning.Length : 0).SequenceEqual(country.Meaning));

    // "On Thursday Portugal borrowed"
    private static bool EndsTime(Passage passage, int last) => passage.IsWord(last) && (passage.Words.TraitsOf(passage[last].Word) & WordTraits.Time) != 0;

    /// <summary>What only figures of the same passage need.</summary>
    public void CollectCues(Passage passage)
    {
        Collect(passage, passage.Words.Metrics, Metrics);
        Collect(passage, passage.Words.Aspects, Aspects);
        Collect(passage, passage.Words.CuePhrases, Cues);
        SourceReader.Collect(passage, Sources);
    }

    // All phrases of a table in a passage, the longest at each place.
    private static void Collect<T>(Passage passage, PhraseTable<T> table, List<Sighting<T>> into)
    {
        into.Clear();
        for (var i = 0; i < passage.Count;)
        {
            if (table.Begins(passage[i].Word) && table.Match(passage, i, out var meaning) is var next && next > i)
            {
                into.Add(new Sighting<T>(i, next, meaning!));
                i = next;
            }
            else
            {
                i++;
            }
        }
    }
}
