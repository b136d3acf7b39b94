using NarrativeLens.Classify;
using NarrativeLens.Store;

namespace NarrativeLens.Shifts.Shares;

/// <summary>One story as the statistics see it.</summary>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Tagged">Its sentences per narrative, in the codebook's order.</param>
internal sealed record StoryTags(int Sentences, IReadOnlyList<int> Tagged)
{
    public static StoryTags Of(StoredArticle story, Codebook codebook)
    {
        var tagged = new int[codebook.Narratives.Count];
        foreach (var tag in story.Analysis.Narratives.Sentences.SelectMany(s => s.Tags))
        {
            if (codebook.IndexOf(tag.Narrative) is >= 0 and var place)
            {
                tagged[place]++;
            }
        }

        return new StoryTags(story.Analysis.Narratives.Sentences.Count, tagged);
    }
}
