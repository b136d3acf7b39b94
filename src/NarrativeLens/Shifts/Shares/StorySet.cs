namespace NarrativeLens.Shifts.Shares;

/// <summary>Stories laid out for many draws: most tell no narrative, so only what they tell is kept.</summary>
internal sealed class StorySet
{
    private readonly int[] _sentences;
    private readonly int[] _from;
    private readonly int[] _narrative;
    private readonly int[] _told;

    public StorySet(IReadOnlyList<Story> stories, int narratives)
        : this(stories, narratives, s => s.Told)
    {
    }

    private StorySet(IReadOnlyList<Story> stories, int narratives, Func<Story, int[]> tellings)
    {
        Narratives = narratives;
        _sentences = [.. stories.Select(s => s.Sentences)];
        _from = new int[stories.Count + 1];
        var told = new List<(int Narrative, int Sentences)>();
        foreach (var (i, story) in stories.Index())
        {
            told.AddRange(tellings(story).Index().Where(t => t.Item > 0));
            _from[i + 1] = told.Count;
        }

        _narrative = [.. told.Select(t => t.Narrative)];
        _told = [.. told.Select(t => t.Sentences)];
    }

    /// <summary>Stories whose stances count as narratives of their own: that of narrative n and stance s comes after all narratives, at n times <see cref="Stories.Stances"/> plus s.</summary>
    public static StorySet WithStances(IReadOnlyList<Story> stories, int narratives) => new(stories, narratives * (1 + Stories.Stances), s => s.ToldAndSides);

    public int Count => _sentences.Length;

    public int Narratives { get; }

    public int SentencesOf(int story) => _sentences[story];

    /// <summary>Adds a story's sentences and its telling to sums per narrative.</summary>
    /// <returns>Its sentences, tagged or not.</returns>
    public int AddTo(int story, long[] told, int[] stories)
    {
        for (var i = _from[story]; i < _from[story + 1]; i++)
        {
            told[_narrative[i]] += _told[i];
            stories[_narrative[i]]++;
        }

        return _sentences[story];
    }

    /// <summary>The narratives that a story tells.</summary>
    public ReadOnlySpan<int> NarrativesOf(int story) => _narrative.AsSpan(_from[story].._from[story + 1]);

    /// <summary>How many of its sentences tell each of these.</summary>
    public ReadOnlySpan<int> ToldOf(int story) => _told.AsSpan(_from[story].._from[story + 1]);

    /// <summary>Adds a story's telling to sums that begin at <paramref name="offset"/>.</summary>
    public void AddTo(int story, double[] told, int offset)
    {
        for (var i = _from[story]; i < _from[story + 1]; i++)
        {
            told[offset + _narrative[i]] += _told[i];
        }
    }
}
