using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

public sealed class InternalTests
{
    private const string Day = "2026-02-14T12:00:00Z";

    [Theory]
    [InlineData("Bitcoin went from $97,924 on January 14 to $60,000 on February 6, a fall of 48%.", Verdict.Contradicted)]
    [InlineData("Bitcoin went from $97,924 on January 14 to $60,000 on February 6, a fall of 38.7%.", Verdict.Supported)]
    [InlineData("Bitcoin closed at $110,021, 2.5% below the $112,898 of the day before.", Verdict.Supported)]
    [InlineData("Bitcoin closed at $110,021, 5.2% below the $112,898 of the day before.", Verdict.Contradicted)]
    public void A_change_must_fit_its_levels(string text, Verdict expected) =>
        Assert.Equal(expected, Assert.Single(Checks.Of(text, Day).Internal, one => one.Rule == "change-vs-levels").Verdict);

    [Fact]
    public void Percent_for_points_is_named()
    {
        var finding = Assert.Single(Checks.Of("The share rose from 22% in June to 27% in November, a gain of 5%.", Day).Internal);

        Assert.Equal((Verdict.Contradicted, "percent-vs-points"), (finding.Verdict, finding.Diagnosis));
        Assert.Contains("22.7%", finding.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Harrow lost $410 million, Merrow $265 million and Dell $180 million, $915 million in all.", Verdict.Contradicted)]
    [InlineData("Harrow lost $410 million, Merrow $265 million and Dell $240 million, $915 million in all.", Verdict.Supported)]
    [InlineData("Investors pulled $915 million from funds. Of that sum, $410 million left Harrow, $265 million left Merrow and $180 million came out of all other products.", Verdict.Contradicted)]
    public void Parts_must_give_their_total(string text, Verdict expected) =>
        Assert.Equal(expected, Assert.Single(Checks.Of(text, Day).Internal, one => one.Rule == "parts-vs-total").Verdict);

    [Theory]
    [InlineData("Liquidations totalled $2.56 billion on February 5.\n\nOn February 5 liquidations totalled $2.65 billion.")]
    [InlineData("Bitcoin's low on February 11 was $65,756.\n\n| Day | Bitcoin's low |\n|---|---|\n| February 11 | $65,118 |")]
    public void One_thing_told_with_two_numbers_is_found(string text)
    {
        var article = DraftReader.Read(text, "draft.md", DateTimeOffset.Parse(Day));
        Assert.Equal(Verdict.Contradicted, Assert.Single(Checks.Of(article).Internal, one => one.Rule == "same-figure-twice").Verdict);
    }

    [Theory]
    [InlineData("Liquidations totalled $2.56 billion on February 5.\n\nOn February 5 liquidations totalled about $2.6 billion.")]
    [InlineData("Liquidations totalled $2.56 billion on February 5, CoinGlass says.\n\nOn February 5 liquidations totalled $2.65 billion, says Kaiko.")]
    [InlineData("Bitcoin's low on February 5 was $62,345.\n\nIn New York bitcoin's low on February 5 was $60,000.")]
    [InlineData("Liquidations totalled $2.56 billion on February 5.\n\nOn February 6 liquidations totalled $2.65 billion.")]
    public void Two_numbers_that_may_both_be_right_are_left_alone(string text) =>
        Assert.DoesNotContain(Checks.Of(text, Day).Internal, one => one.Rule == "same-figure-twice");

    [Theory]
    [InlineData("Investors pulled $915 million from funds. Of that sum, $410 million left Harrow and $265 million left Merrow.")]
    [InlineData("Funds lost $915 million, including $410 million at Harrow and $265 million at Merrow.")]
    [InlineData("Bitcoin rose from $60,000 to $70,000 while volumes fell 48%.")]
    [InlineData("Harrow has $410 million and Merrow $265 million; a rival fund holds $915 million.")]
    public void What_is_no_sum_or_change_is_left_alone(string text) =>
        Assert.DoesNotContain(Checks.Of(text, Day).Internal, one => one.Verdict == Verdict.Contradicted);

    [Fact]
    public void A_change_that_its_own_prices_deny_is_an_error()
    {
        var finding = Checks.Finding("Bitcoin went from $97,924 on January 14 to $60,000 on February 6, a fall of 48%.", Day, "48%");

        Assert.Equal((Verdict.Contradicted, Severity.Error), (finding.Verdict, finding.Severity));
    }

    [Fact]
    public void A_headline_with_another_scale_than_the_body_is_contradicted()
    {
        var report = Checks.Of("Investors pulled $915 million from funds on Thursday.", Day, "Investors pull $915 billion from funds");

        Assert.Equal((Verdict.Contradicted, "times-1000"), Assert.Single(report.Internal) is var one ? (one.Verdict, one.Diagnosis) : default);
    }

    [Fact]
    public void A_total_row_is_the_sum_of_the_rows_above()
    {
        const string Table = "| Fund | Outflow |\n|---|---|\n| Harrow | $410 million |\n| Merrow | $265 million |\n| Total | $915 million |\n";
        var report = Checks.Of(DraftReader.Read(Table, "draft.md", DateTimeOffset.Parse(Day)));

        Assert.Equal(Verdict.Contradicted, Assert.Single(report.Internal, one => one.Rule == "parts-vs-total").Verdict);
    }

    [Theory]
    [InlineData("| Month | Coins bought |\n|---|---|\n| January | 12,100 |\n| February | 9,400 |\n| Total Holdings | 412,300 |\n")]
    [InlineData("| Item | Source |\n|---|---|\n| Peak | 12 |\n| Trough | 14 |\n| Total Drawdown | 19 |\n")]
    [InlineData("| Fund | Sharpe ratio |\n|---|---|\n| Value | 0.4 points |\n| Growth | 0.6 points |\n| Total Bond Market | 0.3 points |\n")]
    [InlineData("| Desk | Average ticket |\n|---|---|\n| Harrow | $410 |\n| Merrow | $265 |\n| Total | $340 |\n")]
    public void A_last_row_that_sums_up_nothing_is_left_alone(string table) =>
        Assert.Empty(Checks.Of(DraftReader.Read(table, "draft.md", DateTimeOffset.Parse(Day))).Internal);

    [Theory]
    [InlineData("A trade settles in T+2 or T+1, and 3 in all were late.")]
    [InlineData("No. 3 of the list, with .78 billion, is nothing beside 780 million more.")]
    [InlineData("Pelican slid from $334.79 to $161.58. Its bitcoin per share increased by over 23%.")]
    public void Ranks_labels_and_other_items_make_no_sum_and_no_change(string text) => Assert.Empty(Checks.Of(text, Day).Internal);
}
