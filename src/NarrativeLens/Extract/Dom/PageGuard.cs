using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Extract.Dom;

/// <summary>
/// Stands between the tokens of a page and the tree that is built of them, and keeps the work in bounds: the tree builder's time grows with the square of the
/// nesting, and a few bytes of misnested tags make many elements.
/// </summary>
/// <param name="factory">Makes the page's nodes.</param>
/// <param name="limits">Most elements, and the deepest nesting.</param>
/// <param name="cancellation">Ends the work between two tokens.</param>
internal sealed class PageGuard(TreeFactory factory, ExtractOptions limits, CancellationToken cancellation)
{
    private const int TokensBetweenChecks = 256;

    // Elements without an end, those whose end tag may be left out, and those whose inside is not markup: none of them nests by being repeated.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_flat = (
        "area base br col embed hr img input link meta param source track wbr frame keygen p li dt dd td th tr tbody thead tfoot option optgroup colgroup html head body path rect use "
        + "script style textarea title xmp iframe noembed noframes plaintext").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private int _tokens;
    private int _depth;
    private int _templates;

    /// <summary>Lets the tree builder have a token, or not.</summary>
    public TokenConsumptionResult Take(ref StructHtmlToken token, TokenConsumer build)
    {
        if (++_tokens % TokensBetweenChecks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (IsInTemplate(ref token))
        {
            return TokenConsumptionResult.Continue;
        }

        if (!token.IsTag || s_flat.Contains(token.Name.Memory.Span) || (token.IsSelfClosing && ElementKinds.IsOfSvg(token.Name.Memory.Span)))
        {
            build(ref token);
        }
        else if (token.Type == HtmlTokenType.StartTag)
        {
            Open(ref token, build);
        }
        else
        {
            Close(ref token, build);
        }

        factory.Document!.IsCut = factory.Document.Elements >= limits.MaxElements;
        return factory.Document.IsCut ? TokenConsumptionResult.Stop : TokenConsumptionResult.Continue;
    }

    // What a template holds is not shown, and the tree builder's rules for it ask for AngleSharp's own class: it is left out, tags and all.
    private bool IsInTemplate(ref StructHtmlToken token)
    {
        if (!token.IsTag || token.Name != "template")
        {
            return _templates > 0 && token.Type != HtmlTokenType.EndOfFile;
        }

        _templates = Math.Max(0, _templates + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
        return true;
    }

    // Below the deepest level an element is left out and what it holds stays; one that starts a line of its own leaves a line break, so that no two words run together.
    private void Open(ref StructHtmlToken token, TokenConsumer build)
    {
        if (_depth++ < limits.MaxDepth)
        {
            build(ref token);
        }
        else if (Tags.IsBlock(ElementKinds.OfHtml(token.Name.Memory.Span).Tag))
        {
            token.Name = "br";
            build(ref token);
        }
    }

    private void Close(ref StructHtmlToken token, TokenConsumer build)
    {
        _depth = Math.Max(0, _depth - 1);
        if (_depth < limits.MaxDepth)
        {
            build(ref token);
        }

        if (token.Name == "table")
        {
            factory.Document!.CloseTable();
        }
    }
}
