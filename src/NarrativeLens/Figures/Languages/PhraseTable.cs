using System.Runtime.CompilerServices;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Languages;

/// <summary>Finds the longest phrase at a token; one array access where no phrase begins there.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Phrase[]?[] _byFirst;
    private readonly Phrase[]?[] _byLast;

    private PhraseTable(Phrase[]?[] byFirst, Phrase[]?[] byLast) => (_byFirst, _byLast) = (byFirst, byLast);

    /// <summary>Builds the table.</summary>
    /// <param name="rows">Phrases with their meanings; of two equal phrases the first counts.</param>
    /// <param name="parts">Gives a phrase's words by number, and whether a gap stands before each.</param>
    /// <param name="words">How many words are numbered.</param>
    public static PhraseTable<T> Build(IEnumerable<Row<T>> rows, Func<string, (int Word, bool Gap)[]> parts, int words)
    {
        var phrases = rows
            .SelectMany(row => row.Phrases.Split('|').Select(phrase => new Phrase(new PhraseWords(parts(phrase)), row.Meaning)))
            .OrderByDescending(phrase => phrase.Words.Count)
            .ToList();
        return new(Index(phrases, phrase => phrase.Words.First, words), Index(phrases, phrase => phrase.Words.Last, words));
    }

    /// <summary>True where some phrase begins with this word.</summary>
    public bool Begins(int word) => _byFirst[word] is not null;

    /// <summary>True where some phrase with such a meaning begins with this word.</summary>
    public bool Begins(int word, Func<T, bool> meaning) => _byFirst[word] is { } phrases && Array.Exists(phrases, phrase => meaning(phrase.Meaning));

    /// <summary>The longest phrase that begins at a token.</summary>
    /// <returns>The index after its last token; <paramref name="at"/> itself where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Match(Passage passage, int at, out T? meaning)
    {
        if ((uint)at < (uint)passage.Count && _byFirst[passage[at].Word] is { } phrases)
        {
            return Longest(phrases, passage, at, out meaning);
        }

        meaning = default;
        return at;
    }

    /// <summary>The longest phrase whose last token is <paramref name="last"/>.</summary>
    /// <returns>The index of its first token; one more than <paramref name="last"/> where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MatchEndingAt(Passage passage, int last, out T? meaning)
    {
        if ((uint)last < (uint)passage.Count && _byLast[passage[last].Word] is { } phrases)
        {
            return LongestBack(phrases, passage, last, out meaning);
        }

        meaning = default;
        return last + 1;
    }

    private static int Longest(Phrase[] phrases, Passage passage, int at, out T? meaning)
    {
        foreach (ref readonly var phrase in phrases.AsSpan())
        {
            var next = phrase.Words.Follow(passage, at);
            if (next > at)
            {
                meaning = phrase.Meaning;
                return next;
            }
        }

        meaning = default;
        return at;
    }

    private static int LongestBack(Phrase[] phrases, Passage passage, int last, out T? meaning)
    {
        foreach (ref readonly var phrase in phrases.AsSpan())
        {
            var first = phrase.Words.FollowBack(passage, last);
            if (first <= last)
            {
                meaning = phrase.Meaning;
                return first;
            }
        }

        meaning = default;
        return last + 1;
    }

    private static Phrase[]?[] Index(List<Phrase> phrases, Func<Phrase, int> key, int words)
    {
        var index = new Phrase[]?[words];
        foreach (var group in phrases.GroupBy(key))
        {
            index[group.Key] = [.. group];
        }

        return index;
    }

    private readonly record struct Phrase(PhraseWords Words, T Meaning);
}
