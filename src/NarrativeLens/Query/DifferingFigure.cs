using NarrativeLens.Check;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>A value that an outlet gives.</summary>
/// <param name="Quote">The words.</param>
/// <param name="Value">The value.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Url">The article.</param>
public sealed record CitedValue(string Quote, decimal Value, string Outlet, string Url);

/// <summary>One figure that both slices give, with values that only one of them gives. Values that rounding can explain are the same.</summary>
/// <param name="Subject">What it is of.</param>
/// <param name="Metric">What was measured.</param>
/// <param name="Aspect">low, high, close…</param>
/// <param name="Unit">Its unit.</param>
/// <param name="From">Start of the stated period.</param>
/// <param name="To">End of it.</param>
/// <param name="OnlyA">Values that A alone gives, by value and outlet.</param>
/// <param name="OnlyB">Values that B alone gives.</param>
public sealed record DifferingFigure(
    string Subject, string Metric, string Aspect, string? Unit, DateTime From, DateTime To, IReadOnlyList<CitedValue> OnlyA, IReadOnlyList<CitedValue> OnlyB)
{
    internal static IReadOnlyList<DifferingFigure> Between(Slice a, Slice b)
    {
        var inB = b.Figures.ToLookup(item => ComparableFigures.KeyOf(item.Figure));
        return [.. a.Figures.GroupBy(item => ComparableFigures.KeyOf(item.Figure))
            .Where(group => inB.Contains(group.Key))
            .Select(group => Of([.. group], [.. inB[group.Key]]))
            .Where(figure => figure.OnlyA.Count + figure.OnlyB.Count > 0)
            .OrderBy(figure => figure.From).ThenBy(figure => figure.To)
            .ThenBy(figure => $"{figure.Subject}\n{figure.Metric}\n{figure.Aspect}\n{figure.Unit}", StringComparer.Ordinal)];
    }

    private static DifferingFigure Of(List<(FoundSentence Hit, Figure Figure)> a, List<(FoundSentence Hit, Figure Figure)> b)
    {
        var figure = a[0].Figure;
        return new DifferingFigure(figure.Subject!, figure.Metric!, figure.Aspect!, figure.Unit, figure.Period!.From.DateTime, figure.Period.To.DateTime, Only(a, b), Only(b, a));
    }

    private static IReadOnlyList<CitedValue> Only(List<(FoundSentence Hit, Figure Figure)> side, List<(FoundSentence Hit, Figure Figure)> other) =>
    [
        .. side.Where(item => !other.Exists(o => Meet(o.Figure.Precision, item.Figure.Precision)))
            .Select(item => new CitedValue(item.Figure.Quote, item.Figure.Value, item.Hit.Outlet, item.Hit.Url))
            .DistinctBy(value => (value.Value, value.Outlet))
            .OrderBy(value => value.Value).ThenBy(value => value.Outlet, StringComparer.Ordinal),
    ];

    private static bool Meet(PrecisionInterval one, PrecisionInterval other) => one.Low <= other.High && other.Low <= one.High;
}
