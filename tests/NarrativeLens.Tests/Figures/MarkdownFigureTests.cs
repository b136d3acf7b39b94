using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>Figures among the marks of Markdown: footnotes that cut digits, inline HTML, labels.</summary>
public sealed class MarkdownFigureTests
{
    [Theory]
    [InlineData("They paid $1[^10],0[^2] a piece.")]
    [InlineData("It yields 11[^14].53% now.")]
    [InlineData("The firm holds [^27],337 BTC.")]
    [InlineData("The reserve is USD[^4].25 billion.")]
    [InlineData("They raised USD 7[^5] million.")]
    [InlineData("The multiple was 5.[^9]")]
    public void Digits_that_run_into_a_footnote_mark_are_never_cut_to_a_value(string text)
    {
        var report = Reading.Of(text);

        Assert.Empty(report.Figures);
        Assert.NotEmpty(report.Unparsed);
    }

    [Theory]
    [InlineData("Bitcoin fell to $60,000[^3] on Friday.", "$60,000")]
    [InlineData("Bitcoin fell to $60,000.[^3]", "$60,000")]
    public void A_footnote_mark_after_a_whole_number_leaves_it_whole(string text, string quote) =>
        Assert.Equal(quote, Reading.Only(text).Quote);

    [Fact]
    public void The_digits_of_an_inline_tag_are_markup()
    {
        var report = Reading.Of("Press <a style=\"padding: 10px 20px\" href=\"x\">here</a> to read on.");

        Assert.Empty(report.Figures);
        Assert.Equal("markup", Assert.Single(report.NotFigures).Why);
    }

    [Theory]
    [InlineData("The 8-K says so.", "8-K")]
    [InlineData("A trade settles at T+2 as ever.", "T+2")]
    [InlineData("The 42/42 plan goes on.", "42/42")]
    [InlineData(@"The S\&P 500 closed early.", @"S\&P 500")]
    public void A_label_is_no_count(string text, string quote)
    {
        var report = Reading.Of(text);

        Assert.Empty(report.Figures);
        Assert.Equal((quote, "name"), Assert.Single(report.NotFigures) is var one ? (one.Quote, one.Why) : default);
    }

    [Fact]
    public void Each_of_two_figures_takes_the_date_right_after_it()
    {
        var figures = Reading.Of("The reserve grew from USD 1.44 billion on December 1 to USD 2.19 billion on December 21.").Figures;

        Assert.Equal([1, 21], figures.Select(figure => figure.Period!.From.Day));
    }
}
