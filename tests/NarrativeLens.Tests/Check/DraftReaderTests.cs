using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

public sealed class DraftReaderTests
{
    private const string Draft = """
        ---
        title: "A draft"
        date: 2026-02-06
        ---
        # Heading one

        A paragraph with $60,000
        on two lines.

        - first item
        - second item

        > quoted words

        | Day | Low |
        |---|---|
        | Feb 5 | $62,345 |

        ```
        code $1
        ```
        """;

    [Fact]
    public void Blocks_are_places_in_the_file()
    {
        var article = DraftReader.Read(Draft, "draft.md", published: null);

        Assert.Same(Draft, article.Text);
        Assert.Equal(
            ["Heading one", "A paragraph with $60,000\non two lines.", "first item", "second item", "quoted words", "Day | Low", "Feb 5 | $62,345", "```\ncode $1\n```"],
            article.Blocks.Select(block => block.Span.Of(article.Text)));
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Quote, BlockKind.TableRow, BlockKind.TableRow, BlockKind.Code],
            article.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Title_and_date_come_from_the_front_matter()
    {
        var article = DraftReader.Read(Draft, "draft.md", published: null);

        Assert.Equal(("A draft", DateTimeOffset.Parse("2026-02-06T00:00:00Z"), DatePrecision.Day), (article.Title, article.PublishedAt, article.PublishedPrecision));
    }

    [Fact]
    public void A_given_date_counts_before_the_front_matter() =>
        Assert.Equal(DateTimeOffset.Parse("2026-01-01T10:00:00Z"), DraftReader.Read(Draft, "draft.md", DateTimeOffset.Parse("2026-01-01T10:00:00Z")).PublishedAt);

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title() =>
        Assert.Equal("Only a heading", DraftReader.Read("# Only a heading\n\nWords.", "draft.md", published: null).Title);

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: x")]
    [InlineData("| a | b\n|---\n| $61K | $(2.4)B |")]
    [InlineData("[^1]: note\n\ntext[^1]\n\n[^1]: again")]
    public void A_broken_draft_is_read_all_the_same(string markdown)
    {
        var article = DraftReader.Read(markdown, "draft.md", published: null);

        Assert.All(article.Blocks, block => Assert.InRange(block.Span.End, block.Start, markdown.Length));
        Assert.Equal(article.Blocks.OrderBy(block => block.Start), article.Blocks);
    }

    [Fact]
    public void Deep_nesting_is_read_as_plain_paragraphs() =>
        Assert.NotEmpty(DraftReader.Read(new string('>', 20_000) + " $60,000", "draft.md", published: null).Blocks);
}
