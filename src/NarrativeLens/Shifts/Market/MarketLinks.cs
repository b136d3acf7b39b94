using NarrativeLens.Shifts.Shares;

namespace NarrativeLens.Shifts.Market;

/// <summary>Sets the changes of every narrative's share of sentences beside those of the market.</summary>
internal static class MarketLinks
{
    /// <summary>Per narrative one link for each measure; empty where there are too few periods.</summary>
    /// <param name="market">The market.</param>
    /// <param name="series">Per narrative its periods, of one model.</param>
    /// <param name="options">Length of the periods, rate and seed.</param>
    public static IReadOnlyList<MarketLink>[] Of(MarketPanel market, IReadOnlyList<IReadOnlyList<SharePoint>> series, ShiftOptions options)
    {
        if (market.Points.Count == 0)
        {
            return [.. series.Select(_ => Array.Empty<MarketLink>())];
        }

        var first = NumberOf(market.Points[0].FirstDay, options);
        var count = NumberOf(market.Points[^1].FirstDay, options) - first + 1;
        var measures = Enum.GetValues<MarketMeasure>().Select(measure => (Measure: measure, Values: Of(market, measure, p => NumberOf(p.FirstDay, options) - first, count))).ToList();
        List<List<MarketLink>> links = [.. series.Select((points, n) => measures
            .Select((m, place) => LeadLag.Of(m.Measure, Changes(points, p => NumberOf(p.FirstDay, options) - first, count), m.Values, Chance.Of(options.Seed, Chance.Market + (n * measures.Count) + place)))
            .OfType<MarketLink>().ToList())];
        return Adjusted(links, options.Rate);
    }

    private static IReadOnlyList<MarketLink>[] Adjusted(List<List<MarketLink>> links, double rate)
    {
        var adjusted = new Queue<double>(FalseDiscovery.Adjusted([.. links.SelectMany(of => of).Select(link => link.PValue)]));
        return [.. links.Select(of => of.Select(link =>
        {
            var q = adjusted.Dequeue();
            return link with { QValue = q, Called = q <= rate };
        }).ToList())];
    }

    // Changes, not levels: two levels that drift go together whatever they are (Granger and Newbold 1974).
    private static double[] Changes(IReadOnlyList<SharePoint> points, Func<SharePoint, int> placeOf, int count)
    {
        var levels = Missing(count);
        foreach (var point in points)
        {
            if (placeOf(point) is >= 0 and var at && at < count)
            {
                levels[at] = point.OfSentences.Share;
            }
        }

        return Differences(levels);
    }

    private static double[] Of(MarketPanel market, MarketMeasure measure, Func<MarketPoint, int> placeOf, int count)
    {
        var levels = Missing(count);
        foreach (var point in market.Points)
        {
            levels[placeOf(point)] = measure switch
            {
                MarketMeasure.Price => point.Return,
                MarketMeasure.Drawdown => point.Drawdown,
                _ => point.Volatility,
            } ?? double.NaN;
        }

        return measure == MarketMeasure.Price ? levels : Differences(levels);
    }

    private static int NumberOf(DateOnly day, ShiftOptions options) => Period.Of(day, options.By).Number;

    private static double[] Missing(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static double[] Differences(double[] levels) => [.. levels.Select((level, t) => t == 0 ? double.NaN : level - levels[t - 1])];
}
