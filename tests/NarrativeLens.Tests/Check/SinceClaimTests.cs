using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

public sealed class SinceClaimTests
{
    // November 21, 2025 had the low of the autumn, $80,600; December 1 fell to $83,822, January 30 to $81,118, January 31 to $75,720.
    [Theory]
    [InlineData("Bitcoin fell to $81,118 on January 30, its lowest since November 21.", "$81,118", Verdict.Supported)]
    [InlineData("Bitcoin fell to $86,510 on January 26, its lowest since November 21.", "$86,510", Verdict.Contradicted)]
    [InlineData("Bitcoin fell below $82,000 on January 30 for the first time since November.", "$82,000", Verdict.Supported)]
    [InlineData("Bitcoin fell below $70,000 on February 24 for the first time since November.", "$70,000", Verdict.Contradicted)]
    [InlineData("Bitcoin closed at $95,414 on January 13, the highest close since November 14.", "$95,414", Verdict.Supported)]
    [InlineData("Bitcoin closed at $91,296 on January 12, the highest close since November 20.", "$91,296", Verdict.Contradicted)]
    [InlineData("Bitcoin fell to $60,000 on February 6, its lowest since October 2024.", "$60,000", Verdict.Supported)]
    [InlineData("Bitcoin fell to $60,000 on February 6, the biggest drop since November 2022.", "$60,000", Verdict.Supported)]
    public void A_price_that_was_not_the_first_of_its_sort_is_found(string text, string quote, Verdict expected)
    {
        var finding = Checks.Finding(text, "2026-02-26T12:00:00Z", quote);

        Assert.True(expected == finding.Verdict, $"{finding.Verdict}: {finding.Explanation}");
        Assert.Equal(expected == Verdict.Contradicted ? "not-the-first-since" : null, finding.Diagnosis);
    }
}
