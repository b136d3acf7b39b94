using NarrativeLens.Store;
using NarrativeLens.Query;
using NarrativeLens.Store.Filters;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query;

public abstract class ExplanationTests(SamplePress press)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("inflation NOT bitcoin", 1, "1 inflation: 2 10 -9|1 NOT bitcoin: 10 2 -1")]
    [InlineData("hedge OR gold", 3, "1 hedge: 2 1 2|1 gold: 1 2 1")]
    [InlineData("(hedge OR gold) lang:en", 3, "1 (hedge OR gold): 3 11 -8|2 hedge: 2 1 2|2 gold: 1 2 1|1 lang:en: 11 3 0")]
    [InlineData("narrative:inflation-hedge stance:rejects", 1, "1 narrative:inflation-hedge: 2 2 -1|1 stance:rejects: 2 2 -1")]
    [InlineData("gold", 1, "1 gold: 1 13 -12")]
    [InlineData("", 13, "")]
    public async Task Each_part_is_counted_alone_and_left_out(string expression, int hits, string clauses)
    {
        var explanation = await Explanation.OfAsync(press.Store, SamplePress.Read(expression), Cancellation);
        var told = explanation.Clauses.Select(c => $"{c.Depth} {(SamplePress.Read(c.Clause) is Any ? $"({c.Clause})" : c.Clause)}: {c.Hits} {c.Without} {c.Effect}");
        Assert.Equal((hits, clauses, 0), (explanation.Hits, string.Join('|', told), explanation.LeftOut));
    }

    [Fact]
    public async Task A_long_expression_is_counted_in_part()
    {
        var explanation = await Explanation.OfAsync(press.Store, SamplePress.Read(string.Join(' ', Enumerable.Repeat("-x", 60))), Cancellation);
        Assert.Equal((50, 10), (explanation.Clauses.Count, explanation.LeftOut));
    }

    [Theory]
    [InlineData("bitcion", "No sentence has bitcion. Did you mean bitcoin?")]
    [InlineData("gold xylophone", "No sentence has xylophone.")]
    [InlineData("\"digital golt\"", "No sentence has golt. Did you mean gold?")]
    [InlineData("\"gold digital\"", "No sentence has the words of \"gold digital\" side by side; there is 1 sentence with all of them.")]
    [InlineData("bitcoin NEAR/1 hedge", "No sentence meets bitcoin NEAR/1 hedge; there is 1 sentence with both sides, farther apart.")]
    [InlineData("gold date:2030-01", "No sentence meets date:2030-01-01..2030-01-31. The store has articles from 2026-01-28 to 2026-02-07.")]
    [InlineData("outlet:\"Harbor Wire\"", "No sentence meets outlet:\"Harbor Wire\". Did you mean \"Harbour Wire\"?")]
    [InlineData("outlet:Bugle", "No sentence meets outlet:Bugle. The store has Capitol Ledger, Harbour Wire, notes.example, 东方观察.")]
    [InlineData("model:modul-1", "No sentence meets model:modul-1. Did you mean \"model-1\"?")]
    [InlineData("verdict:stale", "No sentence meets verdict:stale.")]
    [InlineData("text:bitcion", "No sentence has bitcion. Did you mean bitcoin?")]
    [InlineData("hedge gold", "Every part is found, but never all in one sentence: without gold there are 2 sentences. text:gold looks into the whole article.")]
    [InlineData("hedge value>1bn lang:zh", "Every part is found, but no sentence meets all of them, nor all but one.")]
    public async Task Nothing_found_gets_a_reason_and_what_would_be_found(string expression, string expected)
    {
        Assert.Equal("", await press.FindAsync(expression, Cancellation));
        Assert.Equal(expected, Assert.Single(await Suggestions.OfAsync(press.Store, SamplePress.Read(expression), Cancellation)));
    }

    [Fact]
    public async Task An_empty_store_is_told_as_such()
    {
        await using var temp = await TempStore.OpenAsync();
        Assert.Equal(["The store has no sentence."], await Suggestions.OfAsync(temp.Articles, SamplePress.Read(""), Cancellation));
        Assert.Equal(["No sentence meets date:2026-02-01..2026-02-28. The store has no article with a date."], await Suggestions.OfAsync(temp.Articles, SamplePress.Read("date:2026-02"), Cancellation));
    }

    [Fact]
    public async Task Each_of_several_parts_that_find_nothing_is_told() => Assert.Equal(
        ["No sentence has bitcion. Did you mean bitcoin?", "No sentence meets lang:fr."],
        await Suggestions.OfAsync(press.Store, SamplePress.Read("bitcion OR lang:fr"), Cancellation));

    [Theory]
    [InlineData("gold")]
    [InlineData("liquid*")]
    [InlineData("\"digital gold\" safe-haven \"AND\"")]
    [InlineData("(hedge OR gold) NOT (bitcoin OR speculation)")]
    [InlineData("NOT NOT a")]
    [InlineData("(\"a b\" OR c*) NEAR/5 d")]
    [InlineData("text:{figure:price verdict:contradicted} text:gold text:(a NEAR/2 b)")]
    [InlineData("narrative:* stance:reports figure:* unit:% source:CoinGlass")]
    [InlineData("outlet:\"Capitol Ledger\" author:Núñez lang:zh title:infl* title:\"a b\" model:m* model:m-1")]
    [InlineData("date:2026-02-06 week:..2026-W06 date:2026-02..")]
    [InlineData("value>1bn value<=2.5 value:1..2 value=3 value>=1 value<7 verdict:supported-by-rounding")]
    [InlineData("article:a cluster:b \"-x\" $60,000 黄金")]
    public void A_filter_is_written_as_it_is_read(string expression)
    {
        var written = FilterText.Of(SamplePress.Read(expression));
        Assert.Equal(written, FilterText.Of(SamplePress.Read(written)));
        Assert.Equal(FilterSql.Translate(SamplePress.Read(expression), SqliteDialect.Instance).Condition, FilterSql.Translate(SamplePress.Read(written), SqliteDialect.Instance).Condition);
        Assert.Equal(FilterSql.Translate(SamplePress.Read(expression), SqliteDialect.Instance).Values, FilterSql.Translate(SamplePress.Read(written), SqliteDialect.Instance).Values);
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : ExplanationTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : ExplanationTests(press), IClassFixture<SamplePress.InPostgres>;
}
