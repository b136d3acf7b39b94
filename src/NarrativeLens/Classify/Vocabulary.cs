namespace NarrativeLens.Classify;

/// <summary>Numbers the names of features. While open it learns new names; once closed it is safe to share between threads.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _names = [];
    private readonly bool _open;

    /// <summary>An open, empty vocabulary.</summary>
    public Vocabulary()
    {
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _open = true;
    }

    /// <summary>A closed vocabulary of these names, numbered in their order.</summary>
    public Vocabulary(IEnumerable<string> names)
        : this()
    {
        foreach (var name in names)
        {
            IdOf(name);
        }

        _open = false;
    }

    public IReadOnlyList<string> Names => _names;

    public int Count => _names.Count;

    /// <summary>The number of a name; -1 where the vocabulary is closed and lacks it.</summary>
    public int IdOf(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var id))
        {
            return id;
        }

        if (!_open)
        {
            return -1;
        }

        var text = name.ToString();
        _ids.Add(text, _names.Count);
        _names.Add(text);
        return _names.Count - 1;
    }
}
