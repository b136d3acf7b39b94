using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Languages;

/// <summary>The words of a phrase by number, and before which of them a gap may stand.</summary>
internal readonly struct PhraseWords
{
    private readonly (int Word, bool Gap)[] _parts;
    private readonly int _second;
    private readonly int _lastButOne;

    /// <summary>At least one word.</summary>
    public PhraseWords((int Word, bool Gap)[] parts)
    {
        _parts = parts;
        Count = parts.Length;
        _second = Count > 1 ? parts[1].Word : Vocabulary.Unknown;
        _lastButOne = Count > 1 ? parts[^2].Word : Vocabulary.Unknown;
    }

    public int Count { get; }

    public int First => _parts[0].Word;

    public int Last => _parts[^1].Word;

    /// <summary>The index after the phrase that begins at a token, whose first word stands there; the token itself where it goes on otherwise.</summary>
    public int Follow(Passage passage, int at)
    {
        if (Count == 1)
        {
            return at + 1;
        }

        return at + 1 < passage.Count && (passage[at + 1].Word == _second || passage.IsHyphen(at + 1)) ? FollowAll(passage, at) : at;
    }

    /// <summary>The index of the first token of the phrase whose last word stands at a token; one more than the token where it begins otherwise.</summary>
    public int FollowBack(Passage passage, int last)
    {
        if (Count == 1)
        {
            return last;
        }

        return last > 0 && (passage[last - 1].Word == _lastButOne || passage.IsHyphen(last - 1)) ? FollowAllBack(passage, last) : last + 1;
    }

    private int FollowAll(Passage passage, int at)
    {
        var next = at + 1;
        foreach (var (word, gap) in _parts.AsSpan(1))
        {
            next += gap && passage.IsHyphen(next) ? 1 : 0;
            if (next >= passage.Count || passage[next].Word != word || (!gap && !passage.Touches(next)))
            {
                return at;
            }

            next++;
        }

        return next;
    }

    private int FollowAllBack(Passage passage, int last)
    {
        var at = last - 1;
        for (var i = _parts.Length - 2; i >= 0; i--, at--)
        {
            var gap = _parts[i + 1].Gap;
            at -= gap && passage.IsHyphen(at) ? 1 : 0;
            if (at < 0 || passage[at].Word != _parts[i].Word || (!gap && !passage.Touches(at + 1)))
            {
                return last + 1;
            }
        }

        return at + 1;
    }
}
