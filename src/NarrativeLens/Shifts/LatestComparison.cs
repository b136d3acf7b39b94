using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts;

/// <summary>Compares the latest period with those before, per narrative and share, and adjusts for all of these comparisons together.</summary>
internal static class LatestComparison
{
    /// <summary>Per narrative the changes of both shares. Both sides have stories enough.</summary>
    public static IReadOnlyList<LatestChange>[] Of(IReadOnlyList<Story> now, IReadOnlyList<Story> before, int narratives, ShiftOptions options)
    {
        var views = Enum.GetValues<ShareOf>();
        var changes = views.Select(view => ShareComparison.Compare(
            Units(now, view), Units(before, view), options.Rate, Chance.Of(options.Seed, Chance.Comparison + (int)view))).ToArray();
        var adjusted = FalseDiscovery.Adjusted([.. changes.SelectMany(c => c).Select(c => c.PValue)]);
        var levelsNow = ShareEstimates.Of(new StorySet(now, narratives), 0, now.Count, Chance.Of(options.Seed, Chance.Now));
        var levelsBefore = ShareEstimates.Of(new StorySet(before, narratives), 0, before.Count, Chance.Of(options.Seed, Chance.Before));
        return [.. Enumerable.Range(0, narratives).Select(n => views.Select(view => Change(
            view,
            view == ShareOf.Sentences ? (levelsBefore[n].Sentences, levelsNow[n].Sentences) : (levelsBefore[n].Stories, levelsNow[n].Stories),
            changes[(int)view][n],
            adjusted[((int)view * narratives) + n],
            options.Rate)).ToList())];
    }

    /// <summary>Cohen's h: the difference of two shares on a scale on which a point counts for more near 0 and 1 (Cohen 1988, ch. 6).</summary>
    public static double EffectSize(double now, double before) => (2 * Math.Asin(Math.Sqrt(now))) - (2 * Math.Asin(Math.Sqrt(before)));

    private static LatestChange Change(ShareOf view, (ShareEstimate Before, ShareEstimate Now) levels, ShareChange change, double qValue, double rate) => new(
        view,
        levels.Now,
        levels.Before,
        change.Difference,
        change.Low,
        change.High,
        EffectSize(levels.Now.Share, levels.Before.Share),
        change.PValue,
        qValue,
        qValue <= rate && (change.Low > 0 || change.High < 0));

    private static List<StoryTags> Units(IReadOnlyList<Story> stories, ShareOf view) => view == ShareOf.Sentences
        ? [.. stories.Select(s => new StoryTags(s.Sentences, s.Told))]
        : [.. stories.Select(s => new StoryTags(1, s.Told.Select(told => Math.Min(told, 1)).ToArray()))];
}
