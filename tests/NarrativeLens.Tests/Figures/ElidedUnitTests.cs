using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>Units that a text says once for two numbers, and those that it does not.</summary>
public sealed class ElidedUnitTests
{
    [Theory]
    [InlineData("The Dow dropped 323.54 points, or 0.94%, to 34,002.92.", "points", "%", "points")]
    [InlineData("The S&P 500 lost 1.3% and the Dow 323 points to 34,002.", "%", "points", "points")]
    [InlineData("The benchmark fell 2.3% before closing 1.1% lower at 4,357.04.", "%", "%", null)]
    [InlineData("The spread is 31 basis points, down from 44.", "basis points", "basis points")]
    [InlineData("The pair was 1.3%, 2.1 and 0.4 that day.", "%", "%", "%")]
    [InlineData("It has sold 2,000 of the 5,000 units.", "units", "units")]
    [InlineData("They won 14 of their last 16 games.", "games", "games")]
    [InlineData("Eight of the past 13 years were bad.", "years", "years")]
    [InlineData("The pound fetched €1.15, some three cents more.", "EUR", "EUR")]
    [InlineData("I sold my eth at 3050, stop 2550.", "USD", "USD")]
    [InlineData("EUR/USD at 1.1740: resistance 1.1815.", "USD", "USD")]
    public void A_number_without_a_unit_takes_the_one_that_is_meant(string text, params string?[] units) =>
        Assert.Equal(units, Reading.Of(text).Figures.Select(figure => figure.Unit));

    [Theory]
    [InlineData("Shares rose 7p to 183p.", 0.07, 1.83)]
    [InlineData("Claims fell by 8,000 to 229,000.", 8_000, 229_000)]
    public void A_move_and_where_it_led_are_two_figures(string text, double move, double level) =>
        Assert.Equal([(decimal)move, (decimal)level], Reading.Of(text).Figures.Select(figure => figure.Value));

    [Theory]
    [InlineData("Profits fell 5 to 7 percent.", 5, 7)]
    [InlineData("It is one or two cuts away.", 1, 2)]
    public void A_range_after_a_verb_of_change_is_one_figure(string text, int low, int high)
    {
        var figure = Assert.Single(Reading.Of(text).Figures);

        Assert.Equal((low, (decimal?)high), (figure.Value, figure.ValueHigh));
    }

    [Theory]
    [InlineData("The committee split 5-4 to hold.", "score")]
    [InlineData("They won 112-108 again.", "score")]
    [InlineData("She is 61.", "age")]
    [InlineData("A 60/40 portfolio fell.", "name")]
    [InlineData("Call 1-800-555-0142 today.", "phone")]
    [InlineData("It took the 10-year to a low.", "name")]
    public void What_looks_like_an_amount_and_is_none_is_told_apart(string text, string why)
    {
        var report = Reading.Of(text);

        Assert.Empty(report.Figures);
        Assert.All(report.NotFigures, number => Assert.Equal(why, number.Why));
    }

    [Theory]
    [InlineData("Held for a sixth straight meeting.", "sixth", 6)]
    [InlineData("It fell for the 10th consecutive week.", "10th", 10)]
    [InlineData("A second monthly fall in a row.", "second", 2)]
    [InlineData("The top ten left.", "ten", 10)]
    public void A_streak_and_a_place_are_ranks(string text, string quote, int value)
    {
        var figure = Assert.Single(Reading.Of(text).Figures);

        Assert.Equal((quote, FigureKind.Rank, value), (figure.Quote, figure.Kind, figure.Value));
    }

    [Theory]
    [InlineData("Up 4,000% in a week.", 1, "weeks")]
    [InlineData("No dividend for a decade.", 1, "decades")]
    [InlineData("It took half an hour.", 0.5, "hours")]
    [InlineData("He won by two-hundredths of a second.", 0.02, "seconds")]
    public void A_span_of_one_unit_or_a_part_of_it_is_a_duration(string text, double value, string unit)
    {
        var figure = Reading.Of(text).Figures[^1];

        Assert.Equal((FigureKind.Duration, (decimal)value, unit), (figure.Kind, figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("3 hundred and 21 shops", 321)]
    [InlineData("4 thousand 3 hundred and 21 shops", 4321)]
    [InlineData("two thousand and two hundred shops", 2200)]
    [InlineData("six million and a half shops", 6_500_000)]
    [InlineData("3 million and a quarter", 3_250_000)]
    public void What_follows_a_scale_is_added(string text, int value) => Assert.Equal(value, Assert.Single(Reading.Of(text).Figures).Value);

    [Theory]
    [InlineData("About 1 in 500 people fell ill.", 0.002)]
    [InlineData("One household in eight agrees.", 0.125)]
    [InlineData("Eggs cost half as much as then.", 0.5)]
    public void A_share_is_a_ratio(string text, double value) => Assert.Equal((decimal)value, Assert.Single(Reading.Of(text).Figures, figure => figure.Kind == FigureKind.Ratio).Value);
}
