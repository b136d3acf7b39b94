using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>A figure whose time is looked for.</summary>
/// <param name="Passage">The sentence.</param>
/// <param name="Findings">Its figures.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Metric">What it measures.</param>
/// <param name="IsLevel">True where it tells how something stands, not how it moved or what it summed up to.</param>
/// <param name="Today">The day of publication, as inferred; null where that is not known.</param>
internal readonly record struct TimedFigure(Passage Passage, Findings Findings, Quantity Figure, string? Metric, bool IsLevel, FigurePeriod? Today);
