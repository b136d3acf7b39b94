using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

public sealed class SettledOddsTests
{
    // Bitcoin opened 2026 near $87,500 and February at $78,741, touched $97,924 on January 14 and $60,000 on February 6 (UTC).
    [Theory]
    [InlineData("Traders on Polymarket put the odds of bitcoin falling below $65,000 this year at 82%.", "82%")]
    [InlineData("On Polymarket, there is an 82% chance that bitcoin drops below $65,000 in 2026.", "82%")]
    [InlineData("Polymarket bettors see a 71% probability of BTC dipping to $65,000 in February.", "71%")]
    [InlineData("The odds that bitcoin reaches $95,000 this year rose to 62% on Kalshi, from 40%.", "62%")]
    [InlineData("Bitcoin is back at $70,000. Polymarket puts the odds that it falls below $65,000 this year at 82%.", "82%")]
    [InlineData("Kalshi users see a 5% chance of bitcoin falling below $70,000 this quarter.", "5%")]
    public void Odds_on_what_has_happened_are_contradicted(string text, string quote)
    {
        var finding = Checks.Finding(text, "2026-02-10T12:00:00Z", quote);

        Assert.Equal((Verdict.Contradicted, "event-already-happened"), (finding.Verdict, finding.Diagnosis));
        Assert.NotEmpty(finding.Evidence);
    }

    [Theory]
    [InlineData("Traders on Polymarket put the odds of bitcoin falling below $55,000 this year at 82%.", "82%")]
    [InlineData("The odds that bitcoin hits $100,000 this year stand at 40%, Polymarket shows.", "40%")]
    [InlineData("Polymarket odds on bitcoin reaching $75,000 this month rose to 62%.", "62%")]
    [InlineData("The odds that bitcoin ends the year below $65,000 stand at 40%, Polymarket shows.", "40%")]
    [InlineData("The odds that bitcoin falls below $65,000 again this year stand at 40%.", "40%")]
    [InlineData("On January 28, Polymarket gave 22% odds that bitcoin would fall below $65,000 this year.", "22%")]
    [InlineData("Kalshi users see a 55% chance of bitcoin falling below $60,000 before April.", "55%")]
    [InlineData("The odds that bitcoin stays above $65,000 this year fell to 18%.", "18%")]
    [InlineData("The odds of bitcoin falling below $65,000 this year are 99% on Polymarket.", "99%")]
    [InlineData("Odds that bitcoin falls below $65,000 this year rose to 98% from 22%.", "22%")]
    [InlineData("The odds of ether falling below $65,000 this year are 82% on Polymarket.", "82%")]
    public void Odds_on_what_was_open_or_told_otherwise_are_no_facts(string text, string quote) =>
        Assert.Equal(Verdict.NotCheckable, Checks.Finding(text, "2026-02-10T12:00:00Z", quote).Verdict);

    [Fact]
    public void What_happened_in_the_last_day_is_not_held_against_a_text() =>
        Assert.Equal(Verdict.NotCheckable, Checks.Finding("Polymarket sees an 82% chance that bitcoin falls below $65,000 in 2026.", "2026-02-06T12:00:00Z", "82%").Verdict);
}
