using NarrativeLens.Check;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Check;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData("$65,118", 65118, Qualifier.Exact, 65118, "Written")]
    [InlineData("$65,118", 65118, Qualifier.Exact, 65200, "Venue")]
    [InlineData("$65,118", 65118, Qualifier.Exact, 65756, "Miss")]
    [InlineData("$81,000", 81000, Qualifier.Exact, 80600, "Rounded")]
    [InlineData("$80,000", 80000, Qualifier.Exact, 80700, "Miss")]
    [InlineData("$100,000", 100000, Qualifier.Exact, 99000, "Miss")]
    [InlineData("$67,000", 67000, Qualifier.About, 66600, "Written")]
    [InlineData("$67,000", 67000, Qualifier.About, 66100, "Rounded")]
    [InlineData("$98,000", 98000, Qualifier.Nearly, 97924, "Written")]
    [InlineData("$98,000", 98000, Qualifier.Nearly, 99100, "Miss")]
    [InlineData("$70,000", 70000, Qualifier.MoreThan, 71751, "Written")]
    [InlineData("$70,000", 70000, Qualifier.MoreThan, 69000, "Miss")]
    [InlineData("$76,000", 76000, Qualifier.LessThan, 75720, "Written")]
    [InlineData("9.3%", 9.3, Qualifier.Exact, 9.34, "Written")]
    [InlineData("half", 0.5, Qualifier.Exact, 0.48, "Written")]
    public void A_written_number_stands_for_a_band(string quote, double value, Qualifier qualifier, double reference, string fit) =>
        Assert.Equal(fit, Tolerance.Of(Some(quote, (decimal)value, qualifier), 0.2m).Of((decimal)reference).ToString());

    private static Figure Some(string quote, decimal value, Qualifier qualifier) => new()
    {
        Start = 0, Length = quote.Length, Quote = quote, Kind = FigureKind.Money, Value = value,
        Precision = new PrecisionInterval(value, value), Qualifier = qualifier, Sentence = new SentenceRef(0, quote.Length),
    };
}
