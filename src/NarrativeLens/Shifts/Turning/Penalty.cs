using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts.Turning;

/// <summary>
/// Chooses what a change point must gain, from the data at hand: the stories are shuffled over their periods, so that nothing turns, and the penalty is the
/// smallest under which at most the stated part of the shuffled series has a change point in any narrative. With the observed series counted among them that
/// holds exactly, whatever the number, length and clustering of stories (Phipson and Smyth 2010).
/// </summary>
internal sealed class Penalty
{
    private readonly StorySet _set;
    private readonly int[] _order;
    private readonly int[] _periodOf;
    private readonly double[] _sentences;
    private readonly double[] _told;
    private readonly double[] _chances;
    private readonly Pelt _pelt;

    /// <param name="series">The observed series.</param>
    private Penalty(TurningSeries series)
    {
        _set = series.Set;
        _order = new int[_set.Count];
        _periodOf = series.PeriodOf;
        _sentences = new double[series.Periods.Count];
        _told = new double[series.Periods.Count * _set.Narratives];
        _chances = series.Chances;
        _pelt = new Pelt(series.Periods.Count);
    }

    /// <summary>The penalty for a rate of false alarms, 0 to 1.</summary>
    /// <param name="series">The observed series.</param>
    /// <param name="rate">The part of series without a change that may show one.</param>
    /// <param name="shuffles">How many shuffles.</param>
    /// <param name="draws">Where chance comes from.</param>
    /// <param name="cancellation">Cancels between two shuffles.</param>
    public static double For(TurningSeries series, double rate, int shuffles, Draws draws, CancellationToken cancellation)
    {
        Draws[] forked = [.. Enumerable.Range(0, shuffles).Select(_ => draws.Fork())];
        var needed = new double[shuffles];
        Parallel.For(
            0,
            shuffles,
            new ParallelOptions { CancellationToken = cancellation },
            () => new Penalty(series),
            (s, _, penalty) =>
            {
                needed[s] = penalty.Shuffled(forked[s]);
                return penalty;
            },
            _ => { });

        // Of shuffles and observation together, at most the rate may lie above.
        Array.Sort(needed);
        var above = (int)(rate * (shuffles + 1));
        return needed[Math.Max(0, shuffles - Math.Max(1, above))];
    }

    private double Shuffled(Draws draws)
    {
        Array.Clear(_sentences);
        Array.Clear(_told);

        // From the same order each time: what a shuffle gives must not depend on which came before it.
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        for (var i = 0; i < _order.Length; i++)
        {
            var other = i + draws.Below(_order.Length - i);
            (_order[i], _order[other]) = (_order[other], _order[i]);
            _sentences[_periodOf[i]] += _set.SentencesOf(_order[i]);
            _set.AddTo(_order[i], _told, _periodOf[i] * _set.Narratives);
        }

        var needed = 0.0;
        for (var n = 0; n < _set.Narratives; n++)
        {
            if (_chances[n] > 0)
            {
                needed = Needed(new LevelCost(_sentences, _told, n, _set.Narratives, _chances[n]), needed);
            }
        }

        return needed;
    }

    // The smallest penalty, at least that of the narratives before, under which no change point is left: the largest gain per change point of all
    // divisions. Each round takes the best division under the penalty so far and asks for what that gains (Dinkelbach, Management Science 13, 1967).
    private double Needed(LevelCost cost, double penalty)
    {
        penalty = Math.Max(penalty, BestSplit(cost));
        while (_pelt.Find(cost, penalty) is { Count: > 0 } found)
        {
            var gain = cost.Of(0, cost.Count) - Levels.Of(found, cost.Count).Sum(level => cost.Of(level.From, level.To));
            var asked = gain / found.Count;
            if (asked <= penalty)
            {
                break;
            }

            penalty = asked;
        }

        return penalty;
    }

    private static double BestSplit(LevelCost cost)
    {
        var (whole, best) = (cost.Of(0, cost.Count), 0.0);
        for (var at = ShiftRules.ShortestLevel; at <= cost.Count - ShiftRules.ShortestLevel; at++)
        {
            best = Math.Max(best, whole - cost.Of(0, at) - cost.Of(at, cost.Count));
        }

        return best;
    }
}
