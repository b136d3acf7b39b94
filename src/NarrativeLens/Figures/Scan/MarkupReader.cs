namespace NarrativeLens.Figures.Scan;

/// <summary>Inline HTML in Markdown: the digits of a tag's attributes are no figures.</summary>
internal static class MarkupReader
{
    /// <summary>Longer tags are read as text.</summary>
    private const int Longest = 1024;

    /// <summary>Where the tag that begins here ends; <paramref name="at"/> itself where none begins.</summary>
    public static int EndOfTag(ReadOnlySpan<char> text, int at)
    {
        var window = text.Slice(at, Math.Min(Longest, text.Length - at));
        var name = window.Length > 1 && window[1] == '/' ? 2 : 1;
        if (window.Length <= name || !char.IsAsciiLetter(window[name]))
        {
            return at;
        }

        var end = window[1..].IndexOfAny('<', '>') + 1;
        if (end == 0 || window[end] != '>')
        {
            return at;
        }

        var afterName = name;
        while (char.IsAsciiLetterOrDigit(window[afterName]))
        {
            afterName++;
        }

        // "a <b and c> d" compares; a tag has nothing but attributes after its name.
        var rest = window[afterName..end];
        return rest.Trim(" \n\t/").IsEmpty || (char.IsWhiteSpace(rest[0]) && rest.Contains('=')) ? at + end + 1 : at;
    }
}
