using Markdig;
using Markdig.Syntax;
using NarrativeLens.Extract;

namespace NarrativeLens.Check;

/// <summary>Reads a Markdown draft without changing it: every offset of the article points into the file.</summary>
public static class DraftReader
{
    /// <summary>Version that articles read here carry.</summary>
    public const string Version = "markdown/1";

    // Far past any draft; deeper ones are read as plain paragraphs.
    private const int DeepestNesting = 64;

    private static readonly MarkdownPipeline s_pipeline = Pipeline();

    /// <summary>Reads a draft.</summary>
    /// <param name="markdown">The file's text, unchanged.</param>
    /// <param name="address">The file's path, for messages.</param>
    /// <param name="published">The date that the text is checked as of; where null, the front matter's <c>date</c> counts.</param>
    /// <returns>An article whose text is the Markdown itself; its blocks leave out front matter, code and the marks of headings, lists and quotes.</returns>
    public static Article Read(string markdown, string address, DateTimeOffset? published)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(address);
        var (document, readable) = Parse(markdown);
        var front = FrontMatter.Of(markdown, document);
        var blocks = readable ? DraftBlocks.Of(document, markdown) : PlainText.Read(markdown, address).Blocks;
        var title = front.Title ?? blocks.FirstOrDefault(block => block is { Kind: BlockKind.Heading, Level: 1 })?.Span.Of(markdown) ?? "";
        var date = published ?? front.Date;
        return new Article
        {
            Url = address,
            Title = title,
            Text = markdown,
            Blocks = blocks,
            Language = Language.Of(markdown),
            PublishedAt = date,
            PublishedPrecision = date is null ? null : date.Value.TimeOfDay == TimeSpan.Zero ? DatePrecision.Day : DatePrecision.Minute,
            PublishedFrom = date is null ? null : DateOrigin.Text,
            ContentHash = PlainText.HashOf(title, markdown),
            Extractor = Version,
        };
    }

    // Built extension by extension: the advanced set reads money as mathematics.
    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = DeepestNesting };
        return builder.UsePipeTables().UseFootnotes().UseYamlFrontMatter().UsePreciseSourceLocation().Build();
    }

    private static (MarkdownDocument Document, bool Readable) Parse(string markdown)
    {
        try
        {
            return (Markdown.Parse(markdown, s_pipeline), true);
        }
        catch (ArgumentException)
        {
            return ([], false);
        }
    }
}
