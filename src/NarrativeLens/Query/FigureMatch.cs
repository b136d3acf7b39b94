using NarrativeLens.Figures;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Tells which figures of a sentence that was found are the ones asked for.</summary>
internal static class FigureMatch
{
    /// <summary>The places of the numbers that meet the most conditions; none where there is no condition.</summary>
    public static IEnumerable<TextSpan> Best(IReadOnlyList<FoundNumber> numbers, IReadOnlyList<FigureFilter> conditions)
    {
        var most = numbers.Count == 0 ? 0 : numbers.Max(Met);
        return most == 0 ? [] : numbers.Where(n => Met(n) == most).Select(n => n.Figure?.Span ?? n.Unparsed!.Span);

        int Met(FoundNumber number) => conditions.Count(c => Meets(number, c));
    }

    private static bool Meets(FoundNumber number, FigureFilter condition) => (number.Figure, condition) switch
    {
        (_, OfVerdict verdict) => number.Verdict == verdict.Verdict,
        (null, _) => false,
        (_, OfMetric { Metric: null }) => true,
        (var figure, OfMetric metric) => Same(figure.Metric, metric.Metric) || Same(LensJson.Word(figure.Kind), metric.Metric),
        (var figure, InUnit unit) => Same(figure.Unit, unit.Unit),
        (var figure, FromSource source) => $" {Terms.Key(figure.AttributedTo)} ".Contains($" {Terms.Key(source.Source)} ", StringComparison.Ordinal),
        (var figure, ValueWithin value) => IsWithin(figure, value),
        _ => false,
    };

    private static bool IsWithin(Figure figure, ValueWithin value)
    {
        var (low, high) = (Math.Min(figure.Value, figure.ValueHigh ?? figure.Value), Math.Max(figure.Value, figure.ValueHigh ?? figure.Value));
        return !(value.LowIncluded ? high < value.Low : high <= value.Low) && !(value.HighIncluded ? low > value.High : low >= value.High);
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
