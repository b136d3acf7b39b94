using System.Globalization;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

public sealed class FigureValueTests
{
    [Theory]
    [InlineData("It fell to $60,000.", "$60,000", "60000", "USD")]
    [InlineData("Some US$1.2bn was lost.", "US$1.2bn", "1200000000", "USD")]
    [InlineData("The A$1.3bn deal", "A$1.3bn", "1300000000", "AUD")]
    [InlineData("It raised €3 million.", "€3 million", "3000000", "EUR")]
    [InlineData("EUR 70.0 mn of bonds", "EUR 70.0 mn", "70000000", "EUR")]
    [InlineData("USD34.6 million of notes", "USD34.6 million", "34600000", "USD")]
    [InlineData("a £5m fine", "£5m", "5000000", "GBP")]
    [InlineData("a dividend of 24 cents a share", "24 cents", "0.24", "USD")]
    [InlineData("five billion dollars of debt", "five billion dollars", "5000000000", "USD")]
    [InlineData("₹12 crore in fees", "₹12 crore", "120000000", "INR")]
    [InlineData("₹12,34,567 in fees", "₹12,34,567", "1234567", "INR")]
    [InlineData("rund $2,3 Mrd verloren", "$2,3 Mrd", "2300000000", "USD")]
    [InlineData("1.234.567,89 euros", "1.234.567,89 euros", "1234567.89", "EUR")]
    [InlineData("60\u202F000 dollars", "60\u202F000 dollars", "60000", "USD")]
    [InlineData("60 000 dollars", "60 000 dollars", "60000", "USD")]
    [InlineData("a loss of −$410 million", "−$410 million", "-410000000", "USD")]
    [InlineData("3 dollars 50 cents", "3 dollars 50 cents", "3.5", "USD")]
    [InlineData("half a million dollars", "half a million dollars", "500000", "USD")]
    [InlineData("75 USD million", "75 USD million", "75000000", "USD")]
    public void Money_is_read_in_the_spellings_of_the_press(string text, string quote, string value, string unit) =>
        Check(text, quote, FigureKind.Money, value, unit);

    [Theory]
    [InlineData("rose 4.8% on the day", "4.8%", FigureKind.Percent, "4.8", "%")]
    [InlineData("up 12 per cent", "12 per cent", FigureKind.Percent, "12", "%")]
    [InlineData("lost minus five percent", "minus five percent", FigureKind.Percent, "-5", "%")]
    [InlineData("a gain of 1.5 percentage points", "1.5 percentage points", FigureKind.PercentagePoints, "1.5", "percentage points")]
    [InlineData("a 25-basis-point cut", "25-basis-point", FigureKind.BasisPoints, "25", "basis points")]
    [InlineData("25bps lower", "25bps", FigureKind.BasisPoints, "25", "basis points")]
    [InlineData("An exchange closed 91,400 accounts.", "91,400 accounts", FigureKind.Count, "91400", "accounts")]
    [InlineData("two regional insurers joined", "two regional insurers", FigureKind.Count, "2", "insurers")]
    [InlineData("some two dozen firms", "two dozen firms", FigureKind.Count, "24", "firms")]
    [InlineData("The firm holds 713,502 BTC.", "713,502 BTC", FigureKind.CryptoAmount, "713502", "BTC")]
    [InlineData("three bitcoin funds closed", "three bitcoin funds", FigureKind.Count, "3", "funds")]
    [InlineData("with 100x leverage", "100x", FigureKind.Multiple, "100", "x")]
    [InlineData("volume doubled that day", "doubled", FigureKind.Multiple, "2", "x")]
    [InlineData("a threefold rise", "threefold", FigureKind.Multiple, "3", "x")]
    [InlineData("half its autumn high", "half", FigureKind.Ratio, "0.5", null)]
    [InlineData("one in five holders sold", "one in five", FigureKind.Ratio, "0.2", null)]
    [InlineData("an 82% chance of a cut", "82%", FigureKind.Probability, "82", "%")]
    [InlineData("it took three weeks", "three weeks", FigureKind.Duration, "3", "weeks")]
    [InlineData("the third-largest holder", "third-largest", FigureKind.Rank, "3", null)]
    public void Other_kinds_keep_their_unit(string text, string quote, FigureKind kind, string value, string? unit) =>
        Check(text, quote, kind, value, unit);

    [Theory]
    [InlineData("between $67,300 and $71,690", "$67,300 and $71,690", "67300", "71690")]
    [InlineData("a band of $67,300-$71,690", "$67,300-$71,690", "67300", "71690")]
    [InlineData("$1.2-1.5 billion of assets", "$1.2-1.5 billion", "1200000000", "1500000000")]
    [InlineData("$900 million to $1.2 billion", "$900 million to $1.2 billion", "900000000", "1200000000")]
    [InlineData("a range of 3.75% to 4.00%", "3.75% to 4.00%", "3.75", "4")]
    [InlineData("5–6% a year", "5–6%", "5", "6")]
    [InlineData("two or three weeks", "two or three weeks", "2", "3")]
    public void A_range_is_one_figure_and_its_unit_and_scale_spread_backwards(string text, string quote, string low, string high)
    {
        var figure = Reading.Only(text);

        Assert.Equal((quote, Parse(low), Parse(high)), (figure.Quote, figure.Value, figure.ValueHigh));
    }

    [Theory]
    [InlineData("The share rose from 22% to 27% in June.", "22", "27")]
    [InlineData("It went from $5 to $6 billion.", "5000000000", "6000000000")]
    public void A_change_from_one_level_to_another_is_two_figures(string text, string first, string second) =>
        Assert.Equal([Parse(first), Parse(second)], Reading.Of(text).Figures.Select(figure => figure.Value));

    [Theory]
    [InlineData("$1.2bn was lost", "1150000000", "1250000000")]
    [InlineData("It fell to $60,000.", "59999.5", "60000.5")]
    [InlineData("It fell to about $60,000.", "58800", "61200")]
    [InlineData("fell 4.8%", "4.75", "4.85")]
    public void The_interval_is_that_of_the_written_digits_and_about_widens_it(string text, string low, string high) =>
        Assert.Equal(new PrecisionInterval(Parse(low), Parse(high)), Reading.Only(text).Precision);

    [Theory]
    [InlineData("$60,000abc")]
    [InlineData("60kk users")]
    [InlineData("1,23,45")]
    [InlineData("$60,0002")]
    [InlineData("a 1e10 share")]
    [InlineData("2.48×10 volts")]
    public void What_cannot_be_read_whole_is_unparsed_and_never_cut_short(string text)
    {
        var report = Reading.Of(text);

        Assert.Empty(report.Figures);
        Assert.NotEmpty(report.Unparsed);
        Assert.All(report.Unparsed, entry => Assert.NotEmpty(entry.Why));
    }

    [Theory]
    [InlineData("99999999999999999999999999999999 dollars")]
    [InlineData("$5 trillion trillion trillion")]
    public void A_value_outside_decimal_is_unparsed_with_the_reason(string text) =>
        Assert.Contains("decimal", Assert.Single(Reading.Of(text).Unparsed).Why, StringComparison.Ordinal);

    private static void Check(string text, string quote, FigureKind kind, string value, string? unit)
    {
        var figure = Reading.Only(text);

        Assert.Equal((quote, kind, Parse(value), unit), (figure.Quote, figure.Kind, figure.Value, figure.Unit));
    }

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
