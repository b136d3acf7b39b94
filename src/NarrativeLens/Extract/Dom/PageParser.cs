using System.Text;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>Bytes to document, within the limits of the options; the encoding is chosen by the rules of HTML, except that valid UTF-8 wins over a meta element.</summary>
internal static class PageParser
{
    static PageParser() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Parses a page.</summary>
    /// <param name="page">Its bytes.</param>
    /// <param name="charset">The charset of its Content-Type header, which wins over what the page says of itself; null where none.</param>
    /// <param name="limits">Most elements and deepest nesting; what lies beyond is not read, or not nested.</param>
    /// <param name="cancellation">Ends the work between two tokens.</param>
    public static TreeDocument Parse(ReadOnlyMemory<byte> page, Encoding? charset, ExtractOptions limits, CancellationToken cancellation) =>
        Parse(SourceOf(page, charset), limits, cancellation);

    /// <summary>Parses HTML that a script carried.</summary>
    public static TreeDocument Parse(string html, ExtractOptions limits, CancellationToken cancellation) => Parse(SourceOf(html), limits, cancellation);

    private static TreeDocument Parse(TextSource source, ExtractOptions limits, CancellationToken cancellation)
    {
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => KeptAttributes.Find(name.Span) is not null,
        };
        var factory = new TreeFactory();
        return new HtmlParser(options, factory.NewContext()).ParseDocument<TreeDocument, TreeElement>(source, new PageGuard(factory, limits, cancellation).Take);
    }

    private static TextSource SourceOf(string page) => new(new ReadOnlyMemoryTextSource(page));

    private static TextSource SourceOf(ReadOnlyMemory<byte> page, Encoding? charset) =>
        charset is not null && !HasByteOrderMark(page.Span) ? SourceOf(charset.GetString(page.Span))
        : IsPlainlyUtf8(page.Span) ? SourceOf(Encoding.UTF8.GetString(page.Span))
        : new TextSource(new MemoryStream(page.ToArray(), writable: false));

    // Letters beyond ASCII in a legacy charset hardly ever form valid UTF-8, while a meta element often survives the move of a site from such a charset:
    // the bytes are the better witness.
    private static bool IsPlainlyUtf8(ReadOnlySpan<byte> page) => !HasByteOrderMark(page) && page.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(page);

    // A byte order mark wins over the header (HTML Living Standard, section 13.2.3.2).
    private static bool HasByteOrderMark(ReadOnlySpan<byte> page) => page is [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

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
