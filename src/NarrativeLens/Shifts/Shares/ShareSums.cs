namespace NarrativeLens.Shifts.Shares;

/// <summary>Sums over stories, from which shares are made.</summary>
internal sealed class ShareSums(int narratives)
{
    private readonly long[] _tagged = new long[narratives];
    private long _sentences;

    public static ShareSums Of(IEnumerable<StoryTags> stories, int narratives)
    {
        var sums = new ShareSums(narratives);
        foreach (var story in stories)
        {
            sums.Add(story);
        }

        return sums;
    }

    public void Clear()
    {
        Array.Clear(_tagged);
        _sentences = 0;
    }

    public void Add(StoryTags story)
    {
        _sentences += story.Sentences;
        for (var i = 0; i < _tagged.Length; i++)
        {
            _tagged[i] += story.Tagged[i];
        }
    }

    /// <summary>The share of a narrative; 0 where there is no sentence at all.</summary>
    public double Share(int narrative) => _sentences == 0 ? 0 : (double)_tagged[narrative] / _sentences;

    /// <summary>This share less that of <paramref name="other"/>.</summary>
    public double Less(ShareSums other, int narrative) => Share(narrative) - other.Share(narrative);
}
