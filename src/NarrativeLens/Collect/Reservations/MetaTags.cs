using System.Buffers;
using System.Net;
using System.Text;

namespace NarrativeLens.Collect.Reservations;

/// <summary>Reads the named meta elements of an HTML page's head without building a tree: linear, and good enough for names that sites set by template.</summary>
internal static class MetaTags
{
    // Heads of press pages stay far below; a declaration further down is not in the head.
    private const int HeadLength = 256 * 1024;

    // Elements whose inside is text, whatever it looks like.
    private static readonly string[] s_texts = ["script", "style", "title", "textarea", "noscript"];

    /// <summary>Name and content of each meta element before the body, in order.</summary>
    /// <param name="body">The page.</param>
    /// <param name="words">Words that a page has to hold to be worth reading; most hold none.</param>
    public static IReadOnlyList<(string Name, string Content)> Of(ReadOnlySpan<byte> body, SearchValues<string> words)
    {
        body = body[..Math.Min(body.Length, HeadLength)];
        var start = body.IndexOf("<body"u8);
        if (Readable(start < 0 ? body : body[..start], words) is not { } html)
        {
            return [];
        }

        var found = new List<(string, string)>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            if (Here(html, at, "<body"))
            {
                break;
            }

            at = Here(html, at, "<!--") ? EndOf(html, at + 4, "-->")
                : Here(html, at, "<meta") ? Read(html, at + 5, found)
                : Array.Find(s_texts, name => Here(html, at, "<" + name)) is { } text ? EndOf(html, at, "</" + text)
                : at + 1;
        }

        return found;
    }

    // UTF-16 becomes readable by leaving out its zero bytes; the names looked for are ASCII. Null for the many heads that hold none of the words: no string is made of them.
    private static string? Readable(ReadOnlySpan<byte> head, SearchValues<string> words)
    {
        var letters = ArrayPool<char>.Shared.Rent(head.Length);
        try
        {
            var text = letters.AsSpan(0, Encoding.Latin1.GetChars(head, letters));
            if (text.Contains('\0'))
            {
                text = text.ToString().Replace("\0", "", StringComparison.Ordinal).ToCharArray();
            }

            return text.ContainsAny(words) ? text.ToString() : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    private static bool Here(string html, int at, string words) => string.Compare(html, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int EndOf(string html, int at, string words)
    {
        var end = html.IndexOf(words, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end + words.Length;
    }

    // Gives the place after the tag.
    private static int Read(string html, int at, List<(string, string)> found)
    {
        string? name = null;
        string? content = null;
        while (TryAttribute(html, ref at, out var attribute, out var value))
        {
            name = attribute.Equals("name", StringComparison.OrdinalIgnoreCase) ? value : name;
            content = attribute.Equals("content", StringComparison.OrdinalIgnoreCase) ? value : content;
        }

        if (name is not null && content is not null)
        {
            found.Add((name.Trim(), content.Trim()));
        }

        return at;
    }

    private static bool TryAttribute(string html, ref int at, out string name, out string value)
    {
        (name, value) = ("", "");
        while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] == '/'))
        {
            at++;
        }

        if (at >= html.Length || html[at] is '>' or '<')
        {
            return false;
        }

        var start = at++;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/'))
        {
            at++;
        }

        name = html[start..at];
        var sign = at;
        while (sign < html.Length && char.IsWhiteSpace(html[sign]))
        {
            sign++;
        }

        if (sign < html.Length && html[sign] == '=')
        {
            at = sign + 1;
            value = WebUtility.HtmlDecode(Value(html, ref at));
        }

        return true;
    }

    private static string Value(string html, ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at >= html.Length)
        {
            return "";
        }

        var quote = html[at];
        var start = quote is '"' or '\'' ? at + 1 : at;
        var end = start;
        while (end < html.Length && (quote is '"' or '\'' ? html[end] != quote : !char.IsWhiteSpace(html[end]) && html[end] != '>'))
        {
            end++;
        }

        at = quote is '"' or '\'' ? Math.Min(end + 1, html.Length) : end;
        return html[start..end];
    }
}
