using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>One side of a comparison.</summary>
/// <param name="Query">The expression, as it was understood.</param>
/// <param name="Sentences">Its hits, those in wire copies included.</param>
/// <param name="Stories">Stories with a hit.</param>
public sealed record SliceSize(string Query, int Sentences, int Stories);

/// <summary>How many stories of each side tell a narrative in their hits.</summary>
/// <param name="Narrative">Id of the narrative.</param>
/// <param name="StoriesA">Stories of A that tell it.</param>
/// <param name="A">Their share of the stories of A.</param>
/// <param name="StoriesB">Stories of B that tell it.</param>
/// <param name="B">Their share of the stories of B.</param>
/// <param name="Difference">Share in A less share in B.</param>
/// <param name="Low">Lower end of its 95 % interval: Newcombe's, from the two Wilson intervals (1998, method 10).</param>
/// <param name="High">Upper end.</param>
public sealed record NarrativeDifference(string Narrative, int StoriesA, Proportion A, int StoriesB, Proportion B, double Difference, double Low, double High)
{
    private const int Digits = 6;

    internal static NarrativeDifference Of(string narrative, Slice a, Slice b)
    {
        var (inA, inB) = (a.Narratives.GetValueOrDefault(narrative), b.Narratives.GetValueOrDefault(narrative));
        var (one, other) = (Proportion.Of(inA, a.Stories.Count), Proportion.Of(inB, b.Stories.Count));
        var difference = one.Share - other.Share;
        return new NarrativeDifference(
            narrative,
            inA,
            one,
            inB,
            other,
            Math.Round(difference, Digits),
            Math.Round(difference - Distance(one.Share - one.Low, other.High - other.Share), Digits),
            Math.Round(difference + Distance(one.High - one.Share, other.Share - other.Low), Digits));
    }

    private static double Distance(double one, double other) => Math.Sqrt((one * one) + (other * other));
}

/// <summary>Two slices of the corpus side by side. The unit is the story: copies count once.</summary>
/// <param name="A">The first slice.</param>
/// <param name="B">The second slice.</param>
/// <param name="StoriesInBoth">Stories with hits on both sides; the intervals and tests take the sides for separate, and are too sure where this is many.</param>
/// <param name="Narratives">Narratives told on either side, in text order.</param>
/// <param name="Keyness">Words that tell the sides apart.</param>
/// <param name="Figures">Figures of one thing with values that only one side gives.</param>
public sealed record SliceComparison(
    SliceSize A, SliceSize B, int StoriesInBoth, IReadOnlyList<NarrativeDifference> Narratives, Keyness Keyness, IReadOnlyList<DifferingFigure> Figures)
{
    /// <summary>Compares what two expressions find.</summary>
    /// <param name="store">The store.</param>
    /// <param name="first">The filter of A.</param>
    /// <param name="second">The filter of B.</param>
    /// <param name="cancellation">Cancels between two sentences.</param>
    public static async Task<SliceComparison> OfAsync(IArticleStore store, Filter first, Filter second, CancellationToken cancellation = default)
    {
        var (a, b) = (await SliceAsync(store, first, cancellation).ConfigureAwait(false), await SliceAsync(store, second, cancellation).ConfigureAwait(false));
        return new SliceComparison(
            new SliceSize(FilterText.Of(first), a.Sentences, a.Stories.Count),
            new SliceSize(FilterText.Of(second), b.Sentences, b.Stories.Count),
            a.Stories.Intersect(b.Stories).Count(),
            [.. a.Narratives.Keys.Union(b.Narratives.Keys).Order(StringComparer.Ordinal).Select(narrative => NarrativeDifference.Of(narrative, a, b))],
            Keyness.Of(a, b, WordPlaces.Positive(first).Concat(WordPlaces.Positive(second))),
            DifferingFigure.Between(a, b));
    }

    private static async Task<Slice> SliceAsync(IArticleStore store, Filter filter, CancellationToken cancellation)
    {
        using var found = await store.FindAsync(filter, cancellation).ConfigureAwait(false);
        return await Slice.OfAsync(found.Sentences(cancellation), cancellation).ConfigureAwait(false);
    }
}
