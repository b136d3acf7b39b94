using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>Bytes to tree, within the limits of the options.</summary>
internal static class PageParser
{
    private const string Bang = "--!";

    private const int MostBangs = 200;

    /// <summary>Parses a page.</summary>
    /// <param name="page">Its bytes.</param>
    /// <param name="charset">The charset of its Content-Type header, which wins over what the page says of itself; null where none.</param>
    /// <param name="limits">Most elements and deepest nesting; what lies beyond is not read, or not nested.</param>
    /// <param name="cancellation">Ends the work between two tokens.</param>
    public static TreeDocument Parse(ReadOnlyMemory<byte> page, Encoding? charset, ExtractOptions limits, CancellationToken cancellation)
    {
        var encoding = PageCharset.Of(page.Span, charset);
        var bytes = page.Span[PageCharset.MarkLength(page.Span)..];
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        return Parse(buffer, encoding.GetChars(bytes, buffer), limits, cancellation);
    }

    /// <summary>Parses HTML in characters.</summary>
    public static TreeDocument Parse(string html, ExtractOptions limits, CancellationToken cancellation)
    {
        var buffer = ArrayPool<char>.Shared.Rent(html.Length);
        html.CopyTo(buffer);
        return Parse(buffer, html.Length, limits, cancellation);
    }

    // The characters of a page are most of what reading it allocates: the buffer is lent, and goes back with the document.
    private static TreeDocument Parse(char[] buffer, int length, ExtractOptions limits, CancellationToken cancellation)
    {
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => KeptAttributes.Find(name.Span) is not null,
        };
        BlankBangs(buffer.AsSpan(0, length));
        var factory = new TreeFactory();
        var document = new HtmlParser(options, factory.NewContext()).ParseDocument<TreeDocument, TreeElement>(
            new TextSource(new ReadOnlyMemoryTextSource(buffer.AsMemory(0, length))), new PageGuard(factory, limits, cancellation).Take);
        document.Lent = buffer;
        return document;
    }

    // The tokenizer calls itself once more for each "--!" in a comment that does not end it, until the stack is full. No honest page has many.
    private static void BlankBangs(Span<char> html)
    {
        for (var bangs = 0; html.IndexOf(Bang) is >= 0 and var at; bangs++)
        {
            html[at + Bang.Length - 1] = bangs < MostBangs ? '!' : ' ';
            html = html[(at + Bang.Length)..];
        }
    }
}
