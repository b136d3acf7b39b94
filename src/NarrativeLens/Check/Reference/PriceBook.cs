namespace NarrativeLens.Check;

/// <summary>All price series of one asset, asked by window: the coarsest series that gives the window exactly, else the finest that covers it.</summary>
internal sealed class PriceBook
{
    private readonly ReferenceSeries[] _coarseFirst;

    private PriceBook(ReferenceSeries[] coarseFirst) => _coarseFirst = coarseFirst;

    /// <summary>The book of an asset; null where the library holds no price of it.</summary>
    public static PriceBook? Of(ReferenceLibrary library, string asset, string unit)
    {
        var series = library.Series
            .Where(one => one.Header.Metric == Metrics.Price && one.Header.Asset == asset && one.Header.Unit == unit)
            .OrderByDescending(one => one.Header.Step)
            .ToArray();
        return series.Length == 0 ? null : new PriceBook(series);
    }

    /// <summary>The series with the longest reach.</summary>
    public ReferenceSeries Longest => _coarseFirst.MaxBy(one => one.To - one.From)!;

    /// <summary>First moment that any series covers.</summary>
    public DateTimeOffset From => _coarseFirst.Min(one => one.From);

    /// <summary>First moment after the last covered one.</summary>
    public DateTimeOffset To => _coarseFirst.Max(one => one.To);

    /// <summary>The prices of exactly this window; null where no series has rows that begin and end with it.</summary>
    public PriceSpan? Exactly(DateTimeOffset from, DateTimeOffset to) =>
        Array.Find(_coarseFirst, one => one.Covers(from, to) && one.Aligns(from, to))?.Over(from, to);

    /// <summary>The prices of the smallest window of whole steps around this one; null where no series covers it.</summary>
    public PriceSpan? Around(DateTimeOffset from, DateTimeOffset to) =>
        Exactly(from, to) ?? Array.FindLast(_coarseFirst, one => one.Covers(from, to))?.Over(from, to);

    /// <summary>The highest price up to a moment, within what the series cover.</summary>
    public PriceSpan? Until(DateTimeOffset moment)
    {
        var longest = Longest;
        var end = moment < longest.To ? moment : longest.To;
        return end > longest.From ? longest.Over(longest.From, end) : null;
    }
}
