namespace NarrativeLens.Figures.Scan;

/// <summary>Web and mail addresses, link targets of Markdown, paths: their digits are no figures.</summary>
internal static class AddressReader
{
    private static readonly string[] s_schemes = ["http://", "https://", "ftp://", "mailto:", "www."];

    // What may end a site's name before a path: enough to know "example.com/2026" from "profit/loss".
    private static readonly string[] s_domains = [".com", ".org", ".net", ".io", ".gov", ".edu", ".co", ".news", ".info", ".xyz", ".finance", ".example"];

    /// <summary>How far an address is followed: longer ones are cut into several tokens.</summary>
    private const int Longest = 2048;

    /// <summary>How far a mail address or a bare site name is looked for from its first letter.</summary>
    private const int LongestName = 64;

    /// <summary>Where the address that begins here ends; <paramref name="at"/> itself where none begins.</summary>
    public static int EndOfAddress(ReadOnlySpan<char> text, int start, int at)
    {
        var first = text[at];
        var before = at > start ? text[at - 1] : ' ';
        if (first == '(' && before == ']')
        {
            return EndOfLinkTarget(text, at);
        }

        if (!char.IsAsciiLetterOrDigit(first) && first != '/')
        {
            return at;
        }

        if (char.IsLetterOrDigit(before))
        {
            return at;
        }

        return StartsWithScheme(text[at..]) ? EndOfRun(text, at)
            : first == '/' ? EndOfPath(text, at, before)
            : EndOfNamed(text, at);
    }

    private static bool StartsWithScheme(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('h' or 'H' or 'f' or 'F' or 'm' or 'M' or 'w' or 'W'))
        {
            return false;
        }

        foreach (var scheme in s_schemes)
        {
            if (rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfLinkTarget(ReadOnlySpan<char> text, int at)
    {
        var end = text.Slice(at, Math.Min(Longest, text.Length - at)).IndexOfAny(')', '\n');
        return end > 0 && text[at + end] == ')' ? at + end + 1 : at;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or ')' or ']' or '|') && !Tokenizer.IsHan(text[end]))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'')
        {
            end--;
        }

        return KeepRunsWhole(text, end);
    }

    // "/2026/02/06/" after a space: two slashes or more and no gap.
    private static int EndOfPath(ReadOnlySpan<char> text, int at, char before)
    {
        if (!char.IsWhiteSpace(before) && before is not ('"' or '(' or '`'))
        {
            return at;
        }

        var end = EndOfRun(text, at);
        return text[at..end].Count('/') >= 2 ? end : at;
    }

    // name@host.tld, host.tld/path
    private static int EndOfNamed(ReadOnlySpan<char> text, int at)
    {
        var window = text.Slice(at, Math.Min(LongestName, text.Length - at));
        var end = 0;
        while (end < window.Length && (char.IsAsciiLetterOrDigit(window[end]) || window[end] is '.' or '_' or '-' or '+'))
        {
            end++;
        }

        if (end == 0 || end == window.Length)
        {
            return at;
        }

        var isMail = window[end] == '@' && end + 1 < window.Length && char.IsAsciiLetterOrDigit(window[end + 1]);
        var isSite = window[end] == '/' && EndsWithDomain(window[..end]);
        return isMail || isSite ? EndOfRun(text, at) : at;
    }

    private static bool EndsWithDomain(ReadOnlySpan<char> name)
    {
        foreach (var domain in s_domains)
        {
            if (name.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // An address that was cut for its length must not end inside a run of digits or a surrogate pair.
    private static int KeepRunsWhole(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && ((NumeralReader.IsDigit(text, end, out _) && char.IsLetterOrDigit(text[end - 1])) || char.IsLowSurrogate(text[end])))
        {
            end++;
        }

        return end;
    }
}
