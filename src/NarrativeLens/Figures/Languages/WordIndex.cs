using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace NarrativeLens.Figures.Languages;

/// <summary>Finds the number of a word in ASCII, whatever its case, without lower-casing it: its first and last four letters and its length choose the slot.</summary>
internal sealed class WordIndex
{
    /// <summary>Turns capital ASCII letters into small ones, four at a time; other signs of ASCII may fall together, which the comparison then parts.</summary>
    private const ulong SmallLetters = 0x0020_0020_0020_0020;

    // Odd constants with well mixed bits (the fractional part of the golden ratio, and a constant of the xxHash family).
    private const ulong HeadFactor = 0x9E37_79B9_7F4A_7C15, TailFactor = 0xC2B2_AE3D_27D4_EB4F;

    /// <summary>Slots for each word: most unknown words meet an empty slot.</summary>
    private const int SlotsPerWord = 4;

    // The upper half of a slot is a part of the hash, the lower half the word's number.
    private readonly uint[] _slots;
    private readonly string[] _words;

    /// <summary>Builds the index.</summary>
    /// <param name="words">Words with their numbers, all different but for case; at most 65,535. Those outside ASCII are left out.</param>
    public WordIndex(IReadOnlyCollection<KeyValuePair<string, int>> words)
    {
        _slots = new uint[BitOperations.RoundUpToPowerOf2((uint)(words.Count * SlotsPerWord))];
        _words = new string[words.Count + 1];
        foreach (var (word, number) in words.Where(pair => Ascii.IsValid(pair.Key)))
        {
            _words[number] = word;
            var hash = HashOf(word);
            var slot = SlotOf(hash);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = (hash & 0xFFFF_0000) | (uint)checked((ushort)number);
        }
    }

    /// <summary>The number of a word.</summary>
    /// <param name="word">At least one character, all of ASCII.</param>
    /// <returns><see cref="Vocabulary.Unknown"/> where no table has it.</returns>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var hash = HashOf(word);
        for (var slot = SlotOf(hash); _slots[slot] is var found && found != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            var number = (int)(found & 0xFFFF);
            if (((found ^ hash) & 0xFFFF_0000) == 0 && Ascii.EqualsIgnoreCase(word, _words[number]))
            {
                return number;
            }
        }

        return Vocabulary.Unknown;
    }

    private int SlotOf(uint hash) => (int)(hash & (uint)(_slots.Length - 1));

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var (head, tail) = word.Length >= 4 ? (FourAt(word, 0), FourAt(word, word.Length - 4)) : (word[0] | ((ulong)word[word.Length / 2] << 16) | ((ulong)word[^1] << 32), 0);
        var hash = ((head | SmallLetters) * HeadFactor) ^ (((tail | SmallLetters) + (ulong)word.Length) * TailFactor);
        return (uint)(hash >> 32);
    }

    private static ulong FourAt(ReadOnlySpan<char> word, int at) => BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(word.Slice(at, 4)));
}
