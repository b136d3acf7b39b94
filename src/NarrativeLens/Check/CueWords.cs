namespace NarrativeLens.Check;

/// <summary>A set of words and phrases, found as whole words in any letter case.</summary>
internal sealed class CueWords
{
    private readonly string[] _phrases;

    /// <summary>Makes the set.</summary>
    /// <param name="phrases">Words and phrases parted by bars.</param>
    public CueWords(string phrases) => _phrases = phrases.Split('|');

    /// <summary>True where one of them stands in the words.</summary>
    public bool In(ReadOnlySpan<char> words) => LastIn(words) >= 0;

    /// <summary>Where the last of them starts; -1 where none stands in the words.</summary>
    public int LastIn(ReadOnlySpan<char> words)
    {
        var last = -1;
        foreach (var phrase in _phrases)
        {
            last = Math.Max(last, Last(words, phrase));
        }

        return last;
    }

    /// <summary>Where the first of them starts; -1 where none stands in the words.</summary>
    public int FirstIn(ReadOnlySpan<char> words)
    {
        var first = int.MaxValue;
        foreach (var phrase in _phrases)
        {
            var at = First(words, phrase);
            first = at < 0 ? first : Math.Min(first, at);
        }

        return first == int.MaxValue ? -1 : first;
    }

    private static int Last(ReadOnlySpan<char> words, string phrase)
    {
        var end = words.Length;
        while (end > 0)
        {
            var at = words[..end].LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || IsWhole(words, at, phrase.Length))
            {
                return at;
            }

            end = at + phrase.Length - 1;
        }

        return -1;
    }

    private static int First(ReadOnlySpan<char> words, string phrase)
    {
        var start = 0;
        while (start < words.Length)
        {
            var at = words[start..].IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || IsWhole(words, start + at, phrase.Length))
            {
                return at < 0 ? at : start + at;
            }

            start += at + 1;
        }

        return -1;
    }

    private static bool IsWhole(ReadOnlySpan<char> words, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + length == words.Length || !char.IsLetterOrDigit(words[at + length]));
}
