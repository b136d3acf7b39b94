using System.Globalization;
using System.Text.Json;
using CsCheck;
using NarrativeLens.Figures;

namespace NarrativeLens.Tests.Figures;

/// <summary>What must hold of every amount as the press writes it.</summary>
public sealed class FigurePropertyTests
{
    private static readonly Gen<string> s_digits = Gen.OneOf(
        Gen.Int[1, 999_999_999].Select(value => value.ToString("#,0", CultureInfo.InvariantCulture)),
        Gen.Int[1, 999].Select(value => value.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[101, 99_999].Select(value => (value / 100m).ToString("0.00", CultureInfo.InvariantCulture)),
        Gen.Int[11, 9_999].Select(value => (value / 10m).ToString("0.0", CultureInfo.InvariantCulture)));

    private static readonly Gen<string> s_scales = OneOf("", "", "", "k", "bn", " million", " billion", " trillion");

    private static readonly Gen<string> s_amounts = Gen.OneOf(
        Gen.Select(OneOf("$", "US$", "€", "£", "EUR ", "A$"), s_digits, s_scales, (currency, digits, scale) => currency + digits + scale),
        Gen.Select(s_digits, s_scales, OneOf(" dollars", " euros"), (digits, scale, currency) => digits + scale + currency),
        Gen.Select(s_digits, OneOf("%", " percent", " percentage points", " basis points"), (digits, unit) => digits + unit),
        Gen.Select(s_digits, OneOf(" BTC", " ETH"), (digits, unit) => digits + unit),
        Gen.Select(s_digits, OneOf("", " million"), OneOf(" accounts", " contracts"), (digits, scale, noun) => digits + scale + noun));

    private static readonly Gen<string> s_sentences = Gen.Select(
        OneOf("Traders lost {0} on Monday.", "According to CoinGlass, {0} was closed by force.", "A total of {0} had been withdrawn, a report says."),
        s_amounts,
        (sentence, amount) => sentence.Replace("{0}", amount, StringComparison.Ordinal));

    [Fact]
    public void A_quote_read_by_itself_has_the_same_value_and_unit() => s_sentences.Sample(text =>
        Assert.All(Reading.Of(text).Figures, figure =>
        {
            var again = Assert.Single(Reading.Of(figure.Quote).Figures);
            Assert.Equal((figure.Quote, figure.Value, figure.ValueHigh, figure.Unit), (again.Quote, again.Value, again.ValueHigh, again.Unit));
        }));

    [Fact]
    public void An_amount_is_found_whole() => s_sentences.Sample(text =>
    {
        var report = Reading.Of(text);
        Assert.Equal(report.Ledger.DigitRuns, report.Ledger.Figures);
        Assert.Single(report.Figures);
    });

    [Fact]
    public void The_culture_of_the_thread_changes_nothing() => s_sentences.Sample(text =>
    {
        var own = JsonSerializer.Serialize(Reading.Of(text));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Assert.Equal(own, JsonSerializer.Serialize(Reading.Of(text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    });

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    // Commas for points, points for commas, another minus sign: what a culture could change.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
