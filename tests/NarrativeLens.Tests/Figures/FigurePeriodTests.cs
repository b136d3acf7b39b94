using NarrativeLens.Extract;
using System.Globalization;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

public sealed class FigurePeriodTests
{
    [Theory]
    [InlineData("Bitcoin fell to $60,000 on February 5.", "2026-02-05", "2026-02-06")]
    [InlineData("Bitcoin fell to $60,000 on 5 February 2026.", "2026-02-05", "2026-02-06")]
    [InlineData("Bitcoin fell to $60,000 on Thursday.", "2026-02-05", "2026-02-06")]
    [InlineData("Bitcoin fell to $60,000 yesterday.", "2026-02-07", "2026-02-08")]
    [InlineData("Bitcoin set a record of $126,200 last October.", "2025-10-01", "2025-11-01")]
    [InlineData("Bitcoin set a record of $126,200 in October 2025.", "2025-10-01", "2025-11-01")]
    [InlineData("Bitcoin set a record of $126,200 on October 6.", "2025-10-06", "2025-10-07")]
    [InlineData("It bought 300 BTC between Dec. 6 and Jan. 12.", "2025-12-06", "2026-01-13")]
    [InlineData("Bitcoin fell to $60,000 on Feb. 5.", "2026-02-05", "2026-02-06")]
    [InlineData("Bitcoin has lost 20% this year.", "2026-01-01", "2027-01-01")]
    [InlineData("Bitcoin lost 20% in the crash of 2022.", "2022-01-01", "2023-01-01")]
    [InlineData("Bitcoin lost 20% last month.", "2026-01-01", "2026-02-01")]
    public void A_stated_time_is_resolved_from_the_publication(string text, string from, string to)
    {
        var period = Reading.Only(text).Period;

        Assert.NotNull(period);
        Assert.Equal((Day(from), Day(to), true), (period.From, period.To, period.Stated));
    }

    [Fact]
    public void A_rolling_time_ends_at_the_publication()
    {
        var period = Reading.Quoted("Some $1.2bn was liquidated in the past 24 hours.", "$1.2bn").Period;

        Assert.Equal(new FigurePeriod(Reading.Published.AddHours(-24), Reading.Published, true), period);
    }

    [Fact]
    public void A_time_named_in_the_sentence_before_is_inferred()
    {
        var period = Reading.Quoted("On Saturday bitcoin was calm. It closed at $69,289.", "$69,289").Period;

        Assert.Equal(new FigurePeriod(Day("2026-02-07"), Day("2026-02-08"), false), period);
    }

    [Theory]
    [InlineData("Bitcoin fell to $60,000 on Thursday, down 52% from its record of $126,200.", null)]
    [InlineData("Bitcoin fell to $60,000 on Thursday, down 52% from its October record of $126,200.", "2025-10-01")]
    [InlineData("On Thursday bitcoin was 52% below the record of $126,200 set on October 6.", "2025-10-06")]
    public void A_peak_that_a_fall_is_measured_from_has_its_own_time_or_none(string text, string? from) =>
        Assert.Equal(from is null ? null : Day(from), Reading.Quoted(text, "$126,200").Period?.From);

    [Fact]
    public void A_price_without_a_time_is_of_the_day_of_publication_as_inferred() =>
        Assert.Equal(new FigurePeriod(Day("2026-02-08"), Day("2026-02-09"), Stated: false), Reading.Only("Bitcoin fell to $60,000.").Period);

    [Theory]
    [InlineData("Three exchanges froze withdrawals for 400 customers.")]
    [InlineData("Some $2.1 billion of positions was liquidated.")]
    [InlineData("Bitcoin could fall to $40,000.")]
    public void A_sum_over_a_time_a_forecast_and_a_bare_count_have_none_where_none_is_said(string text) => Assert.All(Reading.Of(text).Figures, figure => Assert.Null(figure.Period));

    [Theory]
    [InlineData("Revenue rose to $1.2 billion in the first quarter.", "2026-01-01", "2026-04-01")]
    [InlineData("Revenue rose to $1.2 billion in the fourth quarter of 2024.", "2024-10-01", "2025-01-01")]
    [InlineData("Revenue rose to $1.2 billion in the final quarter.", "2025-10-01", "2026-01-01")]
    [InlineData("Bitcoin has lost 20% year to date.", "2026-01-01", "2026-02-09")]
    [InlineData("Consumer prices rose 2.7% year on year in December.", "2025-12-01", "2026-01-01")]
    [InlineData("去年十月比特币升至12.6万美元。", "2025-10-01", "2025-11-01")]
    public void A_part_of_a_year_is_the_figure_s_time(string text, string from, string to)
    {
        var period = Reading.Of(text).Figures[^1].Period!;

        Assert.Equal((Day(from), Day(to), true), (period.From, period.To, period.Stated));
    }

