using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace NarrativeLens.Figures.Languages;

/// <summary>Finds the number of a word in ASCII, whatever its case, without lower-casing it: its first and last four letters and its length choose the slot.</summary>
internal sealed class WordIndex
{
    /// <summary>Slots for each word: most unknown words meet an empty slot.</summary>
    private const int SlotsPerWord = 4;

    // The upper half of a slot is a part of the hash, the lower half the word's number.
    private readonly uint[] _slots;
    private readonly Entry[] _entries;

    /// <summary>Builds the index.</summary>
    /// <param name="words">Words with their numbers, all different but for case; at most 65,535. Those outside ASCII are left out.</param>
    public WordIndex(IReadOnlyCollection<KeyValuePair<string, int>> words)
    {
        _slots = new uint[BitOperations.RoundUpToPowerOf2((uint)(words.Count * SlotsPerWord))];
        _entries = new Entry[words.Count + 1];
        foreach (var (word, number) in words.Where(pair => Ascii.IsValid(pair.Key)))
        {
            var key = new Key(word);
            _entries[number] = new Entry(key, word);
            var slot = SlotOf(key.Hash);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = (key.Hash & 0xFFFF_0000) | (uint)checked((ushort)number);
        }
    }

    /// <summary>The number of a word.</summary>
    /// <param name="word">At least one character, all of them ASCII letters or apostrophes.</param>
    /// <returns><see cref="Vocabulary.Unknown"/> where no table has it.</returns>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var key = new Key(word);
        var slots = _slots;
        for (var slot = SlotOf(key.Hash); (uint)slot < (uint)slots.Length && slots[slot] is var found && found != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (((found ^ key.Hash) & 0xFFFF_0000) == 0 && _entries[(int)(found & 0xFFFF)].Is(word, key))
            {
                return (int)(found & 0xFFFF);
            }
        }

        return Vocabulary.Unknown;
    }

    private int SlotOf(uint hash) => (int)(hash & (uint)(_slots.Length - 1));

    // The first and the last four letters in small letters, which are all of a word of up to eight.
    private readonly struct Key
    {
        /// <summary>Turns capital ASCII letters into small ones, four at a time; apostrophes stay.</summary>
        private const ulong SmallLetters = 0x0020_0020_0020_0020;

        // Odd constants with well mixed bits (the fractional part of the golden ratio, and a constant of the xxHash family).
        private const ulong HeadFactor = 0x9E37_79B9_7F4A_7C15, TailFactor = 0xC2B2_AE3D_27D4_EB4F;

        private readonly ulong _head;
        private readonly ulong _tail;

        public Key(ReadOnlySpan<char> word)
        {
            if (word.Length >= 4)
            {
                _head = FourAt(word) | SmallLetters;
                _tail = FourAt(word[^4..]) | SmallLetters;
            }
            else
            {
                _head = (word[0] | ((ulong)word[word.Length / 2] << 16) | ((ulong)word[^1] << 32)) | SmallLetters;
            }

            Hash = (uint)(((_head * HeadFactor) ^ ((_tail + (ulong)word.Length) * TailFactor)) >> 32);
        }

        public uint Hash { get; }

        public bool Equals(in Key other) => _head == other._head && _tail == other._tail;

        private static ulong FourAt(ReadOnlySpan<char> word) => BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(word));
    }

    private readonly struct Entry(Key key, string word)
    {
        private const int WholeInKey = 8;

        private readonly Key _key = key;
        private readonly string _word = word;

        public bool Is(ReadOnlySpan<char> word, in Key key) =>
            _key.Equals(key) && _word.Length == word.Length && (word.Length <= WholeInKey || Ascii.EqualsIgnoreCase(word, _word));
    }
}
