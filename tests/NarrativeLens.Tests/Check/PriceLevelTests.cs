using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

/// <summary>Facts: 5 Feb 2026 UTC low 62,345, open 73,166, close 62,910; the low of 60,000 fell at 00:00 UTC on 6 Feb, 19:00 on 5 Feb in New York.</summary>
public sealed class PriceLevelTests
{
    [Theory]
    [InlineData("Bitcoin opened at $73,166 on February 5.", "$73,166", Verdict.Supported)]
    [InlineData("Bitcoin closed at $62,910 on February 5.", "$62,910", Verdict.Supported)]
    [InlineData("Bitcoin fell to $60,000 on February 5.", "$60,000", Verdict.Supported)]
    [InlineData("Bitcoin fell to $60,000 on February 6.", "$60,000", Verdict.Supported)]
    [InlineData("Bitcoin traded below $65,000 on February 5.", "$65,000", Verdict.Supported)]
    [InlineData("Bitcoin hit a low of $62,000 on February 5, UTC.", "$62,000", Verdict.SupportedByRounding)]
    [InlineData("Bitcoin hit a low of $62,400 on February 5, UTC.", "$62,400", Verdict.DefinitionDependent)]
    [InlineData("Bitcoin closed at $66,910 on February 5.", "$66,910", Verdict.Contradicted)]
    [InlineData("Bitcoin fell to $58,000 on February 5.", "$58,000", Verdict.Contradicted)]
    [InlineData("Bitcoin traded above $75,000 on February 5.", "$75,000", Verdict.Contradicted)]
    [InlineData("Bitcoin fell to $30,000 on February 5, 2024.", "$30,000", Verdict.NoReference)]
    [InlineData("Bitcoin could fall to $50,000 on February 10.", "$50,000", Verdict.NotCheckable)]
    [InlineData("Bitcoin closed September at $114,049.", "$114,049", Verdict.Supported)]
    [InlineData("Ether fell to $2,000 on February 5.", "$2,000", Verdict.NoReference)]
    public void A_price_is_held_against_the_prices_of_its_day(string text, string quote, Verdict expected) =>
        Assert.Equal(expected, Checks.Finding(text, "2026-02-08T12:00:00Z", quote).Verdict);

    [Theory]
    [InlineData("At 09:00 UTC on February 6, bitcoin stood at $64,895.", "$64,895", Verdict.Supported)]
    [InlineData("At 4 a.m. EST on February 6, bitcoin stood at $64,895.", "$64,895", Verdict.Supported)]
    [InlineData("Bitcoin traded at $70,100 as of 4:00 p.m. ET on February 6.", "$70,100", Verdict.Supported)]
    [InlineData("At 09:00 UTC on February 6, bitcoin stood at $70,358.", "$70,358", Verdict.Contradicted)]
    [InlineData("Bitcoin traded at $64,200 as of 4:00 p.m. ET on February 6.", "$64,200", Verdict.Contradicted)]
    [InlineData("By 4:00 p.m. ET on February 6 bitcoin had traded at $64,200.", "$64,200", Verdict.Supported)]
    [InlineData("At 9 on February 6, bitcoin stood at $70,358.", "$70,358", Verdict.Supported)]
    [InlineData("At 09:00 UTC on March 6, bitcoin stood at $68,500.", "$68,500", Verdict.Supported)]
    public void A_price_at_a_clock_time_is_held_against_its_hour_where_clock_and_prices_are_known(string text, string quote, Verdict expected) =>
        Assert.Equal(expected, Checks.Finding(text, "2026-03-08T12:00:00Z", quote).Verdict);

    [Theory]
    [InlineData("Selling carried bitcoin down to $62,345 on February 5, UTC, its low for the day.", "$62,345", Verdict.Supported)]
    [InlineData("Selling carried bitcoin down to $66,000 on February 5, its low for the day.", "$66,000", Verdict.Contradicted)]
    [InlineData("Bitcoin traded at $66,000 on February 5, above the day's low.", "$66,000", Verdict.Supported)]
    [InlineData("On February 5 bitcoin reached an intraday high of $73,341.", "$73,341", Verdict.Supported)]
    [InlineData("On February 5 bitcoin reached an intraday high of $79,341.", "$79,341", Verdict.Contradicted)]
    [InlineData("Bitcoin hit an all-time high of $126,200 on Oct. 6.", "$126,200", Verdict.Supported)]
    [InlineData("Bitcoin hit an all-time high of $126,200 on Oct. 16.", "$126,200", Verdict.Contradicted)]
    [InlineData("Bitcoin reached $126,200, its record, and on Oct. 16 it traded at $108,000.", "$126,200", Verdict.NotCheckable)]
    [InlineData("On Oct. 16 bitcoin was below its record of $126,200.", "$126,200", Verdict.Supported)]
    [InlineData("Bitcoin finished 2025 at $87,600.", "$87,600", Verdict.SupportedByRounding)]
    [InlineData("Bitcoin finished 2025 at $92,600.", "$92,600", Verdict.Contradicted)]
    [InlineData("Bitcoin traded at $92,600 in 2025.", "$92,600", Verdict.Supported)]
    [InlineData("A month ago bitcoin fetched more than $90,000.", "$90,000", Verdict.Supported)]
    [InlineData("Bitcoin broke $65,000 on February 5.", "$65,000", Verdict.Supported)]
    [InlineData("Bitcoin broke $59,000 on February 5.", "$59,000", Verdict.Contradicted)]
    [InlineData("One bitcoin cost $66,000 on February 5.", "$66,000", Verdict.Supported)]
    [InlineData("One bitcoin cost $86,000 on February 5.", "$86,000", Verdict.Contradicted)]
    [InlineData("To mine one bitcoin cost $86,000 on February 5.", "$86,000", Verdict.NotCheckable)]
    public void A_day_s_price_may_be_named_behind_it(string text, string quote, Verdict expected) =>
        Assert.Equal(expected, Checks.Finding(text, "2026-02-08T12:00:00Z", quote).Verdict);

