using Ganss.Xss;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NarrativeLens.Brief.Writing;

/// <summary>Makes HTML of Markdown with two walls: extensions chosen one by one without raw HTML, then a list of what may stay.</summary>
internal static class SafeHtml
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    /// <summary>A heading of the second level.</summary>
    /// <param name="Id">Its id in the page.</param>
    /// <param name="Words">Its words.</param>
    internal sealed record Section(string Id, string Words);

    /// <summary>The HTML, and its sections for a table of contents.</summary>
    /// <param name="markdown">The source.</param>
    /// <param name="above">Id of the heading that stands before it, for tables that have none of their own.</param>
    public static (string Html, IReadOnlyList<Section> Sections) Of(string markdown, string above)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.RemoveAll(r => r is HtmlTableRenderer);
        renderer.ObjectRenderers.Insert(0, new HtmlTables(above));
        renderer.Render(document);
        return (Sanitizer().Sanitize(writer.ToString()), [.. document.OfType<HeadingBlock>().Where(h => h.Level == 2).Select(SectionOf)]);
    }

    private static Section SectionOf(HeadingBlock heading) => new(
        Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id ?? "",
        string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []));

    // Made anew each time: a sanitizer is not promised to be safe for several threads.
    private static HtmlSanitizer Sanitizer() => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(AllowedHtml.Tags, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(AllowedHtml.Attributes, StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(AllowedHtml.Schemes, StringComparer.OrdinalIgnoreCase),
        AllowedClasses = new HashSet<string>(AllowedHtml.Classes, StringComparer.Ordinal),
        UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
    });
}
