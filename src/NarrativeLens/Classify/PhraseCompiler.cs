namespace NarrativeLens.Classify;

/// <summary>Turns the codebook's phrase notation into steps over numbered word forms.</summary>
internal sealed class PhraseCompiler(IReadOnlyDictionary<string, IReadOnlyList<string>> words)
{
    private const int ShortGap = 4;
    private const int LongGap = 12;
    private const int AnyWord = -1;

    private readonly Dictionary<string, int> _forms = [];

    /// <summary>Whole words, and the forms they satisfy.</summary>
    public Dictionary<string, List<int>> Literals { get; } = [];

    /// <summary>Beginnings of words, and the forms that words with such a beginning satisfy.</summary>
    public Dictionary<string, List<int>> Prefixes { get; } = [];

    /// <exception cref="FormatException">The phrase cannot be read; the message holds it.</exception>
    public Phrase Compile(PhraseRole role, int target, string phrase)
    {
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var steps = parts.Select(part => StepOf(part, phrase)).ToArray();
        return steps is [{ Form: >= 0, Optional: false }, ..] && steps[^1] is { Gap: 0 }
            ? new Phrase(role, target, steps)
            : throw new FormatException($"phrase '{phrase}': expected a word at both ends");
    }

    private PhraseStep StepOf(string part, string phrase) => part switch
    {
        "~" => new PhraseStep(AnyWord, ShortGap, false),
        "~~" => new PhraseStep(AnyWord, LongGap, false),
        "_" => new PhraseStep(AnyWord, 0, false),
        ['?', .. var form] => new PhraseStep(FormOf(form, phrase), 0, true),
        _ => new PhraseStep(FormOf(part, phrase), 0, false),
    };

    private int FormOf(string form, string phrase)
    {
        if (_forms.TryGetValue(form, out var known))
        {
            return known;
        }

        var number = _forms.Count;
        _forms.Add(form, number);
        foreach (var word in form.Split('|').SelectMany(word => Expand(word, phrase)))
        {
            Register(word, number, phrase);
        }

        return number;
    }

    private IEnumerable<string> Expand(string word, string phrase) =>
        word is not ['@', .. var list] ? [word]
        : words.TryGetValue(list, out var members) ? members
        : throw new FormatException($"phrase '{phrase}': there is no word list '{list}'");

    private void Register(string word, int form, string phrase)
    {
        if (word.TrimEnd('*').Length == 0 || word.Any(c => char.IsUpper(c) || c == ' '))
        {
            throw new FormatException($"phrase '{phrase}': expected single lower-case words, found '{word}'");
        }

        var (table, key) = word[^1] == '*' ? (Prefixes, word[..^1]) : (Literals, word);
        if (!table.TryGetValue(key, out var forms))
        {
            table.Add(key, forms = []);
        }

        forms.Add(form);
    }
}
