using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>A figure whose time is looked for.</summary>
/// <param name="Passage">The sentence.</param>
/// <param name="Findings">Its figures.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Metric">What it measures.</param>
/// <param name="Aspect">Which end of it.</param>
/// <param name="IsForecast">True where it is yet to come.</param>
/// <param name="Today">The day of publication, as inferred; null where that is not known.</param>
internal readonly record struct TimedFigure(Passage Passage, Findings Findings, Quantity Figure, string? Metric, string? Aspect, bool IsForecast, FigurePeriod? Today)
{
    /// <summary>True where it tells how something stands, not how it moved or what it summed up to.</summary>
    public bool IsLevel => Aspect == Topics.Level;

    /// <summary>True where it tells how something stood at one moment: no span of time that goes on is its own.</summary>
    public bool IsMoment => Metric is Topics.Price or Topics.MarketCap or Topics.PolicyRate or Topics.Yield && Aspect is Topics.Level or Topics.Close or null;

    /// <summary>True where it stands, or has moved, as the text appears unless a time is told.</summary>
    public bool IsStanding => Metric is not null && MetricRules.IsStanding(Metric);

    /// <summary>True where it tells how far something has moved.</summary>
    public bool IsMove => Metric is Topics.Change or Topics.Drawdown;
}
