using System.Globalization;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>Measures of the world outside markets, which the press cites as often as money.</summary>
public sealed class MeasureTests
{
    [Theory]
    [InlineData("It has a 2.0-litre engine.", "2.0-litre", "2", "L")]
    [InlineData("The mirror is 6.5-metre wide.", "6.5-metre", "6.5", "m")]
    [InlineData("It runs 1.5 million kilometres away.", "1.5 million kilometres", "1500000", "km")]
    [InlineData("The mast is 60 m tall.", "60 m", "60", "m")]
    [InlineData("He is 1.8m tall.", "1.8m", "1.8", "m")]
    [InlineData("It used a 50mm lens.", "50mm", "50", "mm")]
    [InlineData("It covers 12 km2 of land.", "12 km2", "12", "km²")]
    [InlineData("It covers 1.1 million square feet.", "1.1 million square feet", "1100000", "square feet")]
    [InlineData("It makes 290 Nm of torque.", "290 Nm", "290", "Nm")]
    [InlineData("The chip is made at 7 nm.", "7 nm", "7", "nm")]
    [InlineData("Wind gusts hit 150mph there.", "150mph", "150", "mph")]
    [InlineData("It passed at 43,236 miles per hour.", "43,236 miles per hour", "43236", "mph")]
    [InlineData("It emits 128 g/km.", "128 g/km", "128", "g/km")]
    [InlineData("It reached 47.9C in the shade.", "47.9C", "47.9", "°C")]
    [InlineData("It reached 118F in the shade.", "118F", "118", "°F")]
    [InlineData("It cooled to minus 40 degrees.", "minus 40 degrees", "-40", "degrees")]
    [InlineData("It has 8GB of memory.", "8GB", "8", "GB")]
    [InlineData("It has a 4,000mAh battery.", "4,000mAh", "4000", "mAh")]
    [InlineData("The charger gives 65W at most.", "65W", "65", "W")]
    [InlineData("The crater is 13 billion light-years away.", "13 billion light-years", "13000000000", "light-years")]
    [InlineData("They pump 95 million barrels per day.", "95 million barrels per day", "95000000", "barrels per day")]
    [InlineData("Engines gave 7.5 million pounds of thrust.", "7.5 million pounds", "7500000", "lb")]
    [InlineData("The bell weighs 300 pounds.", "300 pounds", "300", "lb")]
    [InlineData("It paid 0.1 sats/vB then.", "0.1 sats/vB", "0.1", "sat/vB")]
    [InlineData("The air held 419 parts per million.", "419 parts per million", "419", "ppm")]
    [InlineData("A 19-member board met.", "19-member", "19", "members")]
    [InlineData("A four-person crew flew.", "four-person", "4", "people")]
    [InlineData("The 12-country bloc met.", "12-country", "12", "countries")]
    public void A_measure_is_read_with_its_unit(string text, string quote, string value, string unit)
    {
        var figure = Assert.Single(Reading.Of(text).Figures);

        Assert.Equal((quote, FigureKind.Count, decimal.Parse(value, CultureInfo.InvariantCulture), unit), (figure.Quote, figure.Kind, figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("It cost 24c then.", 0.24, "USD")]
    [InlineData("It cost 150,000 pounds then.", 150_000, "GBP")]
    [InlineData("It borrowed 2 million pounds of debt.", 2_000_000, "GBP")]
    [InlineData("It raised $60m from them.", 60_000_000, "USD")]
    public void Money_stays_money_where_the_word_is_a_measure_too(string text, double value, string unit)
    {
        var figure = Assert.Single(Reading.Of(text).Figures);

        Assert.Equal((FigureKind.Money, (decimal)value, unit), (figure.Kind, figure.Value, figure.Unit));
    }

    [Theory]
    [InlineData("It opened a two-factor login.")]
    [InlineData("It was a one-off.")]
    [InlineData("On the 1W chart it fell.")]
    public void A_hyphen_or_a_letter_alone_makes_no_measure(string text) => Assert.Empty(Reading.Of(text).Figures);

    [Theory]
    [InlineData("0-60 mph in 7.4 seconds", 0, 60, "mph")]
    [InlineData("an 8- to 16-metre mirror", 8, 16, "m")]
    [InlineData("1.1 to 2.5 km wide", 1.1, 2.5, "km")]
    [InlineData("advisers hold 1.5% or 2% of it", 1.5, 2, "%")]
    public void A_range_takes_its_unit_from_its_end(string text, double low, double high, string unit)
    {
        var figure = Reading.Of(text).Figures[0];

        Assert.Equal(((decimal)low, (decimal?)high, unit), (figure.Value, figure.ValueHigh, figure.Unit));
    }
}
