using NarrativeLens.Check;
using NarrativeLens.Figures;

namespace NarrativeLens.Brief;

/// <summary>Sorts the week's findings into what a reader needs first.</summary>
internal static class FigureSorting
{
    public static FigureSection Of(WeekPress press)
    {
        var figures = WeekFindings.Figures(press);
        return new FigureSection(
            [.. figures.CountBy(f => f.Finding.Verdict).OrderBy(v => v.Key).Select(v => new VerdictCount(v.Key, v.Value))],
            With(figures, Verdict.Contradicted),
            WeekFindings.Contradictions(press),
            With(figures, Verdict.DefinitionDependent, Verdict.Stale, Verdict.Unparsed),
            With(figures, Verdict.Supported, Verdict.SupportedByRounding),
            Uncompared(figures),
            Disagreements.Among(figures));
    }

    /// <summary>The editions of the series that findings rest on.</summary>
    public static IReadOnlyList<ReferenceEdition> Editions(FigureSection section) =>
    [
        .. section.Contradicted.Concat(section.Unsettled).Concat(section.Supported)
            .SelectMany(f => f.Finding.Evidence)
            .Select(e => new ReferenceEdition(e.Series, e.Vintage, e.Source))
            .Distinct()
            .OrderBy(e => e.Series, StringComparer.Ordinal).ThenBy(e => e.Vintage, StringComparer.Ordinal).ThenBy(e => e.Source, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<CheckedFigure> With(IReadOnlyList<CheckedFigure> figures, params Verdict[] verdicts) =>
        [.. figures.Where(f => verdicts.Contains(f.Finding.Verdict)).OrderBy(f => f.Finding.Verdict)];

    private static IReadOnlyList<MetricCount> Uncompared(IReadOnlyList<CheckedFigure> figures) =>
    [
        .. With(figures, Verdict.NoReference, Verdict.NotCheckable)
            .GroupBy(f => f.Finding.Figure?.Metric)
            .Select(group => new MetricCount(
                group.Key,
                group.Count(f => f.Finding.Verdict == Verdict.NoReference),
                group.Count(f => f.Finding.Verdict == Verdict.NotCheckable)))
            .OrderByDescending(m => m.NoReference + m.NotCheckable).ThenBy(m => m.Metric, StringComparer.Ordinal),
    ];
}
