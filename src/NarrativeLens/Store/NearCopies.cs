using System.Runtime.InteropServices;

namespace NarrativeLens.Store;

/// <summary>
/// Tells near-duplicate texts: five-word shingles, MinHash signatures to find candidates, exact Jaccard similarity to decide.
/// Broder, "On the resemblance and containment of documents" (1997); bands as in Leskovec et al., "Mining of Massive Datasets", ch. 3.
/// </summary>
internal static class NearCopies
{
    /// <summary>Texts that share this much of their shingles are one story.</summary>
    public const double Threshold = 0.8;

    private const int ShingleWords = 5;
    private const int Hashes = 64;

    // 16 bands of 4: a pair at the threshold is a candidate with probability 1 - (1 - 0.8^4)^16 > 0.9998, one at 0.3 with 0.12.
    private const int BandRows = 4;

    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The hashed shingles of a text; a text shorter than a shingle is one shingle, an empty one has none.</summary>
    public static HashSet<ulong> Shingles(string text)
    {
        var words = Terms.Of(text).Select(t => HashOf(t.Folded)).ToArray();
        var shingles = new HashSet<ulong>();
        for (var i = 0; i == 0 || i + ShingleWords <= words.Length; i++)
        {
            if (words.Length > 0)
            {
                shingles.Add(Combine(words.AsSpan(i, Math.Min(ShingleWords, words.Length))));
            }
        }

        return shingles;
    }

    /// <summary>The MinHash signature, as bytes; empty for a text without words.</summary>
    public static byte[] Signature(string text)
    {
        var shingles = Shingles(text);
        if (shingles.Count == 0)
        {
            return [];
        }

        var least = new uint[Hashes];
        Array.Fill(least, uint.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var i = 0; i < Hashes; i++)
            {
                least[i] = Math.Min(least[i], (uint)Mix(shingle + (FnvPrime * (ulong)(i + 1))));
            }
        }

        return MemoryMarshal.AsBytes(least.AsSpan()).ToArray();
    }

    /// <summary>Keys of which near copies share at least one.</summary>
    public static IEnumerable<ulong> Bands(byte[] signature)
    {
        const int bytes = BandRows * sizeof(uint);
        for (var at = 0; at + bytes <= signature.Length; at += bytes)
        {
            var key = FnvOffset + (ulong)at;
            for (var i = at; i < at + bytes; i++)
            {
                key = (key ^ signature[i]) * FnvPrime;
            }

            yield return Mix(key);
        }
    }

    /// <summary>Shared shingles over all shingles, 0 to 1.</summary>
    public static double Jaccard(HashSet<ulong> left, HashSet<ulong> right)
    {
        var (few, many) = left.Count <= right.Count ? (left, right) : (right, left);
        var shared = few.Count(many.Contains);
        var all = left.Count + right.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static ulong HashOf(string word)
    {
        var hash = FnvOffset;
        foreach (var c in word)
        {
            hash = (hash ^ c) * FnvPrime;
        }

        return hash;
    }

    private static ulong Combine(ReadOnlySpan<ulong> words)
    {
        var hash = FnvOffset;
        foreach (var word in words)
        {
            hash = Mix(hash ^ word);
        }

        return hash;
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
