using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>What is told of a figure once its metric was looked for.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Subject">The subject nearest to it.</param>
/// <param name="IsFromPeak">True where it is measured from a peak that the article has named.</param>
internal readonly record struct FoundMetric(Quantity Figure, string? Subject, bool IsFromPeak);

/// <summary>The last say on a metric: what only kept wrong guesses away is emptied, and what no word named is told by the kind of figure. The first row that fits counts.</summary>
internal static class FinalMetric
{
    private static readonly (string? Found, string? Metric, Func<FoundMetric, bool> Where)[] s_rows =
    [
        (Topics.Other, null, static _ => true),
        (Topics.Coefficient, null, static _ => true),
        (Topics.Statistic, null, static _ => true),

        // "Solana ETFs: +$12.3M": what a fund has of money, with no other word, came or went.
        (null, Topics.Flows, static found => found.Figure.Kind == FigureKind.Money && MetricRules.IsFunds(found.Subject) && MetricReader.Fits(found.Figure, Topics.Flows)),
        (null, Topics.Holdings, static found => found.Figure.Kind == FigureKind.CryptoAmount),
        (null, Topics.Hashrate, static found => MetricRules.IsHashUnit(found.Figure.Unit)),
        (Topics.Change, Topics.Drawdown, static found => found.IsFromPeak),
    ];

    /// <summary>The metric of the output.</summary>
    public static string? Of(string? metric, in FoundMetric found)
    {
        foreach (var (was, becomes, where) in s_rows)
        {
            if (was == metric && where(found))
            {
                return becomes;
            }
        }

        return metric;
    }
}
