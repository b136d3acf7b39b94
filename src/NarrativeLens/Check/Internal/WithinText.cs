using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>Compares the figures of one text with one another. Only clear agreement and clear contradiction are reported.</summary>
internal static class WithinText
{
    /// <summary>Runs every rule.</summary>
    public static IReadOnlyList<InternalFinding> Check(Article article, IReadOnlyList<Figure> figures) =>
    [
        .. ChangesAndLevels.Find(article, figures),
        .. PartsAndTotals.Find(article, figures),
        .. TableTotals.Find(article, figures),
        .. HeadlineAndBody.Find(article, figures),
    ];
}
