using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NarrativeLens.Extract.Dom;

/// <summary>Bytes to document, within the limits of the options.</summary>
internal static class PageParser
{
    private const int ElementsBetweenChecks = 256;

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
        return parser.ParseDocument(PageCharset.Of(page.Span, charset).GetString(page.Span[PageCharset.MarkLength(page.Span)..]));
    }

    /// <summary>Parses HTML that a script carried.</summary>
    public static IHtmlDocument Parse(string html, int maxElements, CancellationToken cancellation) =>
        Parse(Encoding.UTF8.GetBytes(html), Encoding.UTF8, maxElements, cancellation);
}

/// <summary>The page has more elements than the options allow.</summary>
internal sealed class TooManyElementsException : Exception;