    [Theory]
    [InlineData("Revenue came to $2 billion in 4Q25.", "2025-10-01", "2026-01-01")]
    [InlineData("Revenue came to $2 billion in FY2025.", "2025-01-01", "2026-01-01")]
    [InlineData("Revenue came to $2 billion in FY24.", "2024-01-01", "2025-01-01")]
    [InlineData("Revenue came to $2 billion in 2024-25.", "2024-01-01", "2026-01-01")]
    [InlineData("Pay grew 3% in the three months to December.", "2025-10-01", "2026-01-01")]
    [InlineData("Stocks fell by 3% in the week to February 6.", "2026-01-31", "2026-02-07")]
    [InlineData("Consumer prices rose 2.4% in the year to January.", "2026-01-01", "2026-02-01")]
    [InlineData("Gold has gained 23% since New Year's Eve.", "2025-12-31", "2026-02-09")]
    [InlineData("Open interest is 18% above where it stood in January.", "2026-01-01", "2026-02-09")]
    [InlineData("Bitcoin is 52% below its October record.", "2025-10-01", "2026-02-09")]
    [InlineData("The funds took in $2 billion so far this year.", "2026-01-01", "2026-02-09")]
    [InlineData("比特币较去年10月高点回落52%。", "2025-10-01", "2026-02-09")]
    public void A_time_in_signs_or_of_a_comparison_is_resolved(string text, string from, string to)
    {
        var period = Reading.Of(text).Figures.Last(figure => figure.Kind is not FigureKind.Duration).Period!;

        Assert.Equal((Day(from), Day(to), true), (period.From, period.To, period.Stated));
    }

    [Fact]
    public void A_number_of_a_year_earlier_is_of_the_same_quarter_then()
    {
        var period = Reading.Quoted("Revenue fell to $70 million in the fourth quarter from $84 million a year earlier.", "$84 million").Period!;

        Assert.Equal((Day("2024-10-01"), Day("2025-01-01")), (period.From, period.To));
    }

    [Theory]
    [InlineData("Ticket prices fell 3% last season.", "3%")]
    [InlineData("Brent is below last year's peak and could hit $60.", "$60")]
    public void A_time_that_is_not_told_is_none(string text, string quote) => Assert.Null(Reading.Quoted(text, quote).Period);

    [Theory]
    [InlineData("Gasoline at $3.58 a gallon is dearer than last July.", "$3.58")]
    [InlineData("US inflation slowed to 7.7% in October; bitcoin soared 5.5%.", "5.5%")]
    [InlineData("The miner, down a fifth this year, has seen its shares close lower, and bitcoin trades at $48,100.", "$48,100")]
    public void A_time_of_another_figure_s_clause_is_not_taken(string text, string quote) =>
        Assert.Equal(new FigurePeriod(Day("2026-02-08"), Day("2026-02-09"), Stated: false), Reading.Quoted(text, quote).Period);

    [Theory]
    [InlineData("Ether has lost 20% since October.", "2025-10-01", "2026-02-09")]
    [InlineData("Ether has lost 20% in the past two weeks.", "2026-01-26", "2026-02-09")]
    [InlineData("Two weeks ago ether lost 20%.", "2026-01-25", "2026-01-26")]
    [InlineData("Bettors see a 20% chance of a cut by June.", "2026-02-08", "2026-07-01")]
    [InlineData("Bettors see a 20% chance of a cut before June.", "2026-02-08", "2026-06-01")]
    [InlineData("Bettors see a 20% chance of a cut in March.", "2026-03-01", "2026-04-01")]
    [InlineData("Revenue came to $2 billion in Q3.", "2025-07-01", "2025-10-01")]
    [InlineData("Revenue came to $2 billion in the first half of 2025.", "2025-01-01", "2025-07-01")]
    [InlineData("Revenue came to $2 billion in the June quarter.", "2025-04-01", "2025-07-01")]
    [InlineData("Revenue came to $2 billion in the three months to June.", "2025-04-01", "2025-07-01")]
    [InlineData("Revenue came to $2 billion last spring.", "2025-03-01", "2025-06-01")]
    [InlineData("Volume came to $2 billion in early January.", "2026-01-01", "2026-01-11")]
    [InlineData("Volume came to $2 billion in late January.", "2026-01-21", "2026-02-01")]
    public void A_stretch_of_time_has_its_first_day_and_the_one_after_its_last(string text, string from, string to)
    {
        var period = Reading.Of(text).Figures.Last(figure => figure.Kind is not FigureKind.Duration).Period!;

        Assert.Equal((Day(from), Day(to), true), (period.From, period.To, period.Stated));
    }

    [Theory]
    [InlineData("Bitcoin slid to $60,000, the lowest since October 2024.", "$60,000")]
    [InlineData("Bitcoin now trades at $60,000, down 12% since January.", "$60,000")]
    [InlineData("Bitcoin slid to $60,000; gold fell 2% on Thursday.", "$60,000")]
    public void A_level_is_not_of_a_time_that_tells_of_something_else(string text, string quote) =>
        Assert.Equal(new FigurePeriod(Day("2026-02-08"), Day("2026-02-09"), Stated: false), Reading.Quoted(text, quote).Period);

    [Fact]
    public void A_headline_tells_of_no_day() => Assert.Null(Reading.Only("Bitcoin slips below $60,000").Period);

    [Fact]
    public void A_number_is_not_of_the_time_of_what_it_is_compared_with() =>
        Assert.Equal(Day("2026-02-08"), Reading.Quoted("Open interest is $44bn, against $61bn last week.", "$44bn").Period?.From);

    [Fact]
    public void Without_a_publication_time_no_period_is_told() =>
        Assert.Null(Assert.Single(new FigureFinder().Find(PlainText.Read("Bitcoin fell to $60,000 on Thursday.", "-")).Figures).Period);

    private static DateTimeOffset Day(string day) => new(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.MinValue, Reading.Published.Offset);
}
