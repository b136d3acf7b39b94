using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>
/// How much of what was asked for a sentence says: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over
/// sentences, with the words, phrases and near words of the expression as terms. It is computed here, so that every engine gives the same order.
/// </summary>
public sealed class Relevance
{
    // The usual values of BM25's two constants, and the length of a sentence of the press, fixed so that scores stay the same while a store grows.
    // Shorter ones are taken for as long: a heading of three words is not better for being short.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const double UsualLength = 20;

    // Logarithms may differ in the last bits between machines.
    private const int Digits = 9;

    private readonly IReadOnlyList<(Filter Term, double Weight)> _terms;

    private Relevance(IReadOnlyList<(Filter Term, double Weight)> terms) => _terms = terms;

    /// <summary>A measure for which all sentences are equal.</summary>
    public static Relevance None { get; } = new([]);

    /// <summary>Weighs the words of an expression: the fewer sentences of the store have one, the more it counts.</summary>
    public static async Task<Relevance> OfAsync(IArticleStore store, Filter filter, CancellationToken cancellation = default)
    {
        var all = await Explanation.CountAsync(store, new All([]), cancellation).ConfigureAwait(false);
        var terms = new List<(Filter Term, double Weight)>();
        foreach (var term in WordPlaces.Positive(filter).Where(part => part is Words or Near).DistinctBy(FilterText.Of))
        {
            var having = await Explanation.CountAsync(store, term, cancellation).ConfigureAwait(false);
            terms.Add((term, Math.Log(1 + ((all - having + 0.5) / (having + 0.5)))));
        }

        return new Relevance(terms);
    }

    /// <summary>The score of a sentence, 0 or more.</summary>
    public double Of(string sentence)
    {
        var words = Terms.Of(sentence);
        var length = Saturation * (1 - LengthWeight + (LengthWeight * Math.Max(1, words.Count / UsualLength)));
        var score = 0.0;
        foreach (var (term, weight) in _terms)
        {
            var times = WordPlaces.Stretches(words, term).Count();
            score += weight * times * (Saturation + 1) / (times + length);
        }

        return Math.Round(score, Digits);
    }
}
