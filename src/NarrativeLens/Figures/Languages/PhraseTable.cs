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
            .SelectMany(row => row.Phrases.Split('|').Select(phrase => new Phrase(parts(phrase), row.Meaning)))
            .OrderByDescending(phrase => phrase.Parts.Length)
            .ToList();
        return new(Index(phrases, phrase => phrase.Parts[0].Word, words), Index(phrases, phrase => phrase.Parts[^1].Word, words));
    }

    /// <summary>True where some phrase begins with this word.</summary>
    public bool Begins(int word) => _byFirst[word] is not null;

    /// <summary>True where some phrase with such a meaning begins with this word.</summary>
    public bool Begins(int word, Func<T, bool> meaning) => _byFirst[word] is { } phrases && Array.Exists(phrases, phrase => meaning(phrase.Meaning));

    /// <summary>The longest phrase that begins at a token.</summary>
    /// <returns>The index after its last token; <paramref name="at"/> itself where there is none.</returns>
    public int Match(Passage passage, int at, out T? meaning)
    {
        meaning = default;
        if (at < 0 || at >= passage.Count || _byFirst[passage[at].Word] is not { } phrases)
        {
            return at;
        }

        foreach (var phrase in phrases)
        {
            var next = Follow(passage, at, phrase.Parts);
            if (next > at)
            {
                meaning = phrase.Meaning;
                return next;
            }
        }

        return at;
    }

    /// <summary>The longest phrase whose last token is <paramref name="last"/>.</summary>
    /// <returns>The index of its first token; one more than <paramref name="last"/> where there is none.</returns>
    public int MatchEndingAt(Passage passage, int last, out T? meaning)
    {
        meaning = default;
        if (last < 0 || last >= passage.Count || _byLast[passage[last].Word] is not { } phrases)
        {
            return last + 1;
        }

        foreach (var phrase in phrases)
        {
            var first = FollowBack(passage, last, phrase.Parts);
            if (first <= last)
            {
                meaning = phrase.Meaning;
                return first;
            }
        }

        return last + 1;
    }

    private static int Follow(Passage passage, int at, (int Word, bool Gap)[] parts)
    {
        var next = at;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && parts[i].Gap && passage.IsHyphen(next))
            {
                next++;
            }

            if (next >= passage.Count || passage[next].Word != parts[i].Word || (i > 0 && !parts[i].Gap && !passage.Touches(next)))
            {
                return at;
            }

            next++;
        }

        return next;
    }

    private static int FollowBack(Passage passage, int last, (int Word, bool Gap)[] parts)
    {
        var at = last;
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (i < parts.Length - 1 && parts[i + 1].Gap && passage.IsHyphen(at))
            {
                at--;
            }

            if (at < 0 || passage[at].Word != parts[i].Word || (i < parts.Length - 1 && !parts[i + 1].Gap && !passage.Touches(at + 1)))
            {
                return last + 1;
            }

            at--;
        }

        return at + 1;
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

    private sealed record Phrase((int Word, bool Gap)[] Parts, T Meaning);
}
