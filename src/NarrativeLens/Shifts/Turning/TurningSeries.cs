using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts.Turning;

/// <summary>First reports laid out by the periods that have any; the periods without one are no part of the series.</summary>
internal sealed class TurningSeries
{
    /// <param name="stories">First reports of one model, at least one.</param>
    /// <param name="narratives">How many narratives are told.</param>
    public TurningSeries(IEnumerable<Story> stories, int narratives)
    {
        Stories = [.. stories.OrderBy(s => s.Period)];
        Periods = [.. Stories.Select(s => s.Period).Distinct()];
        var place = Periods.Index().ToDictionary(p => p.Item, p => p.Index);
        PeriodOf = [.. Stories.Select(s => place[s.Period])];
        First = [.. Periods.Select((_, p) => Array.IndexOf(PeriodOf, p)), Stories.Count];
        Set = new StorySet(Stories, narratives);
        Chances = [.. Enumerable.Range(0, narratives).Select(n => LevelCost.ChanceOf(Stories, n))];
    }

    /// <summary>In the order of their periods.</summary>
    public IReadOnlyList<Story> Stories { get; }

    /// <summary>Numbers of the periods, in order.</summary>
    public IReadOnlyList<int> Periods { get; }

    /// <summary>The place of each story's period.</summary>
    public int[] PeriodOf { get; }

    /// <summary>The first story of each period; last, the number of stories.</summary>
    public int[] First { get; }

    /// <summary>The stories for many draws.</summary>
    public StorySet Set { get; }

    /// <summary>What chance gives each narrative; 0 where it is never told.</summary>
    public double[] Chances { get; }

    /// <summary>The cost of levels of one narrative.</summary>
    public LevelCost CostOf(int narrative)
    {
        var sentences = new double[Periods.Count];
        var told = new double[Periods.Count * Set.Narratives];
        for (var i = 0; i < Stories.Count; i++)
        {
            sentences[PeriodOf[i]] += Stories[i].Sentences;
            Set.AddTo(i, told, PeriodOf[i] * Set.Narratives);
        }

        return new LevelCost(sentences, told, narrative, Set.Narratives, Chances[narrative]);
    }

    /// <summary>Where the level of a narrative changes.</summary>
    public List<int> ChangesOf(int narrative, double penalty) =>
        Chances[narrative] > 0 ? new Pelt(Periods.Count).Find(CostOf(narrative), penalty) : [];
}
