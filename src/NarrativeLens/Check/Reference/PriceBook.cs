namespace NarrativeLens.Check;

/// <summary>The price series of one asset at one venue, asked by window: the coarsest series that gives the window exactly, else the finest that covers it.</summary>
internal sealed class PriceBook
{
    private readonly ReferenceSeries[] _coarseFirst;

    private PriceBook(AssetCues asset, ReferenceSeries[] coarseFirst) => (Asset, _coarseFirst) = (asset, coarseFirst);

    /// <summary>The asset.</summary>
    public AssetCues Asset { get; }

    /// <summary>True where each step holds one value: what a price was in between is not known, so nothing is refuted.</summary>
    public bool IsSingle => _coarseFirst[0].IsSingle;

    /// <summary>Whose prices they are.</summary>
    public string Venue => _coarseFirst[0].Header.Venue;

    /// <summary>The books of prices in dollars, bitcoin's first; of an asset's the one named first, and those of single values last.</summary>
    public static IReadOnlyList<PriceBook> All(ReferenceLibrary library) =>
    [
        .. library.Series
            .Where(one => one.Header.Metric == Metrics.Price && one.Header.Unit == Metrics.Usd)
            .GroupBy(one => (Asset: AssetNames.IdOf(one.Header.Asset), one.Header.Venue, one.IsSingle))
            .OrderBy(group => group.Key.Asset != Metrics.Bitcoin).ThenBy(group => group.Key.IsSingle)
            .Select(group => new PriceBook(AssetCues.Of(group.Key.Asset), [.. group.OrderByDescending(one => one.Header.Step)])),
    ];

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

    /// <summary>The prices of a window by the finest series that covers it; null where none does.</summary>
    public PriceSpan? Finest(DateTimeOffset from, DateTimeOffset to) => Array.FindLast(_coarseFirst, one => one.Covers(from, to))?.Over(from, to);

    /// <summary>The highest price up to a moment, within what the series cover.</summary>
    public PriceSpan? Until(DateTimeOffset moment)
    {
        var longest = Longest;
        var end = moment < longest.To ? moment : longest.To;
        return end > longest.From ? longest.Over(longest.From, end) : null;
    }
}
