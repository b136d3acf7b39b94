using System.Runtime.InteropServices;

namespace NarrativeLens.Store;

/// <summary>
/// Tells wire copies: five-word shingles, MinHash signatures to find candidates, the shared shingles themselves to decide.
/// Broder, "On the resemblance and containment of documents" (1997); bands as in Leskovec et al., "Mining of Massive Datasets", ch. 3.
/// </summary>
internal static class NearCopies
{
    // Measured on 77 articles of our own, with made copies of each. Of all shingles of both, the first third of a story shares 0.28 and more, half a story with a local
    // paragraph 0.38; of the shorter text's own 0.66 and more. Different stories, also of one event, share at most 0.02 and 0.04.
    private const double LeastOfBoth = 0.25;
    private const double LeastOfShorter = 0.6;

    // A text with fewer shingles may be a set phrase that many stories have: it must be the same but for a word at its edge.
    private const int FewShingles = 30;
    private const double LeastOfFew = 0.8;

    private const int ShingleWords = 5;
    private const int Hashes = 64;

    // 32 bands of 2: a pair that shares 0.25 of its shingles is a candidate with probability 1 - (1 - 0.25^2)^32 > 0.87, one at 0.4 with 0.996, one at 0.01 with 0.003.
    private const int BandRows = 2;

    // Of 64 hashes a pair that shares 0.25 has 16 in common, give or take 3.5; one at 0.02 hardly ever 6.
    private const int LeastHashes = 6;

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

    /// <summary>How many bands a signature has.</summary>
    public const int Bands = Hashes / BandRows;

    /// <summary>The key of one band of a signature: near copies share at least one.</summary>
    public static ulong Band(ReadOnlySpan<byte> signature, int band) =>
        MemoryMarshal.Read<ulong>(signature[(band * BandRows * sizeof(uint))..]);

    /// <summary>False where two signatures rule out that their texts are near copies.</summary>
    public static bool MayBeNear(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var one = MemoryMarshal.Cast<byte, uint>(left);
        var other = MemoryMarshal.Cast<byte, uint>(right);
        var same = 0;
        for (var i = 0; i < one.Length; i++)
        {
            same += one[i] == other[i] ? 1 : 0;
        }

        return same >= LeastHashes;
    }

    /// <summary>True where one text is the other, shortened, lengthened or edited here and there.</summary>
    /// <param name="left">The shingles of the one, sorted.</param>
    /// <param name="right">The shingles of the other, sorted.</param>
    public static bool AreNear(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var few = Math.Min(left.Length, right.Length);
        var shared = (double)Shared(left, right);
        var ofBoth = shared / Math.Max(1, left.Length + right.Length - shared);
        return few < FewShingles ? ofBoth >= LeastOfFew : ofBoth >= LeastOfBoth && shared / few >= LeastOfShorter;
    }

    private static int Shared(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var (shared, l, r) = (0, 0, 0);
        while (l < left.Length && r < right.Length)
        {
            var (one, other) = (left[l], right[r]);
            shared += one == other ? 1 : 0;
            l += one <= other ? 1 : 0;
            r += other <= one ? 1 : 0;
        }

        return shared;
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
