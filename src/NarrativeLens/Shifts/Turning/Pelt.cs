namespace NarrativeLens.Shifts.Turning;

/// <summary>
/// The best levels of a series, exactly: the fewest and best change points where each costs a penalty (Killick, Fearnhead and Eckley,
/// "Optimal Detection of Changepoints With a Linear Computational Cost", Journal of the American Statistical Association 107, 2012).
/// </summary>
internal sealed class Pelt
{
    private readonly double[] _best;
    private readonly int[] _last;
    private readonly int[] _prunedFrom;
    private readonly List<int> _candidates = [];

    /// <summary>Room for series of so many periods.</summary>
    public Pelt(int periods) => (_best, _last, _prunedFrom) = (new double[periods + 1], new int[periods + 1], new int[periods + 1]);

    /// <summary>The first periods of new levels, in order; none where one level fits as well as the penalty asks.</summary>
    /// <param name="cost">The cost of one level over a stretch.</param>
    /// <param name="penalty">What each change point costs.</param>
    public List<int> Find(LevelCost cost, double penalty)
    {
        Fill(cost, penalty);
        var found = new List<int>();
        for (var at = _last[cost.Count]; at > 0; at = _last[at])
        {
            found.Add(at);
        }

        found.Reverse();
        return found;
    }

    private void Fill(LevelCost cost, double penalty)
    {
        const int shortest = ShiftRules.ShortestLevel;
        _candidates.Clear();
        _best[0] = -penalty;
        for (var to = 1; to <= cost.Count; to++)
        {
            _prunedFrom[to - 1] = int.MaxValue;
            (_best[to], _last[to]) = (double.PositiveInfinity, 0);
            if (to < shortest)
            {
                continue;
            }

            // A level shorter than the shortest cannot end here, so a beginning enters late.
            if (double.IsFinite(_best[to - shortest]))
            {
                _candidates.Add(to - shortest);
            }

            Step(cost, penalty, to);
        }
    }

    // A beginning that is worse than one at "to" stays so for every end at which a level from "to" may stop: that is the pruning.
    private void Step(LevelCost cost, double penalty, int to)
    {
        _candidates.RemoveAll(from => _prunedFrom[from] <= to);
        foreach (var from in _candidates)
        {
            var whole = _best[from] + cost.Of(from, to) + penalty;
            if (whole < _best[to])
            {
                (_best[to], _last[to]) = (whole, from);
            }
        }

        foreach (var from in _candidates)
        {
            if (_prunedFrom[from] == int.MaxValue && _best[from] + cost.Of(from, to) >= _best[to])
            {
                _prunedFrom[from] = to + ShiftRules.ShortestLevel;
            }
        }
    }
}
