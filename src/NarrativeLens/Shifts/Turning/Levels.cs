namespace NarrativeLens.Shifts.Turning;

/// <summary>The stretches between change points.</summary>
internal static class Levels
{
    /// <summary>Each level's first period and the one after its last.</summary>
    public static IEnumerable<(int From, int To)> Of(IReadOnlyList<int> changes, int periods)
    {
        var from = 0;
        foreach (var at in changes.Append(periods))
        {
            yield return (from, at);
            from = at;
        }
    }
}
