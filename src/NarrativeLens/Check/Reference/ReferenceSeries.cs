namespace NarrativeLens.Check;

/// <summary>A series of reference values without gaps, in order of time. Immutable; safe to share between threads.</summary>
public sealed class ReferenceSeries
{
    // Long windows are answered block by block: ten million rows are twenty thousand blocks.
    private const int BlockLength = 512;

    private readonly IReadOnlyList<Bar> _bars;
    private readonly (int High, int Low)[] _blocks;

    /// <summary>Wraps rows that are already checked.</summary>
    internal ReferenceSeries(SeriesHeader header, IReadOnlyList<Bar> bars)
    {
        Header = header;
        _bars = bars;
        _blocks = [.. Enumerable.Range(0, (bars.Count + BlockLength - 1) / BlockLength)
            .Select(block => Scan(block * BlockLength, Math.Min(bars.Count, (block + 1) * BlockLength)))];
    }

    /// <summary>What the series measures and where it comes from.</summary>
    public SeriesHeader Header { get; }

    /// <summary>The rows, in order of time.</summary>
    public IReadOnlyList<Bar> Bars => _bars;

    /// <summary>The first moment covered.</summary>
    public DateTimeOffset From => _bars[0].At;

    /// <summary>The first moment after the last row's step.</summary>
    public DateTimeOffset To => _bars[^1].At + Header.Step;

    /// <summary>True where every moment from <paramref name="from"/> up to <paramref name="to"/> is covered.</summary>
    public bool Covers(DateTimeOffset from, DateTimeOffset to) => from >= From && to <= To && from < to;

    /// <summary>True where both moments are the start of a step, so that rows give the window exactly.</summary>
    public bool Aligns(DateTimeOffset from, DateTimeOffset to) =>
        (from - From).Ticks % Header.Step.Ticks == 0 && (to - From).Ticks % Header.Step.Ticks == 0;

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

        var first = IndexOf(from);
        var last = IndexOf(to - TimeSpan.FromTicks(1));
        var (high, low) = Extremes(first, last + 1);
        return new PriceSpan(this, _bars[first], _bars[high], _bars[low], _bars[last]);
    }

    // Binary search rather than arithmetic: the rows are the truth, whatever the step says.
    private int IndexOf(DateTimeOffset moment)
    {
        var (low, high) = (0, _bars.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_bars[middle].At <= moment)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 && moment < _bars[high].At + Header.Step ? high : -1;
    }

    private (int High, int Low) Extremes(int start, int end)
    {
        var best = (High: start, Low: start);
        var at = start;
        while (at < end)
        {
            var whole = at % BlockLength == 0 && at + BlockLength <= end;
            var next = whole ? at + BlockLength : Math.Min(end, ((at / BlockLength) + 1) * BlockLength);
            var part = whole ? _blocks[at / BlockLength] : Scan(at, next);
            best = (Higher(best.High, part.High), Lower(best.Low, part.Low));
            at = next;
        }

        return best;
    }

    private (int High, int Low) Scan(int start, int end)
    {
        var best = (High: start, Low: start);
        for (var i = start + 1; i < end; i++)
        {
            best = (Higher(best.High, i), Lower(best.Low, i));
        }

        return best;
    }

    // Of equal values the first counts: that is when the price was reached.
    private int Higher(int earlier, int later) => _bars[later].High > _bars[earlier].High ? later : earlier;

    private int Lower(int earlier, int later) => _bars[later].Low < _bars[earlier].Low ? later : earlier;
}
