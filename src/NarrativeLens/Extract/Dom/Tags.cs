using System.Collections.Frozen;

namespace NarrativeLens.Extract.Dom;

/// <summary>The elements of HTML as this stage sees them (HTML Living Standard, section 15.3: which are blocks by default).</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> s_byName = new Dictionary<string, Tag>
    {
        ["html"] = Tag.Root, ["body"] = Tag.Root,
        ["a"] = Tag.Link, ["br"] = Tag.Break, ["sup"] = Tag.Superscript, ["time"] = Tag.Time, ["hr"] = Tag.Rule,
        ["p"] = Tag.Paragraph,
        ["h1"] = Tag.Heading, ["h2"] = Tag.Heading, ["h3"] = Tag.Heading, ["h4"] = Tag.Heading, ["h5"] = Tag.Heading, ["h6"] = Tag.Heading,
        ["li"] = Tag.ListItem, ["dt"] = Tag.ListItem, ["dd"] = Tag.ListItem,
        ["ul"] = Tag.List, ["ol"] = Tag.List, ["dl"] = Tag.List, ["menu"] = Tag.List,
        ["blockquote"] = Tag.Quote, ["pre"] = Tag.Preformatted, ["listing"] = Tag.Preformatted, ["xmp"] = Tag.Preformatted,
        ["figure"] = Tag.Figure, ["figcaption"] = Tag.Caption, ["caption"] = Tag.Caption,
        ["table"] = Tag.Table, ["tr"] = Tag.Row, ["td"] = Tag.Cell, ["th"] = Tag.Cell,
        ["thead"] = Tag.Block, ["tbody"] = Tag.Block, ["tfoot"] = Tag.Block,
        ["img"] = Tag.Image, ["picture"] = Tag.Image, ["amp-img"] = Tag.Image,
        ["aside"] = Tag.Aside, ["nav"] = Tag.Navigation, ["footer"] = Tag.Footer, ["header"] = Tag.Header, ["form"] = Tag.Form, ["dialog"] = Tag.Form,
        ["article"] = Tag.Article, ["main"] = Tag.Main,
        ["div"] = Tag.Block, ["section"] = Tag.Block, ["center"] = Tag.Block, ["address"] = Tag.Block, ["details"] = Tag.Block, ["summary"] = Tag.Block,
        ["fieldset"] = Tag.Block, ["hgroup"] = Tag.Block, ["search"] = Tag.Form, ["frameset"] = Tag.Block, ["amp-list"] = Tag.Block,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Elements whose inside is never text of the page: code, drawings, controls, embedded documents.
    private static readonly FrozenSet<string> s_unread = new[]
    {
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "applet", "canvas", "audio", "video", "map",
        "select", "option", "textarea", "input", "button", "datalist", "progress", "meter", "noframes", "head", "meta", "link", "title", "base",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What an element of this name is; unknown names are inline.</summary>
    public static Tag Of(string localName) => s_byName.GetValueOrDefault(localName, Tag.Inline);

    /// <summary>True where nothing inside an element of this name is text of the page.</summary>
    public static bool IsUnread(string localName) => s_unread.Contains(localName);

    /// <summary>True where the element starts and ends a line of its own.</summary>
    public static bool IsBlock(Tag tag) => tag is not (Tag.Text or Tag.Inline or Tag.Link or Tag.Superscript or Tag.Time or Tag.Break or Tag.Image);
}
