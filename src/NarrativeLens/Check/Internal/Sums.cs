using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>The arithmetic of parts and totals, with the rounding of every number allowed for.</summary>
internal static class Sums
{
    /// <summary>The sum of the parts.</summary>
    public static decimal Of(IReadOnlyList<Figure> parts) => parts.Sum(part => part.Value);

    /// <summary>True where the parts give the total within the rounding of all of them.</summary>
    public static bool Agree(IReadOnlyList<Figure> parts, Figure total) =>
        Math.Abs(Of(parts) - total.Value) <= parts.Append(total).Sum(figure => Tolerance.Of(figure, 0m) is var one ? Slack(figure, one) : 0m);

    /// <summary>The finding that they go together.</summary>
    public static InternalFinding Supported(IReadOnlyList<Figure> parts, Figure total) => Finding(parts, total, Verdict.Supported, $"{Line(parts)} is {Written(Of(parts), total)}.");

    /// <summary>The finding that they do not.</summary>
    public static InternalFinding Contradicted(IReadOnlyList<Figure> parts, Figure total) =>
        Finding(parts, total, Verdict.Contradicted, $"{Line(parts)} is {Written(Of(parts), total)}, not {total.Quote}.");

    private static InternalFinding Finding(IReadOnlyList<Figure> parts, Figure total, Verdict verdict, string explanation) =>
        new(InternalRules.PartsVersusTotal, [.. parts.Append(total).OrderBy(figure => figure.Start)], verdict, explanation);

    // Counts of things are exact; amounts are rounded to their last written digit.
    private static decimal Slack(Figure figure, Tolerance tolerance) =>
        figure is { Kind: FigureKind.Count, Qualifier: Qualifier.Exact } && tolerance.Unit == 1m ? 0m
        : figure.Qualifier == Qualifier.About ? tolerance.RoundUnit
        : tolerance.Unit / 2;

    private static string Line(IReadOnlyList<Figure> parts) => string.Join(" + ", parts.Select(part => part.Quote));

    private static string Written(decimal sum, Figure total)
    {
        var (divisor, word) = sum >= 1_000_000_000m ? (1_000_000_000m, " billion") : sum >= 1_000_000m ? (1_000_000m, " million") : (1m, "");
        return $"{(total is { Kind: FigureKind.Money, Unit: Metrics.Usd } ? "$" : "")}{Words.Number(sum / divisor, 3)}{word}";
    }
}
