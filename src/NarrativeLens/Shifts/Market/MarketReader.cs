using MathNet.Numerics.Statistics;
using NarrativeLens.Check;

namespace NarrativeLens.Shifts.Market;

/// <summary>Reads what the market did, period by period, from a daily price series.</summary>
internal static class MarketReader
{
    private const double DaysOfYear = 365;
    private const int FewestReturns = 5;

    /// <summary>The market from one period to another; null where the library has no daily prices of the asset with highs and lows.</summary>
    public static MarketPanel? Read(ReferenceLibrary library, string asset, Period first, Period last)
    {
        var series = library.Series.FirstOrDefault(one => one.Header.Metric == Metrics.Price && one.Header.Unit == Metrics.Usd
            && one.Header.Step == TimeSpan.FromDays(1) && !one.IsSingle && AssetNames.IdOf(one.Header.Asset) == AssetNames.IdOf(asset));
        if (series is null)
        {
            return null;
        }

        var points = new List<MarketPoint>();
        for (var period = first; period.Number <= last.Number; period = period.Plus(1))
        {
            if (Over(series, period) is { } span)
            {
                points.Add(Point(series, period, span));
            }
        }

        var header = series.Header;
        return new MarketPanel(AssetNames.IdOf(header.Asset), header.Id, header.Definition, header.Source, header.Vintage, points);
    }

    private static MarketPoint Point(ReferenceSeries series, Period period, PriceSpan span)
    {
        var before = Over(series, period.Plus(-1));
        var peak = series.Over(series.From, span.To)?.High ?? span.High;
        double[] closes = [.. (before is null ? [] : new[] { before.Close }).Concat(span.Rows.Select(row => row.Close)).Select(close => (double)close)];
        double[] returns = [.. closes.Zip(closes.Skip(1), (a, b) => Math.Log(b / a))];
        return new MarketPoint(
            period.ToString(),
            period.FirstDay,
            span.Close,
            before is null ? null : (double)(span.Close / before.Close) - 1,
            (double)(span.Close / peak) - 1,
            returns.Length < FewestReturns ? null : returns.StandardDeviation() * Math.Sqrt(DaysOfYear));
    }

    private static PriceSpan? Over(ReferenceSeries series, Period period) => series.Over(Start(period), Start(period.Plus(1)));

    private static DateTimeOffset Start(Period period) => new(period.FirstDay, TimeOnly.MinValue, TimeSpan.Zero);
}
