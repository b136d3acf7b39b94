using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

public sealed class PriceChangeTests
{
    [Theory]
    [InlineData("Bitcoin fell 14% on February 5.", "14%", Verdict.Supported)]
    [InlineData("Bitcoin fell 14.0% on February 5.", "14.0%", Verdict.Supported)]
    [InlineData("Bitcoin fell 40% on February 5.", "40%", Verdict.Contradicted)]
    [InlineData("Bitcoin fell 13% on February 5.", "13%", Verdict.NotCheckable)]
    [InlineData("Bitcoin rose 14.0% on February 5.", "14.0%", Verdict.Contradicted)]
    [InlineData("Bitcoin fell 17.6% in November.", "17.6%", Verdict.Supported)]
    [InlineData("From November 29 to December 6 bitcoin fell 1.7%.", "1.7%", Verdict.Supported)]
    [InlineData("Bitcoin is down 10%.", "10%", Verdict.NotCheckable)]
    public void A_change_is_held_against_the_ends_of_its_period(string text, string quote, Verdict expected) =>
        Assert.Equal(expected, Checks.Finding(text, "2026-02-08T12:00:00Z", quote).Verdict);

    [Fact]
    public void A_change_the_wrong_way_is_a_matter_of_sign()
    {
        var finding = Checks.Finding("Bitcoin rose 14.0% on February 5.", "2026-02-08T12:00:00Z", "14.0%");

        Assert.Equal("sign", finding.Diagnosis);
        Assert.Equal("a fall of 14.0%", finding.Suggestion);
    }

    [Fact]
    public void A_change_ten_times_too_large_is_called_so() =>
        Assert.Equal("times-10", Checks.Finding("Bitcoin fell 140% on February 5.", "2026-02-08T12:00:00Z", "140%").Diagnosis);

    [Fact]
    public void A_drawdown_is_held_against_the_record() =>
        Assert.Equal(Verdict.Supported, Checks.Finding("On February 6 bitcoin was 52% below its record.", "2026-02-08T12:00:00Z", "52%").Verdict);

    [Fact]
    public void A_change_between_two_named_prices_is_theirs_and_not_the_day_s()
    {
        var finding = Checks.Finding("From $97,924 on January 14 to $60,000 it fell 48%.", "2026-02-08T12:00:00Z", "48%");

        Assert.NotEqual("a rise of 1.6%", finding.Suggestion);
        Assert.DoesNotContain("January 14", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_beside_two_prices_is_not_held_against_its_day() =>
        Assert.NotEqual(Verdict.Contradicted, Checks.Finding("Bitcoin fell 48% on January 14 after $97,924 had become $60,000 in the stories told since.", "2026-02-08T12:00:00Z", "48%").Verdict);
}
