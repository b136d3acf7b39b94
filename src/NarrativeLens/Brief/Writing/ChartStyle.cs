using System.Globalization;

namespace NarrativeLens.Brief.Writing;

/// <summary>Measures, colours and patterns of the chart. Units are those of the drawing, 480 wide, so that it stays legible on a phone.</summary>
internal static class ChartStyle
{
    public const int Width = 480;
    public const int Left = 12;
    public const int Right = 468;
    public const int FirstRow = 42;
    public const int RowHeight = 48;
    public const int BarOffset = 22;
    public const int BarHeight = 15;
    public const int AxisHeight = 28;
    public const int LegendStep = 88;

    /// <summary>The marks that tell the stances apart without colour: plain, slanted, dotted.</summary>
    public const string Patterns =
        "<defs>"
        + "<pattern id=\"nl-rejects\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"r0\" width=\"6\" height=\"6\"/><rect class=\"over\" width=\"2\" height=\"6\"/></pattern>"
        + "<pattern id=\"nl-reports\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect class=\"p0\" width=\"6\" height=\"6\"/><circle class=\"over\" cx=\"3\" cy=\"3\" r=\"1.2\"/></pattern>"
        + "</defs>\n";

    // Okabe-Ito: blue 0072B2, vermilion D55E00, bluish green 009E73; lighter of the set's neighbours on dark paper.
    private const string Light = "--paper:#fff;--ink:#1a1a1a;--soft:#555;--grid:#e2e2e2;--track:#f3f3f1;--asserts:#0072b2;--rejects:#d55e00;--reports:#009e73;--over:#fff";
    private const string Dark = "--paper:#16181c;--ink:#ececec;--soft:#b4b6ba;--grid:#33363c;--track:#22252a;--asserts:#56b4e9;--rejects:#ee8a3c;--reports:#2fc39a;--over:#16181c";

    /// <summary>The style sheet; every rule stays inside the chart.</summary>
    public const string Css =
        ".nl-chart{" + Light + ";font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-variant-numeric:tabular-nums}"
        + "@media screen and (prefers-color-scheme:dark){.nl-chart{" + Dark + "}}"
        + ".nl-chart .paper{fill:var(--paper)}.nl-chart .track{fill:var(--track)}"
        + ".nl-chart .grid{stroke:var(--grid);stroke-width:1}"
        + ".nl-chart text{fill:var(--ink);font-size:14px}.nl-chart .name{font-weight:600}"
        + ".nl-chart .value{text-anchor:end;font-weight:600}.nl-chart .note{fill:var(--soft);font-size:12.5px;font-weight:400}.nl-chart .tick{text-anchor:middle}.nl-chart .last{text-anchor:end}"
        + ".nl-chart .asserts{fill:var(--asserts)}.nl-chart .rejects{fill:url(#nl-rejects)}.nl-chart .reports{fill:url(#nl-reports)}"
        + ".nl-chart .r0{fill:var(--rejects)}.nl-chart .p0{fill:var(--reports)}.nl-chart .over{fill:var(--over);fill-opacity:.75}"
        + ".nl-chart .halo{stroke:var(--paper);stroke-width:5}.nl-chart .mark{stroke:var(--ink);stroke-width:2.5}";

    /// <summary>A place in the drawing, to a hundredth of a unit.</summary>
    public static string Place(double at) => at.ToString("0.##", CultureInfo.InvariantCulture);
}
