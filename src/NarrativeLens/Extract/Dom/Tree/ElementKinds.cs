using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NarrativeLens.Extract.Dom.Tree;

/// <summary>
/// The kinds of all elements with a name of their own. How the tree builder treats each is asked of AngleSharp's own element of that name, so that both build the
/// same tree.
/// </summary>
internal static class ElementKinds
{
    private const string Html = "http://www.w3.org/1999/xhtml";

    private const string Svg = "http://www.w3.org/2000/svg";

    private const string Math = "http://www.w3.org/1998/Math/MathML";

    // HTML Living Standard, index of elements, and the obsolete ones of section 16.2; the tree builder has rules for most of them.
    private static readonly string[] s_htmlNames = (
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup "
        + "data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
        + "i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes noscript object "
        + "ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style "
        + "sub summary sup table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp amp-img amp-list").Split(' ');

    // The first four are where foreign content meets HTML again (HTML Living Standard, section 13.2.6.5); the others are what icons are made of.
    private static readonly string[] s_svgNames =
        "svg foreignObject desc title g path rect circle ellipse line polyline polygon use defs symbol clipPath mask linearGradient stop text tspan".Split(' ');

    private static readonly string[] s_mathNames = "math mi mo mn ms mtext annotation-xml mrow msup msub mfrac".Split(' ');

    private static readonly FrozenDictionary<string, ElementKind> s_html;
    private static readonly FrozenDictionary<string, ElementKind> s_svg;
    private static readonly FrozenDictionary<string, ElementKind> s_math;
    private static readonly ElementKind s_unknownHtml;
    private static readonly ElementKind s_unknownSvg;
    private static readonly ElementKind s_unknownMath;

    static ElementKinds()
    {
        using var document = new HtmlParser().ParseDocument("");
        s_html = Table(document, Html, s_htmlNames);
        s_svg = Table(document, Svg, s_svgNames);
        s_math = Table(document, Math, s_mathNames);
        s_unknownHtml = new ElementKind("x-unknown", Html, document.CreateElement(Html, "x-unknown").Flags, Tag.Inline, IsUnread: false);
        s_unknownSvg = s_svg["g"];
        s_unknownMath = s_math["mrow"];
    }

    /// <summary>The kind of an element of HTML.</summary>
    public static ElementKind OfHtml(ReadOnlySpan<char> name) =>
        s_html.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind)
            ? kind
            : s_unknownHtml with { Name = name.ToString() };

    /// <summary>True for the common names of SVG, the only elements whose "/&gt;" ends them.</summary>
    public static bool IsOfSvg(ReadOnlySpan<char> name) => s_svg.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    /// <summary>The kind of an element of SVG.</summary>
    public static ElementKind OfSvg(ReadOnlySpan<char> name) =>
        s_svg.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind) ? kind : s_unknownSvg with { Name = name.ToString() };

    /// <summary>The kind of an element of MathML.</summary>
    public static ElementKind OfMath(ReadOnlySpan<char> name) =>
        s_math.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind) ? kind : s_unknownMath with { Name = name.ToString() };

    private static FrozenDictionary<string, ElementKind> Table(IDocument document, string space, string[] names) =>
        names.ToFrozenDictionary(
            name => name,
            name => new ElementKind(name, space, document.CreateElement(space, name).Flags, Tags.Of(name), space != Html || Tags.IsUnread(name)),
            StringComparer.Ordinal);
}
