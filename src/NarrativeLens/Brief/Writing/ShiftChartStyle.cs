namespace NarrativeLens.Brief.Writing;

/// <summary>Measures of the chart of one narrative over time, in units of the drawing; its colours are those of <see cref="ChartStyle"/>.</summary>
internal static class ShiftChartStyle
{
    public const int Left = 44;
    public const int Right = 464;
    public const int Top = 52;
    public const int Bottom = 212;
    public const int Height = 240;
    public const int TitleLine = 20;
    public const int NoteLine = 38;
    public const int TickGap = 6;
    public const int AxisLine = 230;
    public const double DotRadius = 2.5;

    /// <summary>The first strip of the market, from its label's line on.</summary>
    public const int FirstStrip = 258;

    public const int StripHeight = 64;
    public const int StripLabel = 14;
    public const int StripTop = 22;
    public const int StripBottom = 52;

    /// <summary>What this chart adds to the style sheet.</summary>
    public const string Css =
        ".nl-chart .band{fill:var(--asserts);fill-opacity:.2}.nl-chart .alone{stroke:var(--asserts);stroke-opacity:.2;stroke-width:5}.nl-chart .series{fill:none;stroke:var(--asserts);stroke-width:2}.nl-chart .dot{fill:var(--asserts)}"
        + ".nl-chart .turn{stroke:var(--rejects);stroke-width:2;stroke-dasharray:5 3}.nl-chart .market{fill:none;stroke:var(--soft);stroke-width:1.5}.nl-chart .side{text-anchor:end}";
}
