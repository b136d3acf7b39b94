using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

/// <summary>Numbers that look like bitcoin's price of a day and are not, or are of another time: neither borne out nor refuted.</summary>
public sealed class DoubtfulPriceTests
{
    private const string Day = "2026-04-20T12:00:00Z";

    [Theory]
    [InlineData("From February 2 – February 8, 2026 bitcoin traded at $73,100.", "$73,100", Verdict.Supported)]
    [InlineData("Between November 1 and November 20, 2025 bitcoin traded at $103,000.", "$103,000", Verdict.Supported)]
    [InlineData("From February 2 to February 8 bitcoin traded at $73,100.", "$73,100", Verdict.Supported)]
    [InlineData("Bitcoin fell below $60,000 between November 1 and November 20, 2025.", "$60,000", Verdict.Contradicted)]
    public void A_stretch_of_days_is_tested_as_a_whole(string text, string quote, Verdict expected) =>
        Assert.Equal(expected, Checks.Finding(text, Day, quote).Verdict);

    [Theory]
    [InlineData("In late 2025 and 2026 sentiment was driven by bitcoin breaching the $100,000 mark.", "$100,000")]
    [InlineData("Bitcoin peaked above $126,000, the report of February 5, 2026 says.", "$126,000")]
    [InlineData("Bitcoin tumbles under $77,000 - Coast Desk, accessed February 5, 2026", "$77,000")]
    [InlineData("Bitcoin once cost $110,000, a note dated February 5, 2026 recalls.", "$110,000")]
    [InlineData("In late 2025 bitcoin fell from $119,000 to its low.", "$119,000")]
    [InlineData("Bitcoin fell from $73,000 on February 5 to $90,000, a trader joked.", "$90,000")]
    public void The_date_of_a_document_or_of_another_price_refutes_nothing(string text, string quote) =>
        Assert.NotEqual(Verdict.Contradicted, Checks.Finding(text, Day, quote).Verdict);

    [Theory]
    [InlineData("Bitcoin is much spoken of.\n\nRetirees withdraw $70,000 a year from their IRA in February 2026.", "$70,000")]
    [InlineData("Bitcoin is much spoken of.\n\nThe standard deduction of $65,000 applies in February 2026.", "$65,000")]
    [InlineData("Pelican Corp holds bitcoin. Its average purchase price is $69,300 per BTC in February 2026.", "$69,300")]
    [InlineData("Pelican Corp bought bitcoin in February 2026 at an average cost of $69,300 each.", "$69,300")]
    [InlineData("Bitcoin below $70,000 - Coast Desk, accessed February 7, 2026", "$70,000")]
    [InlineData("# Bitcoin and the $119,000 question\n\nA chronicle of 2025 that says nothing more.", "$119,000")]
    public void An_amount_that_nothing_calls_the_market_s_price_is_not_borne_out(string text, string quote)
    {
        var verdict = Checks.Finding(text, Day, quote).Verdict;

        Assert.True(verdict is Verdict.NotCheckable or Verdict.NoReference, verdict.ToString());
    }

    [Theory]
    [InlineData("| Metric | Value |\n|---|---|\n| Average Purchase Price | $69,300 per BTC |\n| Bitcoin held | 1,204 BTC |\n", "$69,300")]
    [InlineData("| Week (2026) | BTC bought | Avg. price per BTC |\n|---|---|---|\n| February 2 – February 8 | 310 | $79,900 |\n", "$79,900")]
    public void What_a_holder_paid_is_no_price_of_the_market(string table, string quote)
    {
        var report = Checks.Of(DraftReader.Read(table, "draft.md", DateTimeOffset.Parse(Day)));
        var verdict = report.Findings.First(finding => finding.Figure?.Quote.StartsWith(quote, StringComparison.Ordinal) == true).Verdict;

        Assert.True(verdict is Verdict.NotCheckable or Verdict.NoReference, verdict.ToString());
    }

    [Fact]
    public void A_day_is_spoken_of_as_a_day() => Assert.Contains(
        " on February 5, 2026 (UTC)", Checks.Finding("Bitcoin traded at $75,000 on February 5.", Day, "$75,000").Explanation, StringComparison.Ordinal);
}
