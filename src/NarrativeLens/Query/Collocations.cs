using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>A word that stands near the words asked for more often than chance would have it.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Together">Hits with it in the window.</param>
/// <param name="Left">Hits with it in the window before the words found.</param>
/// <param name="Right">Hits with it in the window behind them.</param>
/// <param name="Sentences">Sentences of the store with it.</param>
/// <param name="LogLikelihood">G² of the two going together.</param>
/// <param name="LogDice">logDice: at most 14, comparable between stores of different sizes.</param>
/// <param name="QValue">The false discovery rate at which the word passes (Benjamini and Hochberg 1995).</param>
public sealed record Collocate(string Word, int Together, int Left, int Right, int Sentences, double LogLikelihood, double LogDice, double QValue);

/// <summary>The words that keep company with those asked for. Sentences of the articles that first ran a story count, wire copies do not.</summary>
/// <param name="Query">The expression, as it was understood.</param>
/// <param name="Window">Words looked at on each side.</param>
/// <param name="Hits">Sentences with the words asked for.</param>
/// <param name="AllSentences">Sentences of the store.</param>
/// <param name="Tested">Words tried: those near the words asked for in enough hits.</param>
/// <param name="FalseDiscoveryRate">The bound on the share of false ones among those told.</param>
/// <param name="Collocates">Those that pass and are above chance, the largest G² first.</param>
public sealed record Collocations(string Query, int Window, int Hits, int AllSentences, int Tested, double FalseDiscoveryRate, IReadOnlyList<Collocate> Collocates)
{
    private const double Rate = 0.05;

    // Each is looked up in the store; further ones stand beside the words more rarely still.
    private const int MostLookedUp = 500;

    /// <summary>Finds the collocates of the words of an expression; of an expression without words there are none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="filter">The expression.</param>
    /// <param name="window">Words to look at on each side, within the sentence; 1 or more.</param>
    /// <param name="fewest">The fewest hits that a collocate must be in; 1 or more.</param>
    /// <param name="cancellation">Cancels between two sentences.</param>
    public static async Task<Collocations> OfAsync(IArticleStore store, Filter filter, int window, int fewest, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, 1);
        var near = new Dictionary<string, (int Together, int Left, int Right)>();
        using var found = await store.FindAsync(filter, cancellation).ConfigureAwait(false);
        var hits = 0;
        await foreach (var hit in found.Sentences(cancellation).Where(hit => hit.Article == hit.Cluster).ConfigureAwait(false))
        {
            hits += Add(near, hit.Sentence.Text, filter, window) ? 1 : 0;
        }

        var all = await CountAsync(store, new All([]), cancellation).ConfigureAwait(false);
        var tested = new List<Collocate>();
        foreach (var (word, (together, left, right)) in near.Where(n => n.Value.Together >= fewest)
            .OrderByDescending(n => n.Value.Together).ThenBy(n => n.Key, StringComparer.Ordinal).Take(MostLookedUp))
        {
            var sentences = await CountAsync(store, new Words(word), cancellation).ConfigureAwait(false);
            tested.Add(new Collocate(
                word, together, left, right, sentences, Association.LogLikelihood(together, hits, sentences, all), Association.LogDice(together, hits, sentences), 1));
        }

        return new Collocations(FilterText.Of(filter), window, hits, all, tested.Count, Rate, Passing(tested, hits, all));
    }

    private static IReadOnlyList<Collocate> Passing(List<Collocate> tested, int hits, int all)
    {
        var q = FalseDiscovery.Adjusted([.. tested.Select(word => Association.PValue(word.LogLikelihood))]);
        return [.. tested
            .Select((word, i) => word with { QValue = q[i] })
            .Where(word => word.QValue <= Rate && (double)word.Together * all > (double)hits * word.Sentences)
            .OrderByDescending(word => word.LogLikelihood).ThenBy(word => word.Word, StringComparer.Ordinal)];
    }

    // False where the sentence has none of the words: then it was found by something else.
    private static bool Add(Dictionary<string, (int Together, int Left, int Right)> near, string text, Filter filter, int window)
    {
        var terms = Terms.Of(text);
        var spans = WordPlaces.Positive(filter).SelectMany(part => WordPlaces.Stretches(terms, part)).Distinct().ToList();
        var (left, right) = (new HashSet<string>(), new HashSet<string>());
        foreach (var span in spans)
        {
            var (before, behind) = (terms.TakeWhile(term => term.Start < span.Start), terms.SkipWhile(term => term.Start < span.End));
            left.UnionWith(before.TakeLast(window).Where(IsFree).Select(term => term.Folded));
            right.UnionWith(behind.Take(window).Where(IsFree).Select(term => term.Folded));
        }

        foreach (var word in left.Union(right))
        {
            var (together, before, behind) = near.GetValueOrDefault(word);
            near[word] = (together + 1, before + (left.Contains(word) ? 1 : 0), behind + (right.Contains(word) ? 1 : 0));
        }

        return spans.Count > 0;

        bool IsFree(Term term) => Slice.IsWord(term) && !spans.Exists(span => span.Contains(new TextSpan(term.Start, term.Length)));
    }

    private static async Task<int> CountAsync(IArticleStore store, Filter filter, CancellationToken cancellation)
    {
        var totals = await store.CountAsync(filter, [], cancellation).ConfigureAwait(false);
        return totals[0].FirstRunSentences;
    }
}
