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
    // What a text of today knows of the prices of yesterday is uncertain, of those before it is not.
    private static readonly TimeSpan s_writing = TimeSpan.FromDays(2);

    /// <summary>What is true of the same named price where this bound is denied: "did not fall below $60,000" puts the low at $60,000 or more.</summary>
    public PriceClaim Denied(decimal spreadPercent)
    {
        var bound = Figure with { Negated = false, Qualifier = Sort == ClaimSort.Above ? Qualifier.AtMost : Qualifier.AtLeast };
        return this with { Figure = bound, Sort = Sort == ClaimSort.Above ? ClaimSort.Below : ClaimSort.Above, Tolerance = Tolerance.Of(bound, spreadPercent) };
    }

    /// <summary>How the claim fits a window.</summary>
    public Fit On(Window window)
    {
        var settled = window.Ended && window.Exact;
        return Ends is var (low, high)
            ? (Fit)Math.Max((int)On(window.Span, Sort, Field, settled, low), (int)On(window.Span, Sort, Field, settled, high))
            : On(window.Span, Sort, Field, settled, Tolerance);
    }

    /// <summary>Of a range that the price is said to have moved in, what each end stands for: both were seen. Null for single numbers and vague ranges.</summary>
    public (Tolerance Low, Tolerance High)? Ends { get; init; }

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

    // Before the window is over, its low so far may lie anywhere from its final low up to what it was before the text was written; so for the others.
    private static Fit StillOpen(PriceSpan span, PriceField field, Tolerance tolerance)
    {
        var before = span.Series.Over(span.From, span.To - s_writing);
        return field switch
        {
            PriceField.Low => tolerance.Between(span.Low, before?.Low ?? span.Open),
            PriceField.High => tolerance.Between(before?.High ?? span.Open, span.High),
            _ => tolerance.Between(span.Low, span.High),
        };
    }

    // "Rose above" is true of the whole window once true of a part; "stayed above" is not.
    private static bool IsOuter(ClaimSort sort, PriceField field) =>
        (sort == ClaimSort.Above && field == PriceField.High) || (sort == ClaimSort.Below && field == PriceField.Low);
}
