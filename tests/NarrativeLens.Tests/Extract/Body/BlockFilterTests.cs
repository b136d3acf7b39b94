using NarrativeLens.Extract.Body;

namespace NarrativeLens.Tests.Extract.Body;

public sealed class BlockFilterTests
{
    private const string Title = "Council sells the old baths";

    private const string First = "The council has sold the baths of 1908 to a brewer, who will keep the tiles and lose the water.";

    private const string Last = "A promise of that length is worth what the paper says, a councillor told the meeting on Wednesday.";

    [Theory]
    [InlineData("Town hall")]
    [InlineData("By Tom Aldous")]
    [InlineData("12.03.2031, 18:24 Uhr")]
    [InlineData("3 min read")]
    [InlineData("Lesezeit: 5 Min.")]
    public void A_label_above_the_headline_goes(string label) => Assert.Equal([First, Last], Clean(label, Title, First, Last));

    [Theory]
    [InlineData("By Tom Aldous")]
    [InlineData("12 March 2031, 18:24")]
    public void A_label_below_the_standfirst_goes(string label) => Assert.Equal([First, Last], Clean(First, label, Last));

    [Theory]
    [InlineData("Town hall desk")]
    [InlineData("Print this page")]
    public void Words_without_an_end_after_the_last_sentence_go(string label) => Assert.Equal([First, Last], Clean(First, Last, label));

    [Theory]
    [InlineData("Who pays?")]
    [InlineData("Nobody knows.")]
    [InlineData("So we wait…")]
    [InlineData("Yours, Ada Pell, Orrsund")]
    public void A_short_last_sentence_stays(string sentence) => Assert.Equal([First, Last, sentence], Clean(First, Last, sentence));

    [Fact]
    public void A_short_line_inside_the_text_stays() => Assert.Equal([First, "A view from the quay", Last], Clean(First, "A view from the quay", Last));

    [Fact]
    public void A_headline_in_other_words_goes_with_what_stands_above_it()
    {
        BlockDraft[] blocks = [Paragraph("Town hall"), new(BlockKind.Heading, 2, "Council sells old baths"), Paragraph(First), Paragraph(Last)];

        Assert.Equal([First, Last], BlockFilter.Clean(blocks, Title).Select(block => block.Text));
    }

    [Fact]
    public void A_sub_heading_that_shares_words_with_the_headline_stays_after_the_text_began()
    {
        BlockDraft[] blocks = [Paragraph(First), new(BlockKind.Heading, 2, "Council sells old baths, and why"), Paragraph(Last)];

        Assert.Equal(3, BlockFilter.Clean(blocks, Title).Count);
    }

    [Fact]
    public void A_list_item_at_the_end_stays_without_a_mark()
    {
        BlockDraft[] blocks = [Paragraph(First), new(BlockKind.ListItem, null, "two bidders wanted flats")];

        Assert.Equal(2, BlockFilter.Clean(blocks, Title).Count);
    }

    private static IEnumerable<string> Clean(params string[] blocks) => BlockFilter.Clean([.. blocks.Select(Paragraph)], Title).Select(block => block.Text);

    private static BlockDraft Paragraph(string text) => new(BlockKind.Paragraph, null, text);
}
