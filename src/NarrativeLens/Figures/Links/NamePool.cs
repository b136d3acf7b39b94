using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Gives equal names as one string: the press names the same few firms again and again. Not thread-safe.</summary>
internal sealed class NamePool
{
    /// <summary>More names than this are not the same few, and all are let go of.</summary>
    private const int Most = 1_000;

    /// <summary>Longer texts are no names that come again.</summary>
    private const int Longest = 60;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text from one token to another of a passage.</summary>
    public string Of(Passage passage, int first, int next)
    {
        var name = passage.Text.AsSpan()[passage[first].Start..passage[next - 1].End];
        if (name.Length > Longest)
        {
            return name.ToString();
        }

        if (!_names.TryGetValue(name, out var known))
        {
            if (_names.Set.Count == Most)
            {
                _names.Set.Clear();
            }

            known = name.ToString();
            _names.Set.Add(known);
        }

        return known;
    }
}
