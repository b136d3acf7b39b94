using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts.Turning;

/// <summary>The change points of all narratives under one penalty.</summary>
internal sealed class TurningPoints
{
    private readonly TurningSeries _series;
    private readonly ShiftOptions _options;

    private TurningPoints(TurningSeries series, ShiftOptions options, double penalty) => (_series, _options, Penalty) = (series, options, penalty);

    /// <summary>What a change point has to gain.</summary>
    public double Penalty { get; }

    /// <summary>Finds the penalty for these stories: first reports of one model.</summary>
    public static TurningPoints Of(IEnumerable<Story> stories, int narratives, ShiftOptions options, CancellationToken cancellation)
    {
        var series = new TurningSeries(stories, narratives);
        var penalty = Turning.Penalty.For(series, options.Rate, ShiftRules.PenaltyShuffles, Chance.Of(options.Seed, Chance.Penalty), cancellation);
        return new TurningPoints(series, options, penalty);
    }

    /// <summary>The change points of a narrative, in order, with the stretches before and after each.</summary>
    public IReadOnlyList<(ChangePoint Change, Side Before, Side After)> Of(int narrative)
    {
        var changes = _series.ChangesOf(narrative, Penalty);
        if (changes.Count == 0)
        {
            return [];
        }

        List<(Side Side, ShareEstimate Share)> levels = [.. Levels.Of(changes, _series.Periods.Count).Select(level => (SideOf(level.From, level.To), ShareOf(level.From, level.To, narrative)))];
        return [.. levels.Zip(levels.Skip(1)).Select(pair => (Change(pair.First.Share, pair.Second), pair.First.Side, pair.Second.Side))];
    }

    private static ChangePoint Change(ShareEstimate before, (Side Side, ShareEstimate Share) after) => new(
        after.Side.First.ToString(),
        before,
        after.Share,
        after.Share.Share - before.Share,
        LatestComparison.EffectSize(after.Share.Share, before.Share));

    private Side SideOf(int from, int to) => new(
        new Period(_options.By, _series.Periods[from]),
        new Period(_options.By, _series.Periods[to - 1]),
        [.. _series.Stories.Skip(_series.First[from]).Take(_series.First[to] - _series.First[from])]);

    private ShareEstimate ShareOf(int from, int to, int narrative) => ShareEstimates.Of(
        _series.Set,
        _series.First[from],
        _series.First[to] - _series.First[from],
        Chance.Of(_options.Seed, Chance.Levels))[narrative].Sentences;
}

/// <summary>The stories of a stretch of time.</summary>
/// <param name="First">Its first period.</param>
/// <param name="Last">Its last period.</param>
/// <param name="Stories">First reports of it.</param>
internal sealed record Side(Period First, Period Last, IReadOnlyList<Story> Stories);
