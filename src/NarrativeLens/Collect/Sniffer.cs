using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using NarrativeLens.Collect.Feeds;

namespace NarrativeLens.Collect;

/// <summary>Tells pages from feeds by what they hold; servers often give the wrong type.</summary>
internal static class Sniffer
{
    // Declarations, comments and a document type fit in here before the first element.
    private const int HeadLength = 4096;

    private const int ShortHeadLength = 256;

    private static readonly FrozenSet<string> s_listingRoots = new[] { "rss", "rdf", "channel", "feed", "urlset", "sitemapindex", "opml" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> s_endsOfName = SearchValues.Create(" \t\r\n/>");

    // The elements that the MIME sniffing standard takes for HTML, and those that press pages begin with when html and head are left out.
    private static readonly FrozenSet<string> s_pageElements = new[]
    {
        "html", "head", "body", "script", "iframe", "h1", "h2", "div", "font", "table", "a", "style", "title", "b", "br", "p",
        "article", "main", "section", "header", "meta", "link", "nav", "base", "center",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The listing that a body is; null where it is something else.</summary>
    public static Listing? ListingOf(byte[] body, string? contentType, ListingContext context) =>
        MayBeListing(body) ? FeedReader.Read(body, contentType, context) : null;

    /// <summary>Why a body is no page; null where it is one.</summary>
    public static string? NoPageReason(byte[] body, string? contentType)
    {
        if (body.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return "the page is empty";
        }

        var element = FirstElement(body);
        if (s_listingRoots.Contains(element))
        {
            return "not a page: a feed or sitemap";
        }

        return ContentTypes.IsHtml(contentType) || s_pageElements.Contains(element) ? null : $"not a page: {ContentTypes.MediaType(contentType)}";
    }

    /// <summary>False where the beginning of a body rules out a feed, sitemap or list of addresses.</summary>
    public static bool MayBeListing(ReadOnlySpan<byte> body)
    {
        var head = HeadOf(body);
        return head switch
        {
            ['<', ..] => FirstElement(head, cut: body.Length > HeadLength) is var element && (element.Length == 0 || s_listingRoots.Contains(element)),
            ['{', ..] => true,
            _ => head.StartsWith("http", StringComparison.OrdinalIgnoreCase),
        };
    }

    // Most documents show what they are at once; long declarations and comments are rare.
    private static string FirstElement(ReadOnlySpan<byte> body) =>
        body.Length > ShortHeadLength && FirstElement(HeadOf(body[..ShortHeadLength]), cut: true) is { Length: > 0 } element
            ? element
            : FirstElement(HeadOf(body), cut: body.Length > HeadLength);

    // UTF-16 becomes readable by leaving out its zero bytes; names of elements are ASCII in any case.
    private static string HeadOf(ReadOnlySpan<byte> body) =>
        Encoding.Latin1.GetString(body[..Math.Min(body.Length, HeadLength)]).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');

    // The local name of the first element after declarations, comments and the document type; empty where there is none, or only a part of it is in sight.
    private static string FirstElement(string head, bool cut)
    {
        var at = head.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0 && at + 1 < head.Length && head[at + 1] is '!' or '?')
        {
            var comment = string.CompareOrdinal(head, at, "<!--", 0, 4) == 0;
            var end = comment ? head.IndexOf("-->", at, StringComparison.Ordinal) : EndOfDeclaration(head, at);
            at = end < 0 ? -1 : head.IndexOf('<', end);
        }

        if (at < 0)
        {
            return "";
        }

        var stop = head.AsSpan(at + 1).IndexOfAny(s_endsOfName);
        var name = stop >= 0 ? head.Substring(at + 1, stop) : cut ? "" : head[(at + 1)..];
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static int EndOfDeclaration(string head, int at)
    {
        var bracket = head.IndexOf('[', at);
        var end = head.IndexOf('>', at);
        if (bracket < 0 || bracket > end)
        {
            return end;
        }

        var close = head.IndexOf(']', bracket);
        return close < 0 ? -1 : head.IndexOf('>', close);
    }
}
