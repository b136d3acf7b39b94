using System.Collections.Frozen;

namespace NarrativeLens.Collect;

/// <summary>Media types: what is asked for, what is not even read, and what a file's name says.</summary>
internal static class ContentTypes
{
    /// <summary>The Accept header.</summary>
    public const string Accepted =
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private const string UnknownType = "an unknown type";

    // Never a page, feed or sitemap, whatever the body: the connection is closed before it is read. Other types are judged by content, as servers often err.
    private static readonly string[] s_unreadable =
    [
        "image/", "audio/", "video/", "font/", "model/", "multipart/", "application/pdf", "application/zip", "application/msword", "application/vnd.ms-",
        "application/vnd.openxmlformats", "application/javascript", "text/javascript", "text/css", "text/csv", "text/calendar",
    ];

    private static readonly FrozenDictionary<string, string> s_byExtension = new Dictionary<string, string>
    {
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".xhtml"] = "application/xhtml+xml",
        [".xml"] = "application/xml",
        [".rss"] = "application/rss+xml",
        [".rdf"] = "application/rdf+xml",
        [".atom"] = "application/atom+xml",
        [".json"] = "application/json",
        [".txt"] = "text/plain",
        [".gz"] = "application/gzip",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".svg"] = "image/svg+xml",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The type without its parameters, in lower case; "an unknown type" where there is none.</summary>
    public static string MediaType(string? contentType) =>
        contentType is null ? UnknownType
        : contentType.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : UnknownType;

    /// <summary>False for types that hold neither text nor a feed.</summary>
    public static bool MayBeRead(string? contentType)
    {
        var type = MediaType(contentType);
        return !Array.Exists(s_unreadable, start => type.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>True for the types of HTML.</summary>
    public static bool IsHtml(string? contentType) => MediaType(contentType) is "text/html" or "application/xhtml+xml";

    /// <summary>The type that a file's name promises; null for other names, which are judged by content.</summary>
    public static string? OfFile(string path) => s_byExtension.GetValueOrDefault(Path.GetExtension(path));
}
