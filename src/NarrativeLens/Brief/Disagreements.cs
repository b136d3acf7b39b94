using NarrativeLens.Check;
using NarrativeLens.Figures;

namespace NarrativeLens.Brief;

/// <summary>
/// Finds figures on which outlets differ, only where it is certain: one subject, metric, aspect, unit and stated period, an aspect
/// that has a single value, no forecast and no bound ("more than"), and written values whose rounding leaves no common value.
/// </summary>
internal static class Disagreements
{
    public static IReadOnlyList<Disagreement> Among(IReadOnlyList<CheckedFigure> figures) =>
    [
        .. figures
            .Where(f => f.Finding.Figure is { } figure && IsComparable(figure))
            .GroupBy(f => KeyOf(f.Finding.Figure!))
            .Select(group => (group.Key, Figures: Spread(group)))
            .Where(d => d.Figures.Count > 1)
            .Select(d => new Disagreement(d.Key.Subject!, d.Key.Metric!, d.Key.Aspect!, d.Figures[0].Finding.Figure!.Period!, d.Figures))
            .OrderBy(d => d.Period.From).ThenBy(d => d.Subject, StringComparer.Ordinal).ThenBy(d => d.Metric, StringComparer.Ordinal).ThenBy(d => d.Aspect, StringComparer.Ordinal),
    ];

    private static bool IsComparable(Figure figure) =>
        figure is { Subject: not null, Metric: not null, Aspect: { } aspect, Period.Stated: true, ValueHigh: null, IsForecast: false, Negated: false, Qualifier: Qualifier.Exact or Qualifier.About }
        && BriefRules.SingleValued.Contains(aspect);

    // Days by the clock of each outlet: "on Thursday" is one time in London and New York.
    private static (string? Subject, string? Metric, string? Aspect, FigureKind Kind, string? Unit, DateTime From, DateTime To) KeyOf(Figure figure) =>
        (figure.Subject, figure.Metric, figure.Aspect, figure.Kind, figure.Unit, figure.Period!.From.DateTime, figure.Period.To.DateTime);

    // Of each outlet its first figure; all of them where the lowest and the highest cannot be one value, else none. Two that the
    // reference supports are about two things, whatever their words say.
    private static List<CheckedFigure> Spread(IEnumerable<CheckedFigure> group)
    {
        var byValue = group.DistinctBy(f => f.From.Outlet).OrderBy(f => f.Finding.Figure!.Value).ToList();
        var (lowest, highest) = (byValue[0].Finding, byValue[^1].Finding);
        var differ = lowest.Figure!.Precision.High < highest.Figure!.Precision.Low;
        return differ && !(IsSupported(lowest) && IsSupported(highest)) ? byValue : [];
    }

    private static bool IsSupported(Finding finding) => finding.Verdict is Verdict.Supported or Verdict.SupportedByRounding;
}
