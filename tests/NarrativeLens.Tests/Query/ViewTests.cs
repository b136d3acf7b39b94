using NarrativeLens.Query;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Query;

public abstract class ViewTests(SamplePress press)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gold OR bitcoin OR hedge", HitOrder.Relevance, 9, "a2 b1 c1 c3 a1")]
    [InlineData("gold OR bitcoin OR hedge", HitOrder.Relevance, 2, "a2 b1")]
    [InlineData("gold OR bitcoin OR hedge", HitOrder.Outlet, 9, "c1 c3 b1 a1 a2")]
    [InlineData("gold OR bitcoin OR hedge", HitOrder.Date, 3, "c1 c3 b1")]
    [InlineData("lang:zh", HitOrder.Relevance, 9, "d1 d2")]
    public async Task Hits_come_in_the_order_asked_for(string expression, HitOrder order, int most, string expected)
    {
        var filter = SamplePress.Read(expression);
        using var found = await press.Store.FindAsync(filter, Cancellation);
        var hits = await Hits.FirstAsync(found.Sentences(Cancellation), order, await Relevance.OfAsync(press.Store, filter, Cancellation), most, Cancellation);
        Assert.Equal(expected, await press.NamesAsync(hits, Cancellation));
    }

    [Theory]
    [InlineData("inflation hedge", "inflation hedge")]
    [InlineData("\"inflation hedge\" OR hedge", "inflation hedge")]
    [InlineData("never NEAR/3 (hedge OR inflation)", "never inflation hedge")]
    [InlineData("never NEAR/1 hedge OR hedge", "hedge")]
    [InlineData("bitcoin NOT gold", "Bitcoin")]
    [InlineData("text:coinglass lang:en stance:rejects", "")]
    public async Task Words_asked_for_are_marked_in_the_text_of_the_article(string expression, string expected)
    {
        using var found = await press.Store.FindAsync(SamplePress.Read($"({expression}) outlet:\"Harbour Wire\" hedge"), Cancellation);
        var hit = await Hits.MarkedAsync(found.Sentences(Cancellation), SamplePress.Read(expression), Cancellation).SingleAsync(Cancellation);
        var article = await press.Store.ArticleAsync(hit.Article, Cancellation);
        var marked = hit.Matches!.Select(m => article!.Analysis.Article.Text.Substring(m.Start, m.Length)).ToList();
        Assert.Equal(expected, expected.Contains(' ') && marked.Count == 1 ? marked[0] : string.Join(' ', marked));
    }

    [Fact]
    public async Task A_sample_is_the_same_for_a_seed_whatever_the_order_of_hits()
    {
        using var found = await press.Store.FindAsync(SamplePress.Read(""), Cancellation);
        var all = await found.Sentences(Cancellation).ToListAsync(Cancellation);
        var seen = new HashSet<string>();
        for (var seed = 1; seed <= 20; seed++)
        {
            var one = await Sample.OfAsync(all.ToAsyncEnumerable(), 4, seed, Cancellation);
            var other = await Sample.OfAsync(Enumerable.Reverse(all).ToAsyncEnumerable(), 4, seed, Cancellation);
            Assert.Equal(4, one.Count);
            Assert.Equal(one, other.Reverse());
            Assert.Equal(one, all.Where(one.Contains));
            seen.Add(await press.NamesAsync(one, Cancellation));
        }

        Assert.InRange(seen.Count, 15, 20);
        Assert.Equal(13, (await Sample.OfAsync(all.ToAsyncEnumerable(), 99, 1, Cancellation)).Count);
    }

    [Theory]
    [InlineData("left", "digital gold|is gold")]
    [InlineData("right", "digital gold|is gold")]
    public void Keywords_are_sorted_by_their_neighbours(string side, string expected)
    {
        const string text = "Bitcoin is gold, so digital gold.";
        var sentence = new FoundSentence("id", "https://a.example/", "A", null, "T", new FoundText(7, text.Length, text), [], [], "id");
        var lines = Kwic.Sorted(Kwic.Of(sentence, SamplePress.Read("gold")), side == "left");
        Assert.Equal(expected.Split('|'), lines.Select(l => $"{l.Left.Split(' ')[^1]} {l.Keyword}"));
    }

    [Theory]
    [InlineData("分析师称其为数字黄金。", "黄金", 6)]
    [InlineData("分析师称其为数字黄金。", "黄金", 7)]
    [InlineData("😀😀😀 gold 😀😀😀", "gold", 5)]
    [InlineData("e\u0301e\u0301e\u0301e\u0301 gold", "gold", 3)]
    public void Contexts_fill_the_same_cells_in_every_script(string text, string word, int width)
    {
        var sentence = new FoundSentence("id", "https://a.example/", "A", null, "T", new FoundText(0, text.Length, text), [], [], "id");
        var line = Kwic.Of(sentence, SamplePress.Read(word), width).Single();
        Assert.Equal(width, TerminalWidth.Of(Kwic.Before(line, width)));
        Assert.InRange(TerminalWidth.Of(line.Left), width - 1, width);
        Assert.InRange(TerminalWidth.Of(line.Right), 0, width);
        Assert.False(line.Left.StartsWith('\u0301') || char.IsLowSurrogate(line.Left[0]));
    }

    [Theory]
    [InlineData(0, 10, 0, 0, 0.277533)]
    [InlineData(5, 10, 0.5, 0.236593, 0.763407)]
    [InlineData(10, 10, 1, 0.722467, 1)]
    [InlineData(0, 0, 0, 0, 1)]
    public void Shares_have_wilson_s_interval(int part, int whole, double share, double low, double high) =>
        Assert.Equal(new Proportion(share, low, high), Proportion.Of(part, whole));

    [Theory]
    [InlineData("bitcoin", "week", "2026-W05:1/1 2026-W06:1/3")]
    [InlineData("NOT x", "lang", "en:4/4 zh:1/1")]
    [InlineData("NOT x", "week,outlet", ",notes.example:1/1 2026-W05,Capitol Ledger:1/1 2026-W06,Capitol Ledger:1/1 2026-W06,Harbour Wire:1/1 2026-W06,东方观察:1/1")]
    [InlineData("figure:price", "verdict", "contradicted:1/5 supported:3/5 supported-by-rounding:1/5")]
    public async Task Counts_stand_beside_all_stories_of_their_cell(string expression, string by, string expected)
    {
        var counts = await CountShares.OfAsync(press.Store, SamplePress.Read(expression), CountFields.Parse(by, out _), Cancellation);
        Assert.Equal(expected, string.Join(' ', counts.Select(c => $"{string.Join(',', c.Row.Values)}:{c.Row.Stories}/{c.AllStories}")));
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : ViewTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : ViewTests(press), IClassFixture<SamplePress.InPostgres>;
}
