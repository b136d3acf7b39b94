using System.Text;
using System.Text.Unicode;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NarrativeLens.Extract.Dom;

/// <summary>Bytes to document, within the limits of the options; the encoding is chosen by the rules of HTML, except that valid UTF-8 wins over a meta element.</summary>
internal static class PageParser
{
    private const int ElementsBetweenChecks = 256;

    static PageParser() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Parses a page.</summary>
    /// <param name="page">Its bytes.</param>
    /// <param name="charset">The charset of its Content-Type header, which wins over what the page says of itself; null where none.</param>
    /// <param name="maxElements">Most elements to build.</param>
    /// <param name="cancellation">Ends the work between two elements.</param>
    /// <exception cref="TooManyElementsException">The page has more elements.</exception>
    public static IHtmlDocument Parse(ReadOnlyMemory<byte> page, Encoding? charset, int maxElements, CancellationToken cancellation)
    {
        var built = 0;
        var options = new HtmlParserOptions
        {
            IsStrictMode = false,
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                if (++built % ElementsBetweenChecks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                if (built > maxElements)
                {
                    throw new TooManyElementsException();
                }
            },
        };
        var parser = new HtmlParser(options, BrowsingContext.New(Configuration.Default));
        if (charset is not null && !HasByteOrderMark(page.Span))
        {
            return parser.ParseDocument(charset.GetString(page.Span));
        }

        if (IsPlainlyUtf8(page.Span))
        {
            return parser.ParseDocument(Encoding.UTF8.GetString(page.Span));
        }

        using var stream = new MemoryStream(page.ToArray(), writable: false);
        return parser.ParseDocument(stream);
    }

    // Letters beyond ASCII in a legacy charset hardly ever form valid UTF-8, while a meta element often survives the move of a site from such a charset:
    // the bytes are the better witness.
    private static bool IsPlainlyUtf8(ReadOnlySpan<byte> page) => !HasByteOrderMark(page) && page.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(page);

    // A byte order mark wins over the header (HTML Living Standard, section 13.2.3.2).
    private static bool HasByteOrderMark(ReadOnlySpan<byte> page) => page is [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    /// <summary>Parses HTML that a script carried.</summary>
    public static IHtmlDocument Parse(string html, int maxElements, CancellationToken cancellation) =>
        Parse(Encoding.UTF8.GetBytes(html), Encoding.UTF8, maxElements, cancellation);

    /// <summary>The encoding that a Content-Type header names; null where it names none that is known.</summary>
    public static Encoding? CharsetOf(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var name = contentType!.AsSpan(at + "charset=".Length);
        var end = name.IndexOf(';');
        return AngleSharp.Text.TextEncoding.IsSupported(Name(end < 0 ? name : name[..end]))
            ? AngleSharp.Text.TextEncoding.Resolve(Name(end < 0 ? name : name[..end]))
            : null;

        static string Name(ReadOnlySpan<char> value) => value.Trim().Trim("\"'").ToString();
    }
}

/// <summary>The page has more elements than the options allow.</summary>
internal sealed class TooManyElementsException : Exception;
