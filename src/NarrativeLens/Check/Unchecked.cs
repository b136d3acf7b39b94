using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>The honest answer on figures that no series can answer: why there is no fact, or no reference for it.</summary>
internal static class Unchecked
{
    // What a figure that is no fact is called; the metric first, then the kind.
    private static readonly (Func<Figure, bool> Is, string Why)[] s_noFacts =
    [
        (figure => figure.Metric == Metrics.Target, "A target or forecast: what a price may become is no fact yet."),
        (figure => figure.Metric == Metrics.SupportLevel, "A chart level that somebody names: an opinion, not a price that was paid."),
        (figure => figure.Kind == FigureKind.Probability || figure.Metric == Metrics.Odds, "Odds say what somebody expected, not what happened; a market's page shows the midpoint of bid and ask."),
        (figure => figure.Kind == FigureKind.Duration, "A length of time; no series measures it."),
        (figure => figure.IsForecast, "A forecast, a plan or a condition: nothing that has happened is compared."),
    ];

    /// <summary>The reason why a figure states no checkable fact; null where it states one.</summary>
    public static Judgement? NoFact(Figure figure)
    {
        var row = Array.Find(s_noFacts, one => one.Is(figure));
        return row.Why is null ? null : Judgement.NotCheckable(row.Why);
    }

    /// <summary>The answer on a fact that no series covers.</summary>
    public static Judgement NoSeries(Figure figure)
    {
        if (figure.Metric is Metrics.Liquidations or Metrics.LiquidatedAccounts)
        {
            return Judgement.NoReference("No series of liquidations is loaded. Published totals are lower bounds: exchanges report about one liquidation a second.");
        }

        var what = figure.Metric is null ? "this figure" : figure.Metric.Replace('-', ' ');
        return Judgement.NoReference(figure.Subject is null
            ? $"No reference series covers {what}."
            : $"No reference series covers {what} of {figure.Subject}.");
    }
}
