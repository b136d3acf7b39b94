using System.Globalization;
using System.Text;
using NarrativeLens.Classify;
using NarrativeLens.Shifts;

namespace NarrativeLens.Brief.Writing;

/// <summary>
/// Draws the shares as SVG: a bar per narrative, parted by stance, with a mark for the weeks before. Colours of Okabe and Ito (2008)
/// with a pattern each, light and dark; valid on its own and inside a page.
/// </summary>
internal static class NarrativeChart
{
    private static readonly Stance[] s_stances = [Stance.Asserts, Stance.Rejects, Stance.Reports];

    /// <summary>False where no bar would have a length.</summary>
    public static bool HasBars(WeeklyBrief brief) => brief.Narratives.Lines.Any(l => l.Now.Sentences + l.Before.Sentences > 0);

    /// <summary>What the chart shows, in words with its numbers.</summary>
    public static string Description(WeeklyBrief brief) =>
        PlainWords.Of($"Share of sentences per narrative in {brief.Week}, with the share of the {Numbers.Word(ShiftRules.WeeksBefore)} weeks before: {string.Join("; ", brief.Narratives.Lines.Select(Description))}.");

    /// <summary>The drawing as an svg element.</summary>
    public static string Draw(WeeklyBrief brief)
    {
        var lines = brief.Narratives.Lines;
        var axis = ChartAxis.For(lines.Max(l => Math.Max(l.Share ?? 0, l.ShareBefore ?? 0)));
        var bottom = ChartStyle.FirstRow + (lines.Count * ChartStyle.RowHeight);
        var svg = new StringBuilder();
        Open(svg, brief, bottom + ChartStyle.AxisHeight);
        Legend(svg);
        Grid(svg, axis, bottom);
        foreach (var (place, line) in lines.Index())
        {
            Row(svg, line, axis, ChartStyle.FirstRow + (place * ChartStyle.RowHeight));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Description(NarrativeLine line) =>
        PlainWords.Of($"{Words.Narrative(line.Name)} {Numbers.Percent(line.Share)} (before {Numbers.Percent(line.ShareBefore)})");

    private static void Open(StringBuilder svg, WeeklyBrief brief, int height)
    {
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"nl-chart\" viewBox=\"0 0 {ChartStyle.Width} {height}\" width=\"{ChartStyle.Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"nl-chart-title nl-chart-desc\">");
        Add(svg, $"<title id=\"nl-chart-title\">Share of sentences per narrative, {brief.Week}</title>");
        Add(svg, $"<desc id=\"nl-chart-desc\">{MarkupText.Xml(Description(brief))}</desc>");
        Add(svg, $"<style>{ChartStyle.Css}</style>");
        svg.Append(ChartStyle.Patterns);
        Add(svg, $"<rect class=\"paper\" width=\"{ChartStyle.Width}\" height=\"{height}\"/>");
    }

    private static void Legend(StringBuilder svg)
    {
        foreach (var (place, stance) in s_stances.Index())
        {
            var x = ChartStyle.Left + (place * ChartStyle.LegendStep);
            Add(svg, $"<rect class=\"{Words.Of(stance)}\" x=\"{x}\" y=\"8\" width=\"14\" height=\"14\"/>");
            Add(svg, $"<text class=\"note\" x=\"{x + 20}\" y=\"20\">{Words.Of(stance)}</text>");
        }

        var mark = ChartStyle.Left + (s_stances.Length * ChartStyle.LegendStep);
        Mark(svg, mark + 4, 6, 18);
        Add(svg, $"<text class=\"note\" x=\"{mark + 14}\" y=\"20\">{Numbers.Word(ShiftRules.WeeksBefore)} weeks before</text>");
    }

    private static void Grid(StringBuilder svg, ChartAxis axis, int bottom)
    {
        foreach (var percent in axis.Ticks)
        {
            var x = axis.X(percent / 100.0);
            Add(svg, $"<line class=\"grid\" x1=\"{ChartStyle.Place(x)}\" x2=\"{ChartStyle.Place(x)}\" y1=\"{ChartStyle.FirstRow - 4}\" y2=\"{bottom}\"/>");
            Add(svg, $"<text class=\"note {(percent == 0 ? "first" : percent == axis.Top ? "last" : "tick")}\" x=\"{ChartStyle.Place(x)}\" y=\"{bottom + 16}\">{percent}%</text>");
        }
    }

    private static void Row(StringBuilder svg, NarrativeLine line, ChartAxis axis, int top)
    {
        Add(svg, $"<text class=\"name\" x=\"{ChartStyle.Left}\" y=\"{top + 14}\">{MarkupText.Xml(line.Name)}</text>");
        Add(svg, $"<text class=\"value\" x=\"{ChartStyle.Right}\" y=\"{top + 14}\">{Numbers.Percent(line.Share)}<tspan class=\"note\"> · before {Numbers.Percent(line.ShareBefore)}</tspan></text>");
        var barTop = top + ChartStyle.BarOffset;
        Add(svg, $"<rect class=\"track\" x=\"{ChartStyle.Left}\" y=\"{barTop}\" width=\"{ChartStyle.Right - ChartStyle.Left}\" height=\"{ChartStyle.BarHeight}\"/>");
        var told = 0;
        foreach (var stance in s_stances.Where(s => line.Now.Of(s) > 0))
        {
            var (from, to) = (PartOf(line, told), PartOf(line, told + line.Now.Of(stance)));
            Bar(svg, line, stance, (axis.X(from), axis.X(to), barTop));
            told += line.Now.Of(stance);
        }

        if (line.ShareBefore is { } before)
        {
            Mark(svg, axis.X(before), barTop - 3, ChartStyle.BarHeight + 6);
        }
    }

    private static double PartOf(NarrativeLine line, int sentences) => line.Share.GetValueOrDefault() * sentences / line.Now.Sentences;

    private static void Bar(StringBuilder svg, NarrativeLine line, Stance stance, (double From, double To, int Top) place)
    {
        var said = $"{Words.Narrative(line.Name)}, {Words.Of(stance)}: {Numbers.Count(line.Now.Of(stance), "sentence", "sentences")}";
        Add(svg, $"<rect class=\"{Words.Of(stance)}\" x=\"{ChartStyle.Place(place.From)}\" y=\"{place.Top}\" width=\"{ChartStyle.Place(place.To - place.From)}\" height=\"{ChartStyle.BarHeight}\"><title>{MarkupText.Xml(said)}</title></rect>");
    }

    private static void Mark(StringBuilder svg, double x, int top, int height)
    {
        Add(svg, $"<line class=\"halo\" x1=\"{ChartStyle.Place(x)}\" x2=\"{ChartStyle.Place(x)}\" y1=\"{top}\" y2=\"{top + height}\"/>");
        Add(svg, $"<line class=\"mark\" x1=\"{ChartStyle.Place(x)}\" x2=\"{ChartStyle.Place(x)}\" y1=\"{top}\" y2=\"{top + height}\"/>");
    }

    private static void Add(StringBuilder svg, FormattableString element) => svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
