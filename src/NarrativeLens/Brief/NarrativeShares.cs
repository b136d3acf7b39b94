using NarrativeLens.Classify;
using NarrativeLens.Shifts;
using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Makes the section on narratives.</summary>
internal static class NarrativeShares
{
    public static NarrativeSection Of(WeekPress press, ShiftReport shifts, Codebook codebook)
    {
        // A week without a story is not the report's latest, and has nothing to be compared.
        var isLatest = shifts.Latest == press.Week.ToString();
        var (now, before) = isLatest ? (shifts.BaseNow, shifts.BaseBefore) : (new ShareBase(0, 0), BaseOf(press.Before));
        return new NarrativeSection(isLatest ? shifts.Comparison : Comparison.TooFewStories, now, before, Lines(press, codebook, now, before, isLatest ? shifts.Narratives : null));
    }

    private static IReadOnlyList<NarrativeLine> Lines(WeekPress press, Codebook codebook, ShareBase now, ShareBase before, IReadOnlyList<NarrativeShift>? shifts) =>
    [
        .. codebook.Narratives.Select((narrative, place) =>
        {
            var (countsNow, countsBefore) = (Counts(press.Now, narrative.Id), Counts(press.Before, narrative.Id));
            return new NarrativeLine(
                narrative.Id,
                countsNow,
                press.Now.Count(s => Tags(s, narrative.Id).Any()),
                Share(countsNow, now),
                countsBefore,
                Share(countsBefore, before),
                shifts?[place].Changes.FirstOrDefault(change => change.Of == ShareOf.Sentences))
            {
                Name = narrative.Name,
                Called = shifts is null ? [] : [.. shifts[place].CalledChanges],
            };
        }),
    ];

    // A story without a sentence can say nothing about shares.
    private static ShareBase BaseOf(IReadOnlyList<StoredArticle> stories) =>
        new(stories.Count(s => s.Analysis.Narratives.Sentences.Count > 0), stories.Sum(s => s.Analysis.Narratives.Sentences.Count));

    private static double? Share(StanceCounts counts, ShareBase all) => all.Sentences == 0 ? null : (double)counts.Sentences / all.Sentences;

    private static StanceCounts Counts(IReadOnlyList<StoredArticle> stories, string narrative)
    {
        var stances = stories.SelectMany(s => Tags(s, narrative)).CountBy(t => t.Stance).ToDictionary();
        return new StanceCounts(stances.GetValueOrDefault(Stance.Asserts), stances.GetValueOrDefault(Stance.Rejects), stances.GetValueOrDefault(Stance.Reports));
    }

    private static IEnumerable<Tag> Tags(StoredArticle story, string narrative) =>
        story.Analysis.Narratives.Sentences.SelectMany(s => s.Tags).Where(t => t.Narrative == narrative);
}
