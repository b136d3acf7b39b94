using NarrativeLens.Classify;
using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts;

/// <summary>
/// Compares the latest period with those before, per narrative and share, and again per stance. Each of the two is a family of its own, adjusted for all of its
/// comparisons together: what is asked first, whether a story is told more, is not made harder to find by what is asked next, from which side it is told.
/// </summary>
internal static class LatestComparison
{
    /// <summary>Per narrative the changes of both shares, and those of each stance. Both sides have stories enough.</summary>
    public static (IReadOnlyList<LatestChange>[] Narratives, IReadOnlyList<LatestChange>[] Stances) Of(IReadOnlyList<Story> now, IReadOnlyList<Story> before, int narratives, ShiftOptions options)
    {
        var levels = Levels(now, before, narratives, options).ToList();
        return (
            [.. Family(now, before, s => s.Told, options, Chance.Comparison).Zip(levels, (changes, level) => Changes(null, level, changes))],
            [.. Family(now, before, s => s.Sides, options, Chance.Stances)
                .Zip(levels.Skip(narratives), (changes, level) => (changes, level))
                .Chunk(Stories.Stances)
                .Select(sides => sides.Index().SelectMany(side => Changes((Stance)side.Index, side.Item.level, side.Item.changes)).ToList())]);
    }

    /// <summary>Cohen's h: the difference of two shares on a scale on which a point counts for more near 0 and 1 (Cohen 1988, ch. 6).</summary>
    public static double EffectSize(double now, double before) => (2 * Math.Asin(Math.Sqrt(now))) - (2 * Math.Asin(Math.Sqrt(before)));

    // Per column its change for each share, with q over all columns and shares.
    private static IEnumerable<(ShareChange Change, double QValue, bool Called)[]> Family(
        IReadOnlyList<Story> now, IReadOnlyList<Story> before, Func<Story, int[]> columns, ShiftOptions options, int draws)
    {
        var changes = Enum.GetValues<ShareOf>().Select(view => ShareComparison.Compare(
            Units(now, columns, view), Units(before, columns, view), options.Rate, Chance.Of(options.Seed, draws + (int)view))).ToArray();
        var adjusted = FalseDiscovery.Adjusted([.. changes.SelectMany(c => c).Select(c => c.PValue)]);
        return Enumerable.Range(0, changes[0].Count).Select(n => changes.Select((of, view) =>
        {
            var q = adjusted[(view * of.Count) + n];
            return (of[n], q, q <= options.Rate && (of[n].Low > 0 || of[n].High < 0));
        }).ToArray());
    }

    // The shares of narratives, then of their stances, on both sides.
    private static IEnumerable<((ShareEstimate Before, ShareEstimate Now) Sentences, (ShareEstimate Before, ShareEstimate Now) Stories)> Levels(
        IReadOnlyList<Story> now, IReadOnlyList<Story> before, int narratives, ShiftOptions options)
    {
        var levelsNow = ShareEstimates.Of(StorySet.WithStances(now, narratives), 0, now.Count, Chance.Of(options.Seed, Chance.Now));
        var levelsBefore = ShareEstimates.Of(StorySet.WithStances(before, narratives), 0, before.Count, Chance.Of(options.Seed, Chance.Before));
        return levelsBefore.Zip(levelsNow, (b, n) => ((b.Sentences, n.Sentences), (b.Stories, n.Stories)));
    }

    private static List<LatestChange> Changes(
        Stance? stance,
        ((ShareEstimate Before, ShareEstimate Now) Sentences, (ShareEstimate Before, ShareEstimate Now) Stories) levels,
        (ShareChange Change, double QValue, bool Called)[] changes) =>
    [
        .. Enum.GetValues<ShareOf>().Select(view =>
        {
            var (before, now) = view == ShareOf.Sentences ? levels.Sentences : levels.Stories;
            var (change, q, called) = changes[(int)view];
            return new LatestChange(view, stance, now, before, change.Difference, change.Low, change.High, EffectSize(now.Share, before.Share), change.PValue, q, called);
        }),
    ];

    private static List<StoryTags> Units(IReadOnlyList<Story> stories, Func<Story, int[]> columns, ShareOf view) => view == ShareOf.Sentences
        ? [.. stories.Select(s => new StoryTags(s.Sentences, columns(s)))]
        : [.. stories.Select(s => new StoryTags(1, columns(s).Select(told => Math.Min(told, 1)).ToArray()))];
}
