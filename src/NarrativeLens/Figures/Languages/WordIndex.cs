using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NarrativeLens.Figures.Languages;

/// <summary>Finds where a word of ASCII letters ends and what its number is in a few steps that do not depend on its length: sixteen letters are read, lower-cased and looked up at once.</summary>
internal sealed class WordIndex
{
    /// <summary>Letters of the longest word that is known here; longer ones are left to a slower table.</summary>
    public const int Longest = Window - 1;

    private const int Window = 16;

    /// <summary>Slots for each word: most unknown words meet an empty slot.</summary>
    private const int SlotsPerWord = 4;

    // The upper half of a slot is a part of the hash, the lower half the word's number.
    private readonly uint[] _slots;
    private readonly Key[] _keys;

    /// <summary>Builds the index.</summary>
    /// <param name="words">Words with their numbers, all different but for case; at most 65,535. Those that are longer than <see cref="Longest"/> or have other signs than ASCII letters are left out.</param>
    public WordIndex(IReadOnlyCollection<KeyValuePair<string, int>> words)
    {
        _slots = new uint[BitOperations.RoundUpToPowerOf2((uint)(words.Count * SlotsPerWord))];
        _keys = new Key[words.Count + 1];
        foreach (var (word, number) in words)
        {
            var key = KeyAt(word, 0, out var length);
            if (length == word.Length && length <= Longest)
            {
                Add(key, number);
            }
        }
    }

    /// <summary>The number of the word that begins at a letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Index of an ASCII letter.</param>
    /// <param name="length">The ASCII letters from there on, at most one more than <see cref="Longest"/>; where there are more than that, nothing was looked up.</param>
    /// <returns><see cref="Vocabulary.Unknown"/> where no table has it.</returns>
    public int NumberOf(ReadOnlySpan<char> text, int at, out int length)
    {
        var key = KeyAt(text, at, out length);
        var hash = key.Hash;
        var slots = _slots;
        for (var slot = hash & (uint)(slots.Length - 1); slot < (uint)slots.Length && slots[slot] is var found && found != 0; slot = (slot + 1) & (uint)(slots.Length - 1))
        {
            if (((found ^ hash) & 0xFFFF_0000) == 0 && _keys[found & 0xFFFF] == key)
            {
                return (int)(found & 0xFFFF);
            }
        }

        return Vocabulary.Unknown;
    }

    private void Add(Key key, int number)
    {
        var slot = key.Hash & (uint)(_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (uint)(_slots.Length - 1);
        }

        _keys[number] = key;
        _slots[slot] = (key.Hash & 0xFFFF_0000) | checked((ushort)number);
    }

    private static Key KeyAt(ReadOnlySpan<char> text, int at, out int length) =>
        text.Length - at >= Window ? KeyOf(text.Slice(at, Window), out length) : KeyNearEnd(text[at..], out length);

    private static Key KeyNearEnd(ReadOnlySpan<char> rest, out int length)
    {
        Span<char> padded = stackalloc char[Window];
        padded.Clear();
        rest.CopyTo(padded);
        return KeyOf(padded, out length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Key KeyOf(ReadOnlySpan<char> window, out int length)
    {
        var small = Vector256.Create(MemoryMarshal.Cast<char, ushort>(window)) | Vector256.Create((ushort)0x20);
        var letters = Vector256.LessThan(small - Vector256.Create((ushort)'a'), Vector256.Create((ushort)26)).ExtractMostSignificantBits();
        length = BitOperations.TrailingZeroCount(~letters);
        var inside = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        var key = (Vector128.Narrow(small.GetLower(), small.GetUpper()) & inside).AsUInt64();
        return new Key(key[0], key[1]);
    }

    // Sixteen letters in small letters, the rest filled with zeros.
    private readonly record struct Key(ulong Head, ulong Tail)
    {
        // Odd constants with well mixed bits (the fractional part of the golden ratio, and a constant of the xxHash family).
        private const ulong HeadFactor = 0x9E37_79B9_7F4A_7C15, TailFactor = 0xC2B2_AE3D_27D4_EB4F;

        public uint Hash => (uint)(((Head * HeadFactor) ^ (Tail * TailFactor)) >> 32);
    }
}
