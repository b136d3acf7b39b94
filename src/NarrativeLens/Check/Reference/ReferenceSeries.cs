namespace NarrativeLens.Check;

/// <summary>A series of reference values in order of time. Immutable; safe to share between threads.</summary>
public sealed class ReferenceSeries
{
    // Long windows are answered by blocks of rows, blocks of blocks and so on: of ten million rows a few hundred are looked at.
    private const int Fan = 32;

    private readonly List<Bar> _bars;
    private readonly IReadOnlyList<Edition> _editions;
    private readonly List<int> _gaps;
    private readonly SeriesClock _clock;
    private readonly List<(int High, int Low)[]> _levels = [];

    /// <summary>Wraps rows that are already checked.</summary>
    /// <param name="header">What they are of.</param>
    /// <param name="bars">The rows, in order, never closer than a step.</param>
    /// <param name="editions">The edition of each row, or one for all.</param>
    /// <param name="gaps">The rows before which steps are missing, in order.</param>
    internal ReferenceSeries(SeriesHeader header, List<Bar> bars, IReadOnlyList<Edition> editions, List<int> gaps)
    {
        Header = header;
        (_bars, _editions, _gaps, _clock) = (bars, editions, gaps, new SeriesClock(header));
        for (var length = Fan; length <= bars.Count; length *= Fan)
        {
            // Only whole blocks are asked for; each is made of those of the level below.
            _levels.Add([.. Enumerable.Range(0, bars.Count / length).Select(block => Extremes(block * length, (block + 1) * length))]);
        }
    }

    /// <summary>What the series measures and where it comes from.</summary>
    public SeriesHeader Header { get; }

    /// <summary>The rows, in order of time.</summary>
    public IReadOnlyList<Bar> Bars => _bars;

    /// <summary>The first moment covered.</summary>
    public DateTimeOffset From => _bars[0].At;

    /// <summary>The first moment after the last row's step.</summary>
    public DateTimeOffset To => _clock.After(_bars[^1].At);

    /// <summary>True where each step holds one value: what came between is not known.</summary>
    public bool IsSingle { get; internal init; }

    /// <summary>How many stretches of steps are missing.</summary>
    public int Gaps => _gaps.Count;

    /// <summary>The editions that the values come from, the earliest first.</summary>
    public IReadOnlyList<Edition> Editions => [.. _editions.Distinct().OrderBy(edition => edition.KnownFrom)];

    /// <summary>True where every moment from <paramref name="from"/> up to <paramref name="to"/> is covered; times when the market was closed count as covered.</summary>
    public bool Covers(DateTimeOffset from, DateTimeOffset to)
    {
        if (from < From || to > To || from >= to)
        {
            return false;
        }

        if (_gaps.Count == 0)
        {
            return true;
        }

        return Header.Missing == MissingSteps.Closed
            ? FirstIn(from) <= LastBefore(to)
            : IndexOf(from) is var first and >= 0 && IndexOf(to - TimeSpan.FromTicks(1)) is var last and >= 0 && !HasGap(first, last);
    }

    /// <summary>True where both moments are the start of a step, so that rows give the window exactly.</summary>
    public bool Aligns(DateTimeOffset from, DateTimeOffset to) => _clock.Aligns(From, from) && _clock.Aligns(From, to);

    /// <summary>The first moment after the step that begins at <paramref name="at"/>.</summary>
    internal DateTimeOffset After(DateTimeOffset at) => _clock.After(at);

    /// <summary>The edition of the row that begins at <paramref name="at"/>.</summary>
    internal Edition EditionOf(DateTimeOffset at) => _editions.Count == 1 ? _editions[0] : _editions[Math.Max(0, LastBefore(at + TimeSpan.FromTicks(1)))];

    /// <summary>The row whose step holds <paramref name="moment"/>; null outside the series.</summary>
    public Bar? At(DateTimeOffset moment) => IndexOf(moment) is var index && index >= 0 ? _bars[index] : null;

    /// <summary>The rows of a window taken together; the window is widened to whole steps.</summary>
    /// <returns>Null where the window is not wholly covered.</returns>
    internal PriceSpan? Over(DateTimeOffset from, DateTimeOffset to)
    {
        if (!Covers(from, to))
        {
            return null;
        }

        var first = FirstIn(from);
        var last = LastBefore(to);
        var (high, low) = Extremes(first, last + 1);
        return new PriceSpan(this, _bars[first], _bars[high], _bars[low], _bars[last]);
    }

    /// <summary>The rows that begin from one moment to another, both included.</summary>
    internal IEnumerable<Bar> Within(DateTimeOffset first, DateTimeOffset last)
    {
        for (var i = FirstIn(first); i < _bars.Count && _bars[i].At <= last; i++)
        {
            yield return _bars[i];
        }
    }

    /// <summary>The sum of a window's values; null where rows do not begin and end with it, or it is not covered.</summary>
    internal decimal? SumOver(DateTimeOffset from, DateTimeOffset to)
    {
        if (!Covers(from, to) || !Aligns(from, to))
        {
            return null;
        }

        var sum = 0m;
        for (var (i, last) = (FirstIn(from), LastBefore(to)); i <= last; i++)
        {
            sum += _bars[i].Close;
        }

        return sum;
    }

    // The first row whose step is not over at a moment.
    private int FirstIn(DateTimeOffset moment)
    {
        var at = LastBefore(moment + TimeSpan.FromTicks(1));
        return at >= 0 && moment < _clock.After(_bars[at].At) ? at : at + 1;
    }

    private int IndexOf(DateTimeOffset moment) => FirstIn(moment) is var at && at < _bars.Count && _bars[at].At <= moment ? at : -1;

    // The last row that begins before a moment. Binary search rather than arithmetic: the rows are the truth, whatever the step says.
    private int LastBefore(DateTimeOffset moment)
    {
        var (low, high) = (0, _bars.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_bars[middle].At < moment)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private bool HasGap(int first, int last)
    {
        var next = _gaps.BinarySearch(first + 1);
        next = next < 0 ? ~next : next;
        return next < _gaps.Count && _gaps[next] <= last;
    }

    private (int High, int Low) Extremes(int start, int end)
    {
        var best = (High: start, Low: start);
        for (var at = start; at < end;)
        {
            var (level, length) = LargestAt(at, end);
            var part = level < 0 ? (High: at, Low: at) : _levels[level][at / length];
            best = (Higher(best.High, part.High), Lower(best.Low, part.Low));
            at += length;
        }

        return best;
    }

    // The largest block that begins at a row and ends within the window; a single row where none does.
    private (int Level, int Length) LargestAt(int at, int end)
    {
        var (level, length) = (-1, 1);
        while (level + 1 < _levels.Count && at % (length * Fan) == 0 && at + (length * Fan) <= end)
        {
            (level, length) = (level + 1, length * Fan);
        }

        return (level, length);
    }

    // Of equal values the first counts: that is when the price was reached.
    private int Higher(int earlier, int later) => _bars[later].High > _bars[earlier].High ? later : earlier;

    private int Lower(int earlier, int later) => _bars[later].Low < _bars[earlier].Low ? later : earlier;
}
