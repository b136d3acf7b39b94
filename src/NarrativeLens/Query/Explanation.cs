using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>One part of an expression and what it does.</summary>
/// <param name="Clause">The part, in the query language.</param>
/// <param name="Depth">How deep it lies in the expression, from 1.</param>
/// <param name="Hits">Sentences that it finds alone.</param>
/// <param name="Without">Sentences that the whole expression would find without it.</param>
/// <param name="Effect">What it changes: below zero for sentences that it takes away, above for those that it adds.</param>
public sealed record ExplainedClause(string Clause, int Depth, int Hits, int Without, int Effect);

/// <summary>What each part of an expression finds and takes away.</summary>
/// <param name="Query">The expression, as it was understood.</param>
/// <param name="Hits">Sentences that it finds.</param>
/// <param name="Clauses">Its parts, each before its own parts.</param>
/// <param name="LeftOut">Parts behind those, which were not counted.</param>
public sealed record Explanation(string Query, int Hits, IReadOnlyList<ExplainedClause> Clauses, int LeftOut)
{
    // Two counts each.
    private const int MostClauses = 50;

    /// <summary>Counts the parts of an expression, alone and left out.</summary>
    public static async Task<Explanation> OfAsync(IArticleStore store, Filter filter, CancellationToken cancellation = default)
    {
        var hits = await CountAsync(store, filter, cancellation).ConfigureAwait(false);
        var clauses = new List<ExplainedClause>();
        var parts = Parts(filter, 1, rest => rest ?? new All([])).ToList();
        foreach (var (part, depth, without) in parts.Take(MostClauses))
        {
            var alone = await CountAsync(store, part, cancellation).ConfigureAwait(false);
            var left = await CountAsync(store, without, cancellation).ConfigureAwait(false);
            clauses.Add(new ExplainedClause(FilterText.Of(part), depth, alone, left, hits - left));
        }

        return new Explanation(FilterText.Of(filter), hits, clauses, parts.Count - clauses.Count);
    }

    /// <summary>Sentences that a filter finds.</summary>
    internal static async Task<int> CountAsync(IArticleStore store, Filter filter, CancellationToken cancellation)
    {
        var totals = await store.CountAsync(filter, [], cancellation).ConfigureAwait(false);
        return totals[0].Sentences;
    }

    // Each part with the whole expression without it; "within" puts what is left of the parts into the whole again, null where nothing is.
    private static IEnumerable<(Filter Part, int Depth, Filter Without)> Parts(Filter filter, int depth, Func<Filter?, Filter> within)
    {
        IReadOnlyList<Filter> parts = filter switch { All all => all.Parts, Any any => any.Parts, _ => [] };
        if (parts.Count == 0 && depth == 1 && filter is not All)
        {
            yield return (filter, depth, within(null));
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var place = i;
            Filter Whole(Filter? part) => within(Among(filter, [.. parts.Take(place), .. part is null ? Array.Empty<Filter>() : [part], .. parts.Skip(place + 1)]));
            yield return (parts[i], depth, Whole(null));
            foreach (var inner in Parts(parts[i], depth + 1, Whole))
            {
                yield return inner;
            }
        }
    }

    private static Filter? Among(Filter filter, Filter[] parts) => parts.Length == 0 ? null : filter is All ? new All(parts) : new Any(parts);
}
