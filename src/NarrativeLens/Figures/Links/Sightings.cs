using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>What one passage says beside its figures, in order of place. Reused from passage to passage.</summary>
internal sealed class Sightings
{
    public List<Sighting<string>> Subjects { get; } = [];

    public List<Sighting<string>> Metrics { get; } = [];

    public List<Sighting<string>> Aspects { get; } = [];

    public List<Sighting<string>> Sources { get; } = [];

    public List<Sighting<Cue>> Cues { get; } = [];

    public List<Sighting<FigurePeriod>> Periods { get; } = [];

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        Subjects.Clear();
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
        if ((passage.Traits & WordTraits.Subject) != 0)
        {
            Collect(passage, passage.Words.Subjects, Subjects);
        }

        Periods.Clear();
        if (calendar is not null)
        {
            PeriodReader.Collect(passage, findings, calendar, Periods);
        }
    }

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
