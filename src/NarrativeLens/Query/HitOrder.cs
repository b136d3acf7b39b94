using System.Runtime.CompilerServices;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>In which order hits come.</summary>
public enum HitOrder
{
    /// <summary>By time of publication, undated ones last.</summary>
    Date,

    /// <summary>Those that say most of the words asked for first; equals by date.</summary>
    Relevance,

    /// <summary>By outlet in text order, then by date.</summary>
    Outlet,
}

/// <summary>Sorts hits and marks the words that were asked for.</summary>
public static class Hits
{
    /// <summary>Hits with <see cref="FoundSentence.Matches"/> set.</summary>
    public static async IAsyncEnumerable<FoundSentence> MarkedAsync(
        IAsyncEnumerable<FoundSentence> hits, Filter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var hit in hits.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return hit with
            {
                Matches = [.. WordPlaces.Of(hit.Sentence.Text, filter).Select(span => new FoundPlace(hit.Sentence.Start + span.Start, span.Length))],
            };
        }
    }

    /// <summary>The first hits in an order; only so many are held in memory.</summary>
    /// <param name="hits">All hits by date.</param>
    /// <param name="order">The order.</param>
    /// <param name="relevance">The measure; used for <see cref="HitOrder.Relevance"/> only.</param>
    /// <param name="most">How many to keep, 1 or more.</param>
    /// <param name="cancellation">Cancels between two hits.</param>
    public static async Task<IReadOnlyList<FoundSentence>> FirstAsync(
        IAsyncEnumerable<FoundSentence> hits, HitOrder order, Relevance relevance, int most, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var kept = new PriorityQueue<FoundSentence, Rank>(Comparer<Rank>.Create((left, right) => right.CompareTo(left)));
        var place = 0L;
        await foreach (var hit in hits.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var rank = new Rank(order == HitOrder.Relevance ? -relevance.Of(hit.Sentence.Text) : 0, order == HitOrder.Outlet ? hit.Outlet : "", place++);
            kept.Enqueue(hit, rank);
            if (kept.Count > most)
            {
                kept.Dequeue();
            }
        }

        return [.. kept.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)];
    }

    // The smallest comes first.
    private readonly record struct Rank(double Score, string Outlet, long Place) : IComparable<Rank>
    {
        public int CompareTo(Rank other)
        {
            var order = Score.CompareTo(other.Score);
            order = order != 0 ? order : string.CompareOrdinal(Outlet, other.Outlet);
            return order != 0 ? order : Place.CompareTo(other.Place);
        }
    }
}
