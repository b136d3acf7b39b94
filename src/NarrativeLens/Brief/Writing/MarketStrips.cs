using System.Globalization;
using NarrativeLens.Shifts;

namespace NarrativeLens.Brief.Writing;

/// <summary>Draws the market beneath a narrative, on the same axis of time: price, drawdown and volatility, a strip each.</summary>
/// <param name="market">The market; at least one point.</param>
/// <param name="x">Where a day lies.</param>
internal sealed class MarketStrips(MarketPanel market, Func<DateOnly, double> x)
{
    /// <summary>How many strips there are.</summary>
    public const int Count = 3;

    /// <summary>The strips as SVG elements.</summary>
    public IEnumerable<string> Elements() =>
    [
        .. Strip(0, $"{market.Asset}, close", p => (double)p.Close, value => string.Create(CultureInfo.InvariantCulture, $"${value:#,0}")),
        .. Strip(1, "below its high", p => p.Drawdown, value => ShiftWords.Points(value) + "%"),
        .. Strip(2, "volatility a year", p => p.Volatility, value => ShiftWords.Percent(value)),
    ];

    private IEnumerable<string> Strip(int place, string name, Func<MarketPoint, double?> of, Func<double, string> write)
    {
        List<(DateOnly Day, double Value)> values = [.. market.Points.Where(p => of(p) is not null).Select(p => (p.FirstDay, of(p)!.Value))];
        if (values.Count == 0)
        {
            yield break;
        }

        var top = ShiftChartStyle.FirstStrip + (place * ShiftChartStyle.StripHeight);
        var (low, high) = (values.Min(v => v.Value), values.Max(v => v.Value));
        yield return $"<text class=\"note\" x=\"{ShiftChartStyle.Left}\" y=\"{top + ShiftChartStyle.StripLabel}\">{MarkupText.Xml(name)}: {MarkupText.Xml(write(low))} to {MarkupText.Xml(write(high))}, last {MarkupText.Xml(write(values[^1].Value))}</text>";
        yield return $"<polyline class=\"market\" points=\"{string.Join(' ', values.Select(v => $"{ChartStyle.Place(x(v.Day))},{ChartStyle.Place(Y(top, v.Value, low, high))}"))}\"/>";
    }

    private static double Y(int top, double value, double low, double high) => top + ShiftChartStyle.StripBottom
        - ((ShiftChartStyle.StripBottom - ShiftChartStyle.StripTop) * (high > low ? (value - low) / (high - low) : 0.5));
}
