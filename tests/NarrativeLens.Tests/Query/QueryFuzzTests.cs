using NarrativeLens.Store;
using System.Diagnostics;
using NarrativeLens.Query;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Tests.Query;

/// <summary>Thousands of strings put together from parts of the grammar and of attacks, against a real store.</summary>
public abstract class QueryFuzzTests(SamplePress press)
{
    private const int Strings = 5000;

    // Many times what they take, so that only a part that grows out of bounds fails here.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    private static readonly string[] s_parts =
    [
        "gold", "bitcoin", "hedg*", "\"digital gold\"", "“safe haven”", "数字黄金", "NEAR", "NEAR/5", "NEAR/0", "NEAR/999", "AND", "OR", "NOT", "-", "(", ")", "{", "}", "\"", "*", " ", "  ",
        "narrative:inflation-hedge", "narrative:*", "narrative:moon", "stance:rejects", "outlet:\"Harbour Wire\"", "outlet:(", "author:x", "lang:zh", "title:gold*", "text:", "text:{", "text:(",
        "model:model*", "article:a", "cluster:%", "date:2026-02", "date:..", "week:2026-W06..", "figure:price", "value>1bn", "value:1..2", "value<-1e9", "unit:%", "verdict:contradicted", "source:CoinGlass",
        "'; DROP TABLE article; --", "' OR '1'='1", "\" OR 1=1 --", "1); DELETE FROM sentence; --", "NEAR(a b, 2)", "^gold", "gold + coin", "{col}: x", "col : x", "$1", "?1", "@p", "::text", "a & b | !c", "a <-> b",
        "\0", "\u0001", "\u001b[31m", "\ud83d\ude00", "\ud83d", "\ude00", "\u202e", "\ufeff", "é", "e\u0301", "\t", "\n", "\\", "%", "_", "/*", "*/", ";", "'", "`", "[x]", "<", ">", "=", ":", "..", "/",
    ];

    [Fact]
    public async Task Any_string_is_answered_or_told_what_is_wrong_with_it()
    {
        var draws = new Random(20261123);
        var clock = Stopwatch.StartNew();
        var (ran, refused) = (0, 0);
        for (var i = 0; i < Strings; i++)
        {
            var text = string.Concat(Enumerable.Range(0, draws.Next(1, 12)).Select(_ => s_parts[draws.Next(s_parts.Length)] + (draws.Next(3) == 0 ? "" : " ")));
            var parsed = QueryLanguage.Parse(text, SamplePress.Narratives);
            Assert.True(parsed.Filter is null != parsed.Error is null, text);
            if (parsed.Error is { } error)
            {
                Assert.InRange(error.Position, 0, text.Length);
                Assert.False(string.IsNullOrWhiteSpace(error.Expected) || string.IsNullOrWhiteSpace(error.Found), text);
                refused++;
                continue;
            }

            using var found = await press.Store.FindAsync(parsed.Filter!, TestContext.Current.CancellationToken);
            Assert.InRange(found.Count, 0, 13);
            var written = QueryLanguage.Parse(FilterText.Of(parsed.Filter!), SamplePress.Narratives);
            Assert.Equal(FilterSql.Translate(parsed.Filter!, SqliteDialect.Instance).Condition, FilterSql.Translate(written.Filter!, SqliteDialect.Instance).Condition);
            ran++;
        }

        Assert.True(ran > Strings / 50 && refused > Strings / 2, $"{ran} ran, {refused} were refused");
        Assert.True(clock.Elapsed < s_longest, $"{clock.Elapsed}");
        Assert.Equal("c1 c2 c3 b1 b2 b3 a1 a2 a3 d1 d2 e1 e2", await press.FindAsync("", TestContext.Current.CancellationToken));
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : QueryFuzzTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : QueryFuzzTests(press), IClassFixture<SamplePress.InPostgres>;
}
