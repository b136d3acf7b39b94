using System.Numerics;

namespace NarrativeLens.Classify.Labelling;

/// <summary>The words of a sentence, hashed into 256 bits: near-copies share nearly all of them.</summary>
internal readonly record struct WordPrint(ulong A, ulong B, ulong C, ulong D)
{
    public static WordPrint Of(string sentence)
    {
        Span<ulong> bits = stackalloc ulong[4];
        foreach (var word in sentence.AsSpan(0, Math.Min(sentence.Length, TokenizedText.LongestRead)).Split(' '))
        {
            var hash = LabelledSet.StableHash(sentence[word].ToLowerInvariant());
            hash ^= hash >> 15;
            bits[(int)(hash >> 6 & 3)] |= 1UL << (int)(hash & 63);
        }

        return new WordPrint(bits[0], bits[1], bits[2], bits[3]);
    }

    /// <summary>Share of the words that only one of the two has: 0 for the same words, 1 for none in common.</summary>
    public double DistanceTo(WordPrint other)
    {
        var both = Ones(A & other.A, B & other.B, C & other.C, D & other.D);
        var either = Ones(A | other.A, B | other.B, C | other.C, D | other.D);
        return either == 0 ? 0 : 1 - ((double)both / either);
    }

    private static int Ones(ulong a, ulong b, ulong c, ulong d) =>
        BitOperations.PopCount(a) + BitOperations.PopCount(b) + BitOperations.PopCount(c) + BitOperations.PopCount(d);
}
