using CsCheck;
using NarrativeLens.Query;

namespace NarrativeLens.Tests.Query;

public abstract class QueryTableTests(SamplePress press)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "c1 c2 c3 b1 b2 b3 a1 a2 a3 d1 d2 e1 e2")]
    [InlineData("bitcoin", "c3 a1 a2")]
    [InlineData("BITCOIN", "c3 a1 a2")]
    [InlineData("bitcoin*", "c3 a1 a2 e1")]
    [InlineData("liquid*", "a3")]
    [InlineData("\"digital gold\"", "b1")]
    [InlineData("\"gold digital\"", "")]
    [InlineData("“digital gold”", "b1")]
    [InlineData("digital gold", "b1")]
    [InlineData("bitcoin AND hedge", "a2")]
    [InlineData("bitcoin hedge", "a2")]
    [InlineData("hedge OR gold", "c1 b1 a2")]
    [InlineData("inflation NOT bitcoin", "c1")]
    [InlineData("inflation -bitcoin", "c1")]
    [InlineData("NOT NOT hedge", "c1 a2")]
    [InlineData("(hedge OR gold) NOT (bitcoin OR speculation)", "b1")]
    [InlineData("hedge AND bitcoin OR gold", "b1 a2")]
    [InlineData("gold OR bitcoin hedge", "b1 a2")]
    [InlineData("cafe zurich", "b2")]
    [InlineData("CAFÉ", "b2")]
    [InlineData("safe-haven", "b2")]
    [InlineData("\"safe haven\"", "b2")]
    [InlineData("$60,000", "a1")]
    [InlineData("比特币", "d1")]
    [InlineData("黄金", "d2")]
    [InlineData("金黄", "")]
    [InlineData("数字*", "d2")]
    [InlineData("6万美元", "d1")]
    [InlineData("\"and\" how", "e1")]
    [InlineData("and", "c1 b1 e1")]
    [InlineData("narrative:inflation-hedge", "c1 a2")]
    [InlineData("narrative:INFLATION-HEDGE", "c1 a2")]
    [InlineData("narrative:*", "c1 b1 b2 a2 a3 d2")]
    [InlineData("NOT narrative:*", "c2 c3 b3 a1 d1 e1 e2")]
    [InlineData("narrative:inflation-hedge stance:rejects", "a2")]
    [InlineData("stance:rejects narrative:inflation-hedge", "a2")]
    [InlineData("narrative:inflation-hedge AND (stance:rejects)", "a2")]
    [InlineData("narrative:inflation-hedge narrative:speculation", "c1")]
    [InlineData("narrative:inflation-hedge stance:asserts narrative:speculation stance:rejects", "c1")]
    [InlineData("narrative:inflation-hedge stance:rejects narrative:speculation", "")]
    [InlineData("(narrative:inflation-hedge OR narrative:speculation) stance:rejects", "c1 a2")]
    [InlineData("(narrative:inflation-hedge stance:rejects) OR (narrative:speculation stance:asserts)", "a2")]
    [InlineData("stance:reports", "a3 d2")]
    [InlineData("outlet:\"Capitol Ledger\" bitcoin", "c3")]
    [InlineData("outlet:\"capitol  LEDGER\" gold", "b1")]
    [InlineData("outlet:capitol-ledger.example gold", "b1")]
    [InlineData("outlet:notes.example", "e1 e2")]
    [InlineData("outlet:东方观察", "d1 d2")]
    [InlineData("NOT outlet:\"Capitol Ledger\" NOT outlet:\"Harbour Wire\" lang:en", "e1 e2")]
    [InlineData("author:nunez", "b1 b2 b3")]
    [InlineData("author:\"José Núñez\" gold", "b1")]
    [InlineData("author:\"Núñez Tobias\"", "")]
    [InlineData("lang:zh", "d1 d2")]
    [InlineData("title:\"digital gold\" price", "b3")]
    [InlineData("title:coin speculation", "c1")]
    [InlineData("title:infl*", "c1 c2 c3")]
    [InlineData("date:2026-02-06", "a1 a2 a3")]
    [InlineData("date:2026-02-05", "")]
    [InlineData("date:2026-02-01..2026-02-06 bitcoin", "a1 a2")]
    [InlineData("date:2026-02-07..", "d1 d2")]
    [InlineData("date:..2026-01-31", "c1 c2 c3")]
    [InlineData("date:2026-01", "c1 c2 c3")]
    [InlineData("NOT date:2026-01..2026-02", "e1 e2")]
    [InlineData("week:2026-W06 gold", "b1")]
    [InlineData("week:2026-W04..2026-W05", "c1 c2 c3")]
    [InlineData("figure:price", "c3 b3 a1 d1")]
    [InlineData("figure:percent", "c2")]
    [InlineData("figure:*", "c2 c3 b3 a1 a3 d1")]
    [InlineData("figure:price value>60000", "c3 b3")]
    [InlineData("figure:price value>=60,000 value<=$60k", "a1 d1")]
    [InlineData("value>1bn", "a3")]
    [InlineData("value<1bn unit:USD NOT week:2026-W06", "c3")]
    [InlineData("value:6万", "a1 d1")]
    [InlineData("value=2.4", "c2")]
    [InlineData("value:85k", "c3")]
    [InlineData("value:60k..76k", "b3 a1 d1")]
    [InlineData("unit:usd", "c3 b3 a1 a3 d1")]
    [InlineData("unit:%", "c2")]
    [InlineData("verdict:contradicted", "b3")]
    [InlineData("verdict:contradicted value<100k", "")]
    [InlineData("verdict:supported value<100k", "b3 a1 d1")]
    [InlineData("verdict:contradicted verdict:supported", "b3")]
    [InlineData("(verdict:contradicted OR verdict:no-reference) figure:price", "b3")]
    [InlineData("figure:price NOT verdict:supported", "c3")]
    [InlineData("verdict:unparsed", "e2")]
    [InlineData("source:coinglass", "a3")]
    [InlineData("source:coin", "")]
    [InlineData("bitcoin figure:price OR lang:zh", "c3 a1 d1 d2")]
    [InlineData("bitcoin NEAR/4 hedge", "a2")]
    [InlineData("hedge NEAR/4 bitcoin", "a2")]
    [InlineData("bitcoin NEAR/3 hedge", "")]
    [InlineData("\"inflation hedge\" NEAR/3 bitcoin", "a2")]
    [InlineData("specul* NEAR/3 (hedge OR gold)", "c1")]
    [InlineData("digital NEAR/0 gold", "b1")]
    [InlineData("gold NEAR/0 digital", "b1")]
    [InlineData("gold near/0 digital", "")]
    [InlineData("黄金 NEAR/5 分析师", "d2")]
    [InlineData("NOT bitcoin NEAR/4 hedge AND inflation", "c1")]
    [InlineData("lang:en bitcoin NEAR/4 hedge OR gold", "b1 a2")]
    [InlineData("{inflation hedge}", "c1 a2")]
    [InlineData("{bitcoin {hedge OR gold}} inflation", "a2")]
    [InlineData("hedge text:coinglass", "a2")]
    [InlineData("hedge text:{coinglass bets}", "a2")]
    [InlineData("hedge text:{coinglass trader}", "")]
    [InlineData("hedge text:(coinglass trader)", "a2")]
    [InlineData("hedge text:(coinglass OR december)", "c1 a2")]
    [InlineData("hedge text:(inflation NOT coinglass)", "c1")]
    [InlineData("gold text:{figure:price verdict:contradicted}", "b1")]
    [InlineData("text:\"safe haven\"", "b1 b2 b3")]
    [InlineData("text:liquid* -liquid*", "a1 a2")]
    [InlineData("text:(liquidated NEAR/1 coinglass) bitcoin", "")]
    [InlineData("text:(liquidated NEAR/2 coinglass) bitcoin", "a1 a2")]
    [InlineData("outlet:(\"Harbour Wire\" OR notes.example) figure:*", "a1 a3")]
    [InlineData("narrative:(store-of-value OR safe-haven) stance:asserts", "b1 b2")]
    [InlineData("NOT lang:(en OR zh)", "")]
    [InlineData("model:model-1 gold", "b1")]
    [InlineData("model:model* gold", "b1")]
    [InlineData("model:model gold", "")]
    [InlineData("model:(model-1 OR other) gold", "b1")]
    public async Task An_expression_finds_its_sentences_in_date_order(string expression, string expected) =>
        Assert.Equal(expected, await press.FindAsync(expression, Cancellation));

    [Theory]
    [InlineData("narative:speculation", 0, "narrative")]
    [InlineData("bitcoin AND verdct:stale", 12, "verdict")]
    [InlineData("narrative:speculaton", 10, "speculation")]
    [InlineData("verdict:contradict", 8, "contradicted")]
    [InlineData("stance:rejcts", 7, "rejects")]
    [InlineData("https://example.com", 0, null)]
    [InlineData("narrative:", 10, null)]
    [InlineData("outlet:\"\"", 7, null)]
    [InlineData("narrative>x", 9, null)]
    [InlineData("date:yesterday", 5, null)]
    [InlineData("date:2026-02-30", 5, null)]
    [InlineData("date:2026-02-08..2026-02-01", 5, null)]
    [InlineData("date:..", 5, null)]
    [InlineData("week:2026-W54", 5, null)]
    [InlineData("value>many", 6, null)]
    [InlineData("value>1..2", 6, null)]
    [InlineData("value>99999999999999999999999999999tn", 6, null)]
    [InlineData("(bitcoin", 8, null)]
    [InlineData("bitcoin)", 7, null)]
    [InlineData("()", 1, null)]
    [InlineData("bitcoin AND", 11, null)]
    [InlineData("OR bitcoin", 0, null)]
    [InlineData("bitcoin OR OR gold", 11, null)]
    [InlineData("NOT", 3, null)]
    [InlineData("gold \"digital", 5, null)]
    [InlineData("bit*coin", 3, null)]
    [InlineData("*", 0, null)]
    [InlineData("!!!", 0, null)]
    [InlineData("gold \"...\"", 5, null)]
    [InlineData("gold NEAR/x coin", 10, null)]
    [InlineData("gold NEAR/101 coin", 10, null)]
    [InlineData("gold NEAR/ coin", 10, null)]
    [InlineData("gold NEAR/-1 coin", 10, null)]
    [InlineData("NEAR/5 gold", 0, null)]
    [InlineData("gold NEAR/5", 11, null)]
    [InlineData("gold NEAR/5 lang:en", 12, null)]
    [InlineData("gold NEAR/5 (a b)", 13, null)]
    [InlineData("gold NEAR/5 coin NEAR/5 price", 17, null)]
    [InlineData("gold NEAR/5 Gold", 12, null)]
    [InlineData("\"digital gold\" NEAR/5 gold*", 22, null)]
    [InlineData("{gold", 5, null)]
    [InlineData("gold}", 4, null)]
    [InlineData("{gold)", 5, null)]
    [InlineData("outlet:{a b}", 7, null)]
    [InlineData("outlet:(a lang:en)", 10, null)]
    [InlineData("outlt:(a OR b)", 0, "outlet")]
    [InlineData("verdict:(stale OR contradict)", 18, "contradicted")]
    [InlineData("text:", 5, null)]
    [InlineData("text:(gold OR *)", 14, null)]
    [InlineData("gold\0coin", 4, null)]
    [InlineData("gold \ud800", 5, null)]
    public void A_mistake_is_told_with_its_place_and_the_nearest_word(string expression, int position, string? suggestion)
    {
        var parsed = QueryLanguage.Parse(expression, SamplePress.Narratives);
        Assert.Null(parsed.Filter);
        Assert.NotNull(parsed.Error);
        Assert.Equal((position, suggestion), (parsed.Error.Position, parsed.Error.Suggestion));
        Assert.NotEmpty(parsed.Error.Expected);
        Assert.NotEmpty(parsed.Error.Found);
    }

    [Theory]
    [InlineData("'; DROP TABLE article; --")]
    [InlineData("\"gold' OR '1'='1\"")]
    [InlineData("gold* NEAR* bitcoin")]
    [InlineData("outlet:\"x' OR 1=1 --\"")]
    [InlineData("figure:x'||'y")]
    [InlineData("article:a'--")]
    [InlineData("unit:'")]
    [InlineData("lang:en'/*")]
    [InlineData("text^2 {gold} + bitcoin")]
    [InlineData("gold\0bitcoin")]
    [InlineData("?1 @p $q")]
    [InlineData("\ud800 gold")]
    public async Task Nothing_that_a_user_writes_reaches_the_engine_as_a_command(string expression)
    {
        var parsed = QueryLanguage.Parse(expression, SamplePress.Narratives);
        if (parsed.Filter is { } filter)
        {
            using var found = await press.Store.FindAsync(filter, Cancellation);
            Assert.Equal(found.Count, await found.Sentences(Cancellation).CountAsync(Cancellation));
        }

        Assert.True(parsed.Filter is null != parsed.Error is null);
        Assert.Equal("b1", await press.FindAsync("gold", Cancellation));
    }

    [Fact]
    public void Endless_nesting_and_length_are_refused()
    {
        Assert.NotNull(QueryLanguage.Parse(new string('(', 3000), SamplePress.Narratives).Error);
        Assert.NotNull(QueryLanguage.Parse(string.Concat(Enumerable.Repeat("NOT ", 900)) + "x", SamplePress.Narratives).Error);
        Assert.NotNull(QueryLanguage.Parse(new string('-', 3900) + "x", SamplePress.Narratives).Error);
        Assert.NotNull(QueryLanguage.Parse(new string('x', 5000), SamplePress.Narratives).Error);
    }

    [Theory]
    [InlineData("(", 50, true)]
    [InlineData("(", 51, false)]
    [InlineData("NOT ", 50, true)]
    [InlineData("NOT ", 51, false)]
    [InlineData("-", 51, false)]
    [InlineData("NOT (", 25, true)]
    [InlineData("NOT (", 26, false)]
    [InlineData("{", 50, true)]
    [InlineData("{", 51, false)]
    [InlineData("text:{", 50, true)]
    [InlineData("text:(", 51, false)]
    public void Nesting_counts_parentheses_and_nots_together(string part, int times, bool isRead)
    {
        var nested = string.Concat(Enumerable.Repeat(part, times)) + "x" + new string(part.EndsWith('{') ? '}' : ')', part[^1] is '(' or '{' ? times : 0);

        Assert.Equal(isRead, QueryLanguage.Parse(nested, SamplePress.Narratives).Error is null);
    }

    [Fact]
    public void Parts_beside_each_other_are_not_nested() =>
        Assert.Null(QueryLanguage.Parse(string.Concat(Enumerable.Repeat("(NOT x) ", 400)), SamplePress.Narratives).Error);

    [Fact]
    public void The_stack_is_safe_from_any_nesting()
    {
        QueryError?[] errors = [];
        var small = new Thread(() => errors = [.. new[] { "(", "NOT ", "-", "NOT (", "-(", "{", "text:{", "outlet:(" }.Select(part => QueryLanguage.Parse(string.Concat(Enumerable.Repeat(part, 3900 / part.Length)) + "x", SamplePress.Narratives).Error)], 256 * 1024);
        small.Start();
        small.Join();

        Assert.All(errors, Assert.NotNull);
        Assert.Equal(8, errors.Length);
    }

    [Fact]
    public async Task The_longest_expressions_still_run()
    {
        foreach (var word in new[] { "x", "OR x", "narrative:*", "value>1", "OR lang:en", "-y", "text:y", "-text:y", "OR -lang:e" })
        {
            var expression = "x " + string.Join(' ', Enumerable.Repeat(word, 3900 / (word.Length + 1)));
            using var found = await press.Store.FindAsync(SamplePress.Read(expression), Cancellation);
            Assert.True(found.Count >= 0);
        }
    }

    [Fact]
    public void Any_text_gives_a_filter_or_an_error_and_never_an_exception()
    {
        const string signs = "ab\"()*:-<>=.. \0\n'%ANDORNOT比é\ud83d";
        Gen.Char[signs].Array[0, 40].Select(c => new string(c)).Sample(
            text => QueryLanguage.Parse(text, SamplePress.Narratives) is var parsed && parsed.Filter is null != parsed.Error is null);
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : QueryTableTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : QueryTableTests(press), IClassFixture<SamplePress.InPostgres>;
}
