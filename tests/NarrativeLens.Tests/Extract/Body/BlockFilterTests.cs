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

    [Theory]
    [InlineData("21 mins ago11:48 Ida Marsh")]
    [InlineData("2 hours ago")]
    [InlineData("vor 5 Minuten")]
    public void A_line_of_how_long_ago_a_time_and_a_name_is_no_text(string stamp) => Assert.True(StampLines.IsStamp(stamp));

    [Theory]
    [InlineData("It opened 40 years ago")]
    [InlineData("9:00 Doors open")]
    [InlineData("The baths shut 3 days ago.")]
    public void A_line_that_says_more_than_when_is_no_stamp(string line) => Assert.False(StampLines.IsStamp(line));

    [Fact]
    public void A_stamp_between_the_entries_of_a_report_goes() =>
        Assert.DoesNotContain("21 mins ago11:48 Ida Marsh", Clean([First, .. Enumerable.Range(1, 8).Select(n => $"{First} Entry {n}."), "21 mins ago11:48 Ida Marsh", Last]));

    [Fact]
    public void Points_of_a_summary_that_end_with_a_time_stay()
    {
        BlockDraft[] blocks = [new(BlockKind.ListItem, null, "Mittlerweile 640 Gebote für das Bad (05.19 Uhr)"), Paragraph(First), Paragraph(Last)];

        Assert.Equal(3, BlockFilter.Clean(blocks, Title).Count);
    }

    [Fact]
    public void A_box_for_consent_after_the_article_goes_by_its_words() =>
        Assert.Equal([First, Last], Clean(First, Last, "You may exercise your right to opt out of the sale of your personal information at any time, by a click here."));

    [Fact]
    public void An_article_about_cookies_keeps_its_end()
    {
        const string About = "The cookie law of 2031 asks every site to say what it stores.";
        const string End = "You can opt out of each cookie, and your choice holds for a year, the office says.";

        Assert.Equal([About, Last, End], Clean(About, Last, End));
    }

    [Fact]
    public void Lone_links_stay_in_a_list_whose_other_items_say_more()
    {
        BlockDraft[] blocks = [Paragraph(First), LinkItem("Lettuce"), LinkItem("Radishes"), new(BlockKind.ListItem, null, "Beans, which need a stick"), Paragraph(Last)];

        Assert.Equal(5, BlockFilter.Clean(blocks, Title).Count);
    }

    [Theory]
    [InlineData("The bidders were these:")]
    [InlineData("The 3 bidders of the second round")]
    public void Lone_links_stay_in_a_list_that_the_line_before_announces(string lead)
    {
        BlockDraft[] blocks = [Paragraph(First), Paragraph(lead), LinkItem("Aldous"), LinkItem("Pell"), LinkItem("Marsh"), Paragraph(Last)];

        Assert.Equal(6, BlockFilter.Clean(blocks, Title).Count);
    }

    [Fact]
    public void The_heading_of_a_list_of_links_goes_with_it()
    {
        BlockDraft[] blocks = [Paragraph(First), Heading("Elsewhere"), LinkItem("Aldous"), LinkItem("Pell"), LinkItem("Marsh"), Heading("The price"), Paragraph(Last)];

        Assert.Equal([First, "The price", Last], BlockFilter.Clean(blocks, Title).Select(block => block.Text));
    }

    [Fact]
    public void A_repeated_heading_stays_where_it_opens_a_section()
    {
        const string Refrain = "What the council says about the offer, and why";
        BlockDraft[] blocks = [Heading(Refrain), Paragraph(First), Heading(Refrain), Paragraph(Last)];

        Assert.Equal(4, BlockFilter.Clean(blocks, Title).Count);
    }

    private static BlockDraft Heading(string text) => new(BlockKind.Heading, 2, text);

    private static BlockDraft LinkItem(string text) => new(BlockKind.ListItem, null, text) { Links = [new Link(0, text.Length, "/" + text)] };

    [Fact]
    public void A_list_item_at_the_end_stays_without_a_mark()
    {
        BlockDraft[] blocks = [Paragraph(First), new(BlockKind.ListItem, null, "two bidders wanted flats")];

        Assert.Equal(2, BlockFilter.Clean(blocks, Title).Count);
    }

    private static IEnumerable<string> Clean(params string[] blocks) => BlockFilter.Clean([.. blocks.Select(Paragraph)], Title).Select(block => block.Text);

    private static BlockDraft Paragraph(string text) => new(BlockKind.Paragraph, null, text);
}
