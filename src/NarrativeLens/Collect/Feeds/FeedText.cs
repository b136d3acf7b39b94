using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NarrativeLens.Collect.Feeds;

/// <summary>From bytes to text, and from a title with markup to a plain one.</summary>
internal static partial class FeedText
{
    // An XML declaration is short; what comes later is no declaration.
    private const int DeclarationLength = 200;

    /// <summary>Decodes a document: a byte order mark first, then the header's charset, then the XML declaration, then UTF-8 (RFC 7303, section 3). Never fails:
    /// unknown names fall through, wrong bytes become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), new UTF32Encoding(false, true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (body.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(body[encoding.Preamble.Length..]);
            }
        }

        var wide = WithoutMark(body);
        if (wide is not null)
        {
            return wide.GetString(body);
        }

        var start = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationLength)]);
        var named = Find(Charset().Match(contentType ?? "")) ?? Find(Declaration().Match(start)) ?? Encoding.UTF8;
        return named.GetString(body);
    }

    /// <summary>The words of a title: markup dropped, references resolved, runs of blanks made one. Null where nothing is left.</summary>
    public static string? Plain(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        title = title.Length > 4 * CollectLimits.TitleLength ? title[..(4 * CollectLimits.TitleLength)] : title;
        var words = WebUtility.HtmlDecode(Tag().Replace(title, ""));
        words = Blanks().Replace(words, " ").Trim();
        return words.Length == 0 ? null : words[..Math.Min(words.Length, CollectLimits.TitleLength)];
    }

    // UTF-16 without a byte order mark shows itself in the first "<" (XML 1.0, appendix F).
    private static Encoding? WithoutMark(ReadOnlySpan<byte> body) => body switch
    {
        [(byte)'<', 0, _, 0, ..] => Encoding.Unicode,
        [0, (byte)'<', 0, _, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Find(Match match)
    {
        var name = match.Groups["name"].Value.ToLowerInvariant();

        // The encoding standard of the web reads Latin-1 and ASCII as windows-1252; a document read bytewise up to here is not UTF-16, whatever it says.
        name = name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name.StartsWith("utf-16", StringComparison.Ordinal) ? "" : name;
        try
        {
            return name.Length == 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();

    [GeneratedRegex("""<\?xml[^>]*\sencoding\s*=\s*["'](?<name>[A-Za-z0-9_:.-]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
