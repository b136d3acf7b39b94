using System.Globalization;
using System.Text;
using NarrativeLens.Shifts;

namespace NarrativeLens.Brief.Writing;

/// <summary>
/// Draws one narrative over time as SVG: the share of sentences with its interval as a band, a line for each model, change points as dashed
/// lines. Light and dark; valid on its own and inside a page; the numbers are in its description.
/// </summary>
internal sealed class ShiftChart
{
    private readonly StringBuilder _svg = new();
    private readonly NarrativeShift _narrative;
    private readonly ChartAxis _axis;
    private readonly DateOnly _first;
    private readonly int _days;

    private readonly MarketPanel? _market;

    private ShiftChart(NarrativeShift narrative, MarketPanel? market)
    {
        (_narrative, _market) = (narrative, market is { Points.Count: > 0 } ? market : null);
        var points = narrative.Series.SelectMany(s => s.Points).ToList();
        _axis = ChartAxis.For(points.Max(p => p.OfSentences.High ?? p.OfSentences.Share));
        _first = points.Min(p => p.FirstDay);
        _days = Math.Max(1, points.Max(p => p.FirstDay).DayNumber - _first.DayNumber);
    }

    /// <summary>The drawing, with the market beneath where it is known; the narrative has at least one point.</summary>
    public static string Draw(NarrativeShift narrative, MarketPanel? market = null) => new ShiftChart(narrative, market).Draw();

    /// <summary>What the chart shows, in words with its numbers.</summary>
    public static string Description(NarrativeShift narrative)
    {
        var points = narrative.Series.SelectMany(s => s.Points).OrderBy(p => p.FirstDay).ToList();
        var (low, high) = (points.MinBy(p => p.OfSentences.Share)!, points.MaxBy(p => p.OfSentences.Share)!);
        var turns = narrative.ChangePoints.Select(p => $"since {p.Period} {ShiftWords.Share(p.After)}, before {ShiftWords.Share(p.Before)}");
        return $"Share of sentences that tell {Words.Narrative(narrative.Name)}, {points[0].Period} to {points[^1].Period}: last {ShiftWords.Share(points[^1].OfSentences)}, "
            + $"lowest {ShiftWords.Percent(low.OfSentences.Share)} in {low.Period}, highest {ShiftWords.Percent(high.OfSentences.Share)} in {high.Period}. "
            + (narrative.ChangePoints.Count == 0 ? "No lasting change of level." : $"Changes of level: {string.Join("; ", turns)}.");
    }

    private string Draw()
    {
        Open();
        Grid();
        foreach (var series in _narrative.Series)
        {
            Band(series.Points);
            Line(series.Points);
        }

        foreach (var point in _narrative.ChangePoints)
        {
            Turn(point);
        }

        foreach (var element in _market is null ? [] : new MarketStrips(_market, X).Elements())
        {
            Add($"{element}");
        }

        return _svg.Append("</svg>\n").ToString();
    }

    private void Open()
    {
        var id = "nl-shift-" + _narrative.Narrative;
        var height = ShiftChartStyle.Height + (_market is null ? 0 : ShiftChartStyle.FirstStrip - ShiftChartStyle.Height + (MarketStrips.Count * ShiftChartStyle.StripHeight));
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"nl-chart\" viewBox=\"0 0 {ChartStyle.Width} {height}\" width=\"{ChartStyle.Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">");
        Add($"<title id=\"{id}-title\">{MarkupText.Xml(_narrative.Name)}: share of sentences over time</title>");
        Add($"<desc id=\"{id}-desc\">{MarkupText.Xml(Description(_narrative))}</desc>");
        Add($"<style>{ChartStyle.Css}{ShiftChartStyle.Css}</style>");
        Add($"<rect class=\"paper\" width=\"{ChartStyle.Width}\" height=\"{height}\"/>");
        Add($"<text class=\"name\" x=\"{ShiftChartStyle.Left}\" y=\"{ShiftChartStyle.TitleLine}\">{MarkupText.Xml(_narrative.Name)}</text>");
        Add($"<text class=\"note\" x=\"{ShiftChartStyle.Left}\" y=\"{ShiftChartStyle.NoteLine}\">share of sentences; band: {ShiftRules.IntervalPercent}% interval; dashed: change of level</text>");
    }

