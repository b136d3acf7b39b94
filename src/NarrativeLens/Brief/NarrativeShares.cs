using NarrativeLens.Classify;
using NarrativeLens.Shifts;
using NarrativeLens.Shifts.Shares;
using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Makes the section on narratives.</summary>
internal static class NarrativeShares
{
    public static NarrativeSection Of(WeekPress press, int models, Codebook codebook)
    {
        var (now, before) = (Units(press.Now, codebook), Units(press.Before, codebook));
        var comparison = now.Count < ShiftRules.FewestStories || before.Count < ShiftRules.FewestStories ? Comparison.TooFewStories
            : models > 1 ? Comparison.SeveralModels
            : Comparison.Made;
        var changes = comparison == Comparison.Made ? ShareComparison.Compare(now, before, BriefRules.FalseDiscoveryPercent / 100.0, Draws.Of(press.Week)) : null;
        return new NarrativeSection(comparison, BaseOf(now), BaseOf(before), Lines(press, codebook, BaseOf(now), BaseOf(before), changes));
    }

    private static IReadOnlyList<NarrativeLine> Lines(WeekPress press, Codebook codebook, ShareBase now, ShareBase before, IReadOnlyList<ShareChange>? changes) =>
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
                changes?[place])
            {
                Name = narrative.Name,
            };
        }),
    ];

    // A story without a sentence can say nothing about shares.
    private static List<StoryTags> Units(IReadOnlyList<StoredArticle> stories, Codebook codebook) =>
        [.. stories.Select(story => StoryTags.Of(story, codebook)).Where(s => s.Sentences > 0)];

    private static ShareBase BaseOf(List<StoryTags> units) => new(units.Count, units.Sum(u => u.Sentences));

    private static double? Share(StanceCounts counts, ShareBase all) => all.Sentences == 0 ? null : (double)counts.Sentences / all.Sentences;

    private static StanceCounts Counts(IReadOnlyList<StoredArticle> stories, string narrative)
    {
        var stances = stories.SelectMany(s => Tags(s, narrative)).CountBy(t => t.Stance).ToDictionary();
        return new StanceCounts(stances.GetValueOrDefault(Stance.Asserts), stances.GetValueOrDefault(Stance.Rejects), stances.GetValueOrDefault(Stance.Reports));
    }

    private static IEnumerable<Tag> Tags(StoredArticle story, string narrative) =>
        story.Analysis.Narratives.Sentences.SelectMany(s => s.Tags).Where(t => t.Narrative == narrative);
}
