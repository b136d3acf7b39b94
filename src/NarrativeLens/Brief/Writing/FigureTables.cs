namespace NarrativeLens.Brief.Writing;

/// <summary>Writes the figures that need no correction, as tables.</summary>
internal static class FigureTables
{
    private static readonly string[] s_supported = ["Figure:", "Claimed", "Verdict", "Reference:", "Series", "Outlet"];
    private static readonly string[] s_uncompared = ["Metric", "No reference:", "Not checkable:"];

    public static void Write(MarkdownPage page, FigureSection figures)
    {
        if (figures.Supported.Count > 0)
        {
            page.Heading(3, $"Supported by the reference");
            page.Table(s_supported, [.. FigureText.Listed(page, figures.Supported).Select(Row)]);
        }

        if (figures.Uncompared.Count > 0)
        {
            page.Heading(3, $"Not compared");
            page.Paragraph($"Facts that no reference series covers, and numbers that state no fact: forecasts, targets, opinions, or a subject or time that the text leaves open.");
            page.Table(s_uncompared, [.. figures.Uncompared.Select(Row)]);
        }
    }

    private static IReadOnlyList<Markup> Row(CheckedFigure figure)
    {
        var evidence = figure.Finding.Evidence;
        return
        [
            Markup.Of($"{FigureText.QuoteOf(figure)}"),
            Markup.Of($"{FigureText.ClaimOf(figure.Finding.Figure)}"),
            Markup.Of($"{Words.Of(figure.Finding.Verdict)}"),
            Markup.Of($"{string.Join("; ", evidence.Select(e => Numbers.Value(e.Value)).Distinct())}"),
            Markup.Of($"{string.Join("; ", evidence.Select(e => $"{e.Series}, {Dates.Moment(e.At)}").Distinct())}"),
            Sources.Linked(figure.From),
        ];
    }

    private static IReadOnlyList<Markup> Row(MetricCount metric) =>
        [Markup.Of($"{Words.Metric(metric.Metric)}"), Markup.Of($"{metric.NoReference}"), Markup.Of($"{metric.NotCheckable}")];
}