    private void Grid()
    {
        foreach (var percent in _axis.Ticks)
        {
            var y = Y(percent / 100.0);
            Add($"<line class=\"grid\" x1=\"{ShiftChartStyle.Left}\" x2=\"{ShiftChartStyle.Right}\" y1=\"{ChartStyle.Place(y)}\" y2=\"{ChartStyle.Place(y)}\"/>");
            Add($"<text class=\"note side\" x=\"{ShiftChartStyle.Left - ShiftChartStyle.TickGap}\" y=\"{ChartStyle.Place(y + 4)}\">{percent}%</text>");
        }

        var points = _narrative.Series.SelectMany(s => s.Points).ToList();
        Add($"<text class=\"note first\" x=\"{ShiftChartStyle.Left}\" y=\"{ShiftChartStyle.AxisLine}\">{points.MinBy(p => p.FirstDay)!.Period}</text>");
        Add($"<text class=\"note last\" x=\"{ShiftChartStyle.Right}\" y=\"{ShiftChartStyle.AxisLine}\">{points.MaxBy(p => p.FirstDay)!.Period}</text>");
    }

    // A period without an interval breaks the band: to draw on across it would make one up.
    private void Band(IReadOnlyList<SharePoint> points)
    {
        var run = new List<SharePoint>();
        foreach (var point in points)
        {
            if (point.OfSentences is { Low: not null, High: not null })
            {
                run.Add(point);
            }
            else
            {
                Run(run);
                run.Clear();
            }
        }

        Run(run);
    }

    private void Run(List<SharePoint> run)
    {
        if (run is [var alone])
        {
            var x = ChartStyle.Place(X(alone.FirstDay));
            Add($"<line class=\"alone\" x1=\"{x}\" x2=\"{x}\" y1=\"{ChartStyle.Place(Y(alone.OfSentences.Low!.Value))}\" y2=\"{ChartStyle.Place(Y(alone.OfSentences.High!.Value))}\"/>");
        }
        else if (run.Count > 1)
        {
            var highs = run.Select(p => At(p, p.OfSentences.High!.Value));
            var lows = run.AsEnumerable().Reverse().Select(p => At(p, p.OfSentences.Low!.Value));
            Add($"<polygon class=\"band\" points=\"{string.Join(' ', highs.Concat(lows))}\"/>");
        }
    }

    private void Line(IReadOnlyList<SharePoint> points)
    {
        Add($"<polyline class=\"series\" points=\"{string.Join(' ', points.Select(p => At(p, p.OfSentences.Share)))}\"/>");
        foreach (var point in points)
        {
            Add($"<circle class=\"dot\" cx=\"{ChartStyle.Place(X(point.FirstDay))}\" cy=\"{ChartStyle.Place(Y(point.OfSentences.Share))}\" r=\"{ChartStyle.Place(ShiftChartStyle.DotRadius)}\"><title>{point.Period}: {ShiftWords.Share(point.OfSentences)} of {ShiftWords.Base(point.Base)}</title></circle>");
        }
    }

    private void Turn(ChangePoint point)
    {
        var x = ChartStyle.Place(X(_narrative.Series.SelectMany(s => s.Points).First(p => p.Period == point.Period).FirstDay));
        Add($"<line class=\"turn\" x1=\"{x}\" x2=\"{x}\" y1=\"{ShiftChartStyle.Top}\" y2=\"{ShiftChartStyle.Bottom}\"><title>{point.Period}: {ShiftWords.Points(point.Difference)} points</title></line>");
    }

    private string At(SharePoint point, double share) => $"{ChartStyle.Place(X(point.FirstDay))},{ChartStyle.Place(Y(share))}";

    private double X(DateOnly day) => ShiftChartStyle.Left + ((ShiftChartStyle.Right - ShiftChartStyle.Left) * (double)(day.DayNumber - _first.DayNumber) / _days);

    private double Y(double share) => ShiftChartStyle.Bottom - ((ShiftChartStyle.Bottom - ShiftChartStyle.Top) * share * 100 / _axis.Top);

    private void Add(FormattableString element) => _svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
