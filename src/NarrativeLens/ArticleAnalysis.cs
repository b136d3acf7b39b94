using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;

namespace NarrativeLens;

/// <summary>Everything the stages found in one article. Every offset points into <see cref="Article.Text"/>.</summary>
/// <param name="Article">The article itself.</param>
/// <param name="Narratives">Its sentences with their narratives.</param>
/// <param name="Figures">Its cited figures.</param>
/// <param name="Check">What became of the figures.</param>
public sealed record ArticleAnalysis(Article Article, Classification Narratives, FigureReport Figures, CheckReport Check);
