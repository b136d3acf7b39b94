using NarrativeLens.Check;

namespace NarrativeLens.Brief;

/// <summary>
/// Finds figures on which outlets differ, only where it is certain: figures of the same thing (<see cref="ComparableFigures"/>), whose
/// rounding leaves no common value.
/// </summary>
internal static class Disagreements
{
    public static IReadOnlyList<Disagreement> Among(IReadOnlyList<CheckedFigure> figures) =>
    [
        .. figures
            .Where(f => f.Finding.Figure is { } figure && ComparableFigures.IsComparable(figure))
            .GroupBy(f => ComparableFigures.KeyOf(f.Finding.Figure!))
            .Select(group => (group.Key, Figures: Spread(group)))
            .Where(d => d.Figures.Count > 1)
            .Select(d => new Disagreement(d.Key.Subject!, d.Key.Metric!, d.Key.Aspect!, d.Figures[0].Finding.Figure!.Period!, d.Figures))
            .OrderBy(d => d.Period.From).ThenBy(d => d.Subject, StringComparer.Ordinal).ThenBy(d => d.Metric, StringComparer.Ordinal).ThenBy(d => d.Aspect, StringComparer.Ordinal),
    ];

    // Of each outlet its first figure; all of them where the lowest and the highest cannot be one value, else none.
    private static List<CheckedFigure> Spread(IEnumerable<CheckedFigure> group)
    {
        var byValue = group.DistinctBy(f => f.From.Outlet).OrderBy(f => f.Finding.Figure!.Value).ToList();
        return ComparableFigures.Differ(byValue[0].Finding, byValue[^1].Finding) ? byValue : [];
    }
}
