using NarrativeLens.Extract;
using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>The figures of the headline against those of the body: the same number, or one that a lost or added scale word explains.</summary>
internal static class HeadlineAndBody
{
    // By these factors a headline goes wrong without being about something else: $915 billion for $915 million.
    private static readonly decimal[] s_slips = [10m, 100m, 1000m, 1_000_000m];

    private const int MostFigures = 8;

    private static readonly FigureFinder s_finder = new();

    /// <summary>Compares every figure of the headline. The headline's figure comes first in a finding; its place is in the headline, not in the text.</summary>
    public static IEnumerable<InternalFinding> Find(Article article, IReadOnlyList<Figure> figures)
    {
        if (string.IsNullOrWhiteSpace(article.Title) || IsInText(article))
        {
            return [];
        }

        var headline = PlainText.Read(article.Title, article.Url, article.PublishedAt) with { Language = article.Language };
        return s_finder.Find(headline).Figures
            .Where(figure => figure is { Kind: FigureKind.Money or FigureKind.Percent or FigureKind.CryptoAmount, IsForecast: false, Negated: false, ValueHigh: null })
            .Take(MostFigures)
            .Select(figure => Compare(figure, figures))
            .OfType<InternalFinding>();
    }

    // A draft's first heading is its title: there the figure would be compared with itself.
    private static bool IsInText(Article article) => article.Text.Contains(article.Title, StringComparison.Ordinal);

    private static InternalFinding? Compare(Figure title, IReadOnlyList<Figure> figures)
    {
        var same = figures.Where(figure => figure.Kind == title.Kind && figure.Unit == title.Unit && figure.ValueHigh is null).ToList();
        var tolerance = Tolerance.Of(title, 0m);
        if (same.Find(figure => tolerance.Of(figure.Value) <= Fit.Rounded || figure.Value == title.Value) is { } match)
        {
            return new InternalFinding(InternalRules.HeadlineVersusBody, [title, match], Verdict.Supported, $"The headline's {title.Quote} is the text's {match.Quote}.");
        }

        var slipped = same.Where(figure => figure.Value != 0m && s_slips.Any(slip => figure.Value == title.Value * slip || title.Value == figure.Value * slip)).ToList();
        return slipped.Count == 1
            ? new InternalFinding(InternalRules.HeadlineVersusBody, [title, slipped[0]], Verdict.Contradicted, $"The headline says {title.Quote}, the text {slipped[0].Quote}.", SlipOf(title, slipped[0]))
            : null;
    }

    private static string? SlipOf(Figure title, Figure body) =>
        title.Value == body.Value * 1000m || body.Value == title.Value * 1000m ? Diagnosis.Thousandfold : null;
}
