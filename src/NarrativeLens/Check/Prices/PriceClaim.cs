using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>What a price is said to have been.</summary>
internal enum ClaimSort
{
    /// <summary>The price was there at some time of the window.</summary>
    Touch,

    /// <summary>It was the window's low, high, open or close.</summary>
    Equals,

    /// <summary>The named price of the window lay above it.</summary>
    Above,

    /// <summary>The named price of the window lay below it.</summary>
    Below,

    /// <summary>The highest price ever, as of the text.</summary>
    Record,
}

/// <summary>A price figure, made into a statement that can be true or false of a window.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Sort">What is said.</param>
/// <param name="Field">Of which of the window's prices it is said; for a touch, the extreme that the words point to.</param>
/// <param name="Tolerance">What the written number stands for.</param>
internal sealed record PriceClaim(Figure Figure, ClaimSort Sort, PriceField Field, Tolerance Tolerance)
{
    /// <summary>How the claim fits a window.</summary>
    public Fit On(Window window) => On(window.Span, Sort, Field, window.Ended && window.Exact, Tolerance);

    /// <summary>How the claim fits a UTC day that shares some hours with the day meant: only its extremes can be told, never its close.</summary>
    public Fit OnSide(Window window) => On(window.Span, Sort, Field, settled: Field is PriceField.Low or PriceField.High, Tolerance);

    /// <summary>How the claim would fit with another of the four prices or another number.</summary>
    public static Fit On(PriceSpan span, ClaimSort sort, PriceField field, bool settled, Tolerance tolerance) => sort switch
    {
        ClaimSort.Equals when settled || field == PriceField.Open => tolerance.Of(span.Of(field)),
        ClaimSort.Equals => StillOpen(span, field, tolerance),
        ClaimSort.Above or ClaimSort.Below when settled || IsOuter(sort, field) => tolerance.Of(span.Of(field)),
        ClaimSort.Above or ClaimSort.Below => tolerance.Between(span.Low, span.High),
        _ => tolerance.Between(span.Low, span.High),
    };

    // Before the window is over, its low so far may lie anywhere from its final low up to its open; so for the others.
    private static Fit StillOpen(PriceSpan span, PriceField field, Tolerance tolerance) => field switch
    {
        PriceField.Low => tolerance.Between(span.Low, span.Open),
        PriceField.High => tolerance.Between(span.Open, span.High),
        _ => tolerance.Between(span.Low, span.High),
    };

    // "Rose above" is true of the whole window once true of a part; "stayed above" is not.
    private static bool IsOuter(ClaimSort sort, PriceField field) =>
        (sort == ClaimSort.Above && field == PriceField.High) || (sort == ClaimSort.Below && field == PriceField.Low);
}
