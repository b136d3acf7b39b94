using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>Parts against the total that the words make of them: "$410 million, $265 million and $180 million, $915 million in all".</summary>
internal static class PartsAndTotals
{
    private const int FewestParts = 2;
    private const int MostParts = 12;

    // No sentence with more numbers is a sum that a reader could follow.
    private const int MostFigures = 40;

    /// <summary>Compares totals with their parts.</summary>
    public static IEnumerable<InternalFinding> Find(Article article, IReadOnlyList<Figure> figures)
    {
        var sentences = figures.Select((figure, index) => (figure, index)).GroupBy(pair => pair.figure.Sentence.Start)
            .Select(group => group.Select(pair => pair.index).ToList()).Where(sentence => sentence.Count <= MostFigures).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var found = Inside(article, figures, sentences[i]) ?? (i > 0 && sentences[i][0] == sentences[i - 1][^1] + 1 ? OfThat(article, figures, sentences[i - 1], sentences[i]) : null);
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    // "A $410 million, B $265 million and C $180 million, $915 million in all"
    private static InternalFinding? Inside(Article article, IReadOnlyList<Figure> figures, List<int> sentence)
    {
        foreach (var at in sentence.Where(at => IsSummand(figures[at])))
        {
            var total = figures[at];
            var parts = sentence.Where(other => other != at && IsPart(figures[other], total)).Select(other => figures[other]).ToList();
            if (parts.Count is < FewestParts or > MostParts)
            {
                continue;
            }

            var around = new Surroundings(article, figures, at);
            var named = at == sentence[^1] && (Cues.Total.In(around.Before) || Cues.Total.In(around.Tail));
            if (named && Judge(parts, total, mayBeMore: Cues.Partial.In(around.Lead)) is { } finding)
            {
                return finding;
            }

            if (!named && Sums.Agree(parts, total))
            {
                return Sums.Supported(parts, total);
            }
        }

        return null;
    }

    // "$915 million left the funds. Of that sum, $410 million left A, $265 million left B and $180 million all others."
    private static InternalFinding? OfThat(Article article, IReadOnlyList<Figure> figures, List<int> before, List<int> sentence)
    {
        var around = new Surroundings(article, figures, sentence[0]);
        if (Cues.OfThatTotal.FirstIn(around.Before) is < 0 or > 3)
        {
            return null;
        }

        var totals = before.Where(at => IsPart(figures[at], figures[sentence[0]]) && figures[at].Metric is not Metrics.Price).ToList();
        if (totals.Count != 1)
        {
            return null;
        }

        var total = figures[totals[0]];
        var parts = sentence.Where(at => IsPart(figures[at], total)).Select(at => figures[at]).ToList();
        var rest = !Cues.Exhaustive.In(around.Sentence) || Cues.Partial.In(around.Sentence);
        return parts.Count is >= FewestParts and <= MostParts ? Judge(parts, total, mayBeMore: rest) : null;
    }

    private static InternalFinding? Judge(List<Figure> parts, Figure total, bool mayBeMore)
    {
        if (Sums.Agree(parts, total))
        {
            return Sums.Supported(parts, total);
        }

        var isTotal = parts.All(part => part.Value < total.Value);
        return !isTotal || (mayBeMore && Sums.Of(parts) <= total.Value) ? null : Sums.Contradicted(parts, total);
    }

    private static bool IsPart(Figure figure, Figure total) =>
        IsSummand(figure) && figure.Kind == total.Kind && figure.Unit == total.Unit && (figure.Metric == total.Metric || figure.Metric is null || total.Metric is null);

    private static bool IsSummand(Figure figure) =>
        figure is { Kind: FigureKind.Money or FigureKind.Count or FigureKind.CryptoAmount, IsForecast: false, Negated: false, ValueHigh: null, Value: > 0m }
        && figure.Metric is not Metrics.Price

        // A bare number may be a rank, a label or a step as well as a count.
        && figure.Unit is not null
        && figure.Qualifier is Qualifier.Exact or Qualifier.About;
}
