using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Tells what a figure measures, and which end of it.</summary>
internal static class MetricReader
{
    /// <summary>How far a metric's word may stand from its figure, in the measure of <see cref="Distances"/>.</summary>
    private const int Reach = 26;

    /// <summary>A word that names no metric of ours keeps a figure from a weaker guess only this near.</summary>
    private const int OtherReach = 5;

    /// <summary>How far a word for an end (low, close) may stand from its price.</summary>
    private const int AspectReach = 9;

    /// <summary>The metric; <see cref="Topics.Other"/> where a word says that it is none of ours, null where unclear.</summary>
    public static string? Read(Passage passage, Distances distances, Quantity figure, int hedgeFirst, List<Sighting<string>> cues, string? subject)
    {
        if (IsChangeOfMoney(passage, figure, hedgeFirst))
        {
            return Topics.Change;
        }

        var found = distances.TryNearest(figure, cues, metric => Fits(figure, metric), Reach, out var nearest, out var distance);
        if (figure.Kind == FigureKind.Percent && DrawdownNear(distances, figure, cues))
        {
            return Topics.Drawdown;
        }

        var metric = found && (nearest.Meaning != Topics.Other || distance <= OtherReach) ? nearest.Meaning : null;
        if (LooksLikePrice(passage, figure, hedgeFirst, subject) && (metric is null or Topics.Other || distance > OtherReach))
        {
            return Topics.Price;
        }

        return metric == Topics.Liquidations && figure.Kind == FigureKind.Count ? Topics.LiquidatedAccounts : metric;
    }

    /// <summary>The aspect: by the nearest word for an end, else by the metric's own.</summary>
    public static string? ReadAspect(Distances distances, Quantity figure, List<Sighting<string>> aspects, string? metric)
    {
        var hasEnds = metric is Topics.Price;
        return hasEnds && figure.High is null && distances.TryNearest(figure, aspects, _ => true, AspectReach, out var nearest, out _)
            ? nearest.Meaning
            : metric is null ? null : MetricRules.Of(metric).Aspect;
    }

    private static bool Fits(Quantity figure, string metric)
    {
        if (metric == Topics.Liquidations && figure.Kind == FigureKind.Count)
        {
            return figure.Unit is "accounts" or "traders" or "people" or "positions" or "investors" or null;
        }

        var rule = MetricRules.Of(metric);
        return rule.Kinds.Contains(figure.Kind) && (figure.Kind != FigureKind.Money || (Math.Abs(figure.Value) >= rule.Least && Math.Abs(figure.Value) <= rule.Most));
    }

    // "fell $5,000": a verb of change right before an amount, with no "to" between.
    private static bool IsChangeOfMoney(Passage passage, Quantity figure, int hedgeFirst) =>
        figure.Kind == FigureKind.Money && figure.Scale < 1_000_000 && figure.HasPrefix && passage.Has(hedgeFirst - 1, Cue.Change);

    private static bool DrawdownNear(Distances distances, Quantity figure, List<Sighting<string>> cues) =>
        distances.TryNearest(figure, cues, metric => metric == Topics.Drawdown, AspectReach, out var cue, out _) && cue.First >= figure.Next;

    private static bool LooksLikePrice(Passage passage, Quantity figure, int hedgeFirst, string? subject)
    {
        if (figure.Kind != FigureKind.Money || figure.Scale >= 1_000_000 || !MetricRules.HasUnitPrice(subject))
        {
            return false;
        }

        return subject == Topics.Bitcoin
            ? figure.Value is >= MetricRules.LowestBitcoinPrice and <= MetricRules.HighestBitcoinPrice
            : passage.Has(hedgeFirst - 1, Cue.PriceLead) || hedgeFirst < figure.First;
    }
}
