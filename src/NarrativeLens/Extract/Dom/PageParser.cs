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
    public static TreeDocument Parse(ReadOnlyMemory<byte> page, Encoding? charset, ExtractOptions limits, CancellationToken cancellation) =>
        Parse(PageCharset.Of(page.Span, charset).GetString(page.Span[PageCharset.MarkLength(page.Span)..]), limits, cancellation);

    /// <summary>Parses HTML in characters.</summary>
    public static TreeDocument Parse(string html, ExtractOptions limits, CancellationToken cancellation)
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
        return new HtmlParser(options, factory.NewContext()).ParseDocument<TreeDocument, TreeElement>(
            new TextSource(new ReadOnlyMemoryTextSource(WithoutBangs(html))), new PageGuard(factory, limits, cancellation).Take);
    }

    // The tokenizer calls itself once more for each "--!" in a comment that does not end it, until the stack is full. No honest page has many.
    private static string WithoutBangs(string html)
    {
        var (bangs, at) = (0, 0);
        while (bangs <= MostBangs && html.AsSpan(at).IndexOf(Bang) is >= 0 and var next)
        {
            (bangs, at) = (bangs + 1, at + next + Bang.Length);
        }

        return bangs > MostBangs ? html.Replace(Bang, "-- ", StringComparison.Ordinal) : html;
    }
}
