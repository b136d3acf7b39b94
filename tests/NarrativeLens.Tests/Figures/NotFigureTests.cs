namespace NarrativeLens.Tests.Figures;

public sealed class NotFigureTests
{
    [Theory]
    [InlineData("on Feb 5 the token", "Feb 5", "date")]
    [InlineData("on 5 February 2026 the token", "5 February 2026", "date")]
    [InlineData("on February 5-6, 2026, the token", "February 5-6, 2026", "date")]
    [InlineData("dated 2026-02-06 only", "2026-02-06", "date")]
    [InlineData("the 10/10 crash", "10/10", "date")]
    [InlineData("in October 2025 it", "October 2025", "date")]
    [InlineData("the crash on the 10th hurt", "10th", "date")]
    [InlineData("since 2020 it", "2020", "year")]
    [InlineData("in the 2025-26 season", "2025-26", "year")]
    [InlineData("in the 1990s", "1990s", "year")]
    [InlineData("at 14:30 UTC it", "14:30 UTC", "time")]
    [InlineData("by 7 p.m. it", "7 p.m.", "time")]
    [InlineData("the S&P 500 index", "S&P 500", "name")]
    [InlineData("on Layer 2 networks", "Layer 2", "name")]
    [InlineData("in Q1 it", "Q1", "name")]
    [InlineData("the 50-day moving average", "50-day", "name")]
    [InlineData("the 10-year Treasury yield", "10-year", "name")]
    [InlineData("the G20 meeting", "G20", "name")]
    [InlineData("during COVID-19 it", "COVID-19", "name")]
    [InlineData("at No. 10 they", "No. 10", "name")]
    [InlineData("open 24/7 as ever", "24/7", "name")]
    [InlineData("they shipped v1.2.3 today", "v1.2.3", "version")]
    [InlineData("call +1 555 123 4567 now", "+1 555 123 4567", "phone")]
    [InlineData("see https://a.example/2026/02/06 now", "https://a.example/2026/02/06", "address")]
    [InlineData("write to desk2@mail.example now", "desk2@mail.example", "address")]
    [InlineData("[the note](https://a.example/7) says", "(https://a.example/7)", "address")]
    [InlineData("as said[1] before", "1", "footnote")]
    [InlineData("as said^2^ before", "2", "footnote")]
    [InlineData("which firms survive.16 The rest", "16", "footnote")]
    [InlineData("2. Funds bought.", "2", "list-number")]
    [InlineData("a 3-2 vote", "3-2", "score")]
    [InlineData("a 34-year-old trader", "34-year-old", "age")]
    [InlineData("a man aged 29 lost", "aged 29", "age")]
    [InlineData("at block 935,429 it", "block 935,429", "name")]
    [InlineData("the liquidations it reports,1 so", "1", "footnote")]
    [InlineData("the 12-month target stands", "12-month", "name")]
    [InlineData("in Internet Histories 5 (2): 101–18 and", "5 (2): 101–18", "citation")]
    [InlineData("the AJIL Unbound 115: 408–12 and", "115: 408–12", "citation")]
    [InlineData("in the late 20s they", "20s", "year")]
    [InlineData("Babe Didrikson (1912-1956) won", "1912-1956", "year")]
    [InlineData("the 1898 case", "1898", "year")]
    [InlineData("at the COP30 talks", "COP30", "name")]
    [InlineData("the firm 3M was", "3M", "name")]
    [InlineData("the militant Teamsters 90 is", "90", "name")]
    [InlineData("a son, Ronnie, 4, and", "4", "age")]
    [InlineData("the \"stock\".8 It", "8", "footnote")]
    [InlineData("解放大道88号", "大道88", "address")]
    public void A_number_that_cites_nothing_is_accounted_for_with_the_reason(string text, string quote, string why)
    {
        var report = Reading.Of(text);

        Assert.Empty(report.Figures);
        var entry = Assert.Single(report.NotFigures);
        Assert.Equal((quote, why), (entry.Quote, entry.Why));
        Assert.Equal(0, report.Ledger.Unparsed);
    }
}
