using NarrativeLens.Brief.Writing;

namespace NarrativeLens.Tests.Brief.Writing;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0.0412, "+4.1")]
    [InlineData(-0.0412, "−4.1")]
    [InlineData(0.0004, "0.0")]
    [InlineData(-0.0004, "0.0")]
    [InlineData(0.00125, "+0.1")]
    public void Points_have_a_sign_unless_they_round_to_zero(double difference, string expected) => Assert.Equal(expected, Numbers.Points(difference));

    [Theory]
    [InlineData(0.0, "0.0%")]
    [InlineData(0.12345, "12.3%")]
    [InlineData(1.0, "100.0%")]
    public void Shares_are_percent_with_one_decimal(double share, string expected) => Assert.Equal(expected, Numbers.Percent(share));

    [Theory]
    [InlineData("60000", "60,000")]
    [InlineData("-0.25", "−0.25")]
    [InlineData("1234567.50", "1,234,567.5")]
    public void Reference_values_keep_their_decimals(string value, string expected) =>
        Assert.Equal(expected, Numbers.Value(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(2026, 6, "2–8 February 2026")]
    [InlineData(2026, 14, "30 March – 5 April 2026")]
    [InlineData(2026, 1, "29 December 2025 – 4 January 2026")]
    public void A_week_is_told_by_its_days(int year, int number, string expected) => Assert.Equal(expected, Dates.Days(new IsoWeek(year, number)));

    [Theory]
    [InlineData(0.11, 12, 2)]
    [InlineData(0.126, 15, 5)]
    [InlineData(0.03, 3, 1)]
    [InlineData(0.0, 1, 1)]
    [InlineData(1.0, 100, 20)]
    public void The_axis_ends_at_a_round_number_past_the_longest_bar(double share, int top, int step) =>
        Assert.Equal(new ChartAxis(top, step), ChartAxis.For(share));
}
