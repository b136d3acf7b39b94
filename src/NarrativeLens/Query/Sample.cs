using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>
/// Draws hits at random. Each hit gets a number from the seed and its place (SHA-256), and the smallest numbers are the sample: the same on every
/// machine, whatever the order of the hits, and nearly the same after a store has grown.
/// </summary>
public static class Sample
{
    /// <summary>So many hits, or all where there are fewer, in their own order.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="size">How many to draw, 1 or more.</param>
    /// <param name="seed">Another seed draws others.</param>
    /// <param name="cancellation">Cancels between two hits.</param>
    public static async Task<IReadOnlyList<FoundSentence>> OfAsync(IAsyncEnumerable<FoundSentence> hits, int size, long seed, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var kept = new PriorityQueue<(FoundSentence Hit, long Place), (ulong Number, long Place)>(Comparer<(ulong, long)>.Create((left, right) => right.CompareTo(left)));
        var place = 0L;
        await foreach (var hit in hits.WithCancellation(cancellation).ConfigureAwait(false))
        {
            kept.Enqueue((hit, place), (NumberOf(hit, seed), place));
            place++;
            if (kept.Count > size)
            {
                kept.Dequeue();
            }
        }

        return [.. kept.UnorderedItems.OrderBy(item => item.Element.Place).Select(item => item.Element.Hit)];
    }

    private static ulong NumberOf(FoundSentence hit, long seed) => BinaryPrimitives.ReadUInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seed}\n{hit.Article}\n{hit.Sentence.Start}"))));
}