    [Fact]
    public void The_zone_in_which_a_date_is_right_is_named()
    {
        var finding = Checks.Finding("Bitcoin touched a low of $60,000 on February 5.", "2026-02-08T12:00:00Z", "$60,000");

        Assert.Equal(Verdict.Supported, finding.Verdict);
        Assert.Contains("New York", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("00:00 UTC on February 6, 2026", finding.Explanation, StringComparison.Ordinal);
        Assert.Contains("$62,345", finding.Explanation, StringComparison.Ordinal);
        Assert.Equal("btc-usd-hourly", Assert.Single(finding.Evidence).Series);
    }

    [Theory]
    [InlineData("Bitcoin's low was $65,118 on February 11.", "2026-02-13T12:00:00Z", "$65,118", "next-day")]
    [InlineData("Bitcoin hit a low of $80,600 on November 22.", "2025-11-28T12:00:00Z", "$80,600", "previous-day")]
    [InlineData("Bitcoin hit a low of $97,924 on January 14.", "2026-01-16T12:00:00Z", "$97,924", "high-low-swapped")]
    [InlineData("Bitcoin's high was $62,300 on February 5.", "2026-02-08T12:00:00Z", "$62,300", "high-low-swapped")]
    [InlineData("Bitcoin closed at $93,160 on November 20.", "2025-11-21T20:00:00Z", "$93,160", "close-vs-high")]
    [InlineData("Bitcoin fell to $67.8 million on February 10.", "2026-02-10T20:00:00Z", "$67.8 million", "times-1000")]
    [InlineData("Bitcoin hit a record high of $126,200 in October 2024.", "2026-01-02T12:00:00Z", "$126,200", "other-year")]
    [InlineData("Bitcoin hit a low of $80,600 in December.", "2026-01-03T12:00:00Z", "$80,600", "other-month")]
    public void A_known_slip_is_named_with_words_to_print(string text, string published, string quote, string diagnosis)
    {
        var finding = Checks.Finding(text, published, quote);

        Assert.Equal(Verdict.Contradicted, finding.Verdict);
        Assert.Equal(diagnosis, finding.Diagnosis);
        Assert.NotEmpty(finding.Suggestion!);
        Assert.NotEmpty(finding.Evidence);
    }

    [Theory]
    [InlineData("Bitcoin traded at $50,000, and nobody said when.")]
    [InlineData("Bitcoin traded at $500,000 on March 3, 2031.")]
    [InlineData("Bitcoin traded at $69,000 on February 12, 2026.")]
    [InlineData("If bitcoin fell to $20,000 on February 6, miners would stop.")]
    [InlineData("The fund's average purchase price was $140,000 per bitcoin on February 6.")]
    [InlineData("Bitcoin miners sold machines for $90,000 on February 6.")]
    public void What_cannot_be_told_is_never_contradicted(string text) =>
        Assert.DoesNotContain(Checks.Of(text, "2026-02-08T12:00:00Z").Findings, finding => finding.Verdict == Verdict.Contradicted);

    [Fact]
    public void A_text_without_a_date_is_checked_only_where_it_states_its_own()
    {
        var report = Checks.Checker.Check(
            NarrativeLens.Extract.PlainText.Read("Bitcoin traded at $70,000.", "x"),
            new NarrativeLens.Figures.FigureFinder().Find(NarrativeLens.Extract.PlainText.Read("Bitcoin traded at $70,000.", "x")));

        Assert.Equal(Verdict.NotCheckable, Assert.Single(report.Findings).Verdict);
    }

    [Fact]
    public void A_close_is_not_known_before_its_day_is_over() =>
        Assert.NotEqual(Verdict.Contradicted, Checks.Finding("Bitcoin closed at $64,000 on February 5.", "2026-02-05T22:00:00Z", "$64,000").Verdict);

    [Fact]
    public void Evidence_names_each_value_once()
    {
        var evidence = Checks.Finding("Bitcoin slipped as low as $67.8 million on February 10.", "2026-02-11T12:00:00Z", "$67.8 million").Evidence;

        Assert.NotEmpty(evidence);
        Assert.Equal(evidence.Distinct(), evidence);
    }
}
