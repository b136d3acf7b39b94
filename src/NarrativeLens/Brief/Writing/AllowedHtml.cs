namespace NarrativeLens.Brief.Writing;

/// <summary>All that the writers of a brief ever need in HTML; whatever else turns up is removed.</summary>
internal static class AllowedHtml
{
    public static readonly IReadOnlyList<string> Tags =
        ["h1", "h2", "h3", "p", "ul", "li", "blockquote", "strong", "em", "code", "a", "div", "table", "thead", "tbody", "tr", "th", "td"];

    public static readonly IReadOnlyList<string> Attributes = ["href", "id", "class", "scope", "tabindex", "role", "aria-labelledby"];

    public static readonly IReadOnlyList<string> Schemes = ["http", "https"];

    public static readonly IReadOnlyList<string> Classes = ["scroll", "n"];
}
