using System.Text.Json;
using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query.Exports;

public abstract class CitationTests(SamplePress press)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Mara Ellwood", "Ellwood|Mara||")]
    [InlineData("José María Núñez", "Núñez|José María||")]
    [InlineData("Ludwig van der Berg", "van der Berg|Ludwig||")]
    [InlineData("Ellwood, Mara", "Ellwood|Mara||")]
    [InlineData("Tom Hale Jr.", "Hale|Tom|Jr.|")]
    [InlineData("Tom Hale, III", "Hale|Tom|III|")]
    [InlineData("Philippa Drummond-Osei", "Drummond-Osei|Philippa||")]
    [InlineData("Van Morris", "Morris|Van||")]
    [InlineData("Reuters", "|||Reuters")]
    [InlineData("Harbour Wire", "|||Harbour Wire")]
    [InlineData("Coin Desk Staff", "|||Coin Desk Staff")]
    [InlineData("Simon and Sons", "|||Simon and Sons")]
    [InlineData("Smith & Sons", "|||Smith & Sons")]
    [InlineData("王小明", "|||王小明")]
    [InlineData("a, b, c", "|||a, b, c")]
    [InlineData("Mara\u202E  Ellwood\n", "Ellwood|Mara||")]
    public void Names_are_parted_where_that_is_sure(string name, string expected)
    {
        var author = Author.Of(name, "Harbour Wire");
        Assert.Equal(expected, $"{author.Family}|{author.Given}|{author.Suffix}|{author.Literal}");
    }

    [Fact]
    public async Task Csl_has_one_item_an_article_with_what_is_known()
    {
        using var found = await press.Store.FindAsync(SamplePress.Read(""), Cancellation);
        var output = new StringWriter();
        Assert.Equal(5, await CitationExport.WriteCslAsync(found, output, Cancellation));
        using var items = JsonDocument.Parse(output.ToString());
        var b = items.RootElement.EnumerateArray().Single(item => item.GetProperty("URL").GetString()!.EndsWith("/b", StringComparison.Ordinal));
        Assert.Equal(
            """{"type":"article-newspaper","title":"Digital gold, again","author":[{"family":"Núñez","given":"José"},{"family":"Renn","given":"Tobias"}],"container-title":"Capitol Ledger","issued":{"date-parts":[[2026,2,3]]},"accessed":{"date-parts":[[2026,2,8]]},"URL":"https://www.capitol-ledger.example/b","language":"en"}""",
            "{" + b.GetRawText()[(b.GetRawText().IndexOf(',', StringComparison.Ordinal) + 1)..]);
        Assert.StartsWith("capitolledger-", b.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.False(items.RootElement.EnumerateArray().Last().TryGetProperty("issued", out _), "an undated article has no date");
    }

    [Theory]
    [InlineData(DatePrecision.Year, "year=2026")]
    [InlineData(DatePrecision.Month, "year=2026 month=feb")]
    [InlineData(DatePrecision.Day, "year=2026 month=feb day=6")]
    [InlineData(DatePrecision.Minute, "year=2026 month=feb day=6")]
    public async Task A_date_is_given_as_far_as_it_is_known(DatePrecision precision, string expected)
    {
        var entry = Assert.Single(await ReadAsync(Some.Article() with { PublishedPrecision = precision }));
        Assert.Equal(expected, string.Join(' ', entry.Where(field => field.Key is "year" or "month" or "day").Select(field => $"{field.Key}={field.Value}")));
    }

    [Theory]
    [InlineData("100% of $5 & #1_a ~ ^ \\ {open")]
    [InlineData("}closed} and }{ and \"quoted\" @misc{x, title={y}}")]
    [InlineData("\\input{/etc/passwd} \\write18{ls}")]
    [InlineData("línea\u2028dos\r\n\u001B[31m 中文 🚀")]
    public async Task Titles_cannot_break_an_entry_and_come_back(string title)
    {
        var article = Some.Article("Gold rose.", title, authors: [title, "Mara Ellwood"]);
        var entry = Assert.Single(await ReadAsync(article));
        var plain = string.Join(' ', TerminalText.Safe(title).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal($"{{{plain}}}", StrictBibTex.Unescaped(entry["title"]));
        Assert.EndsWith(" and Ellwood, Mara", entry["author"], StringComparison.Ordinal);
        Assert.Equal(("https://harbourwire.example/a", "2026-02-08"), (entry["url"], entry["urldate"]));
    }

    [Fact]
    public async Task Keys_are_unique_and_the_same_for_a_later_revision()
    {
        using var found = await press.Store.FindAsync(SamplePress.Read(""), Cancellation);
        var output = new StringWriter();
        Assert.Equal(5, await CitationExport.WriteBibTexAsync(found, output, Cancellation));
        var keys = StrictBibTex.Read(output.ToString()).Select(entry => entry["key"]).ToList();
        Assert.Equal(5, keys.Distinct().Count());
        var first = Assert.Single(await ReadAsync(Some.Article("Gold rose.", "One", published: null)));
        var second = Assert.Single(await ReadAsync(Some.Article("Gold fell.", "Two")));
        Assert.Equal(first["key"], second["key"]);
    }

    [Fact]
    public async Task An_address_keeps_its_signs_and_loses_its_braces()
    {
        var entry = Assert.Single(await ReadAsync(Some.Article(url: "https://a.example/x_y?p=1%20&q={z}#é~")));
        Assert.Equal("https://a.example/x_y?p=1%20&q=%7Bz%7D#%C3%A9~", entry["url"]);
    }

    private static async Task<List<Dictionary<string, string>>> ReadAsync(Article article)
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.SaveAsync(Some.Analysis(article));
        using var found = await temp.Articles.FindAsync(SamplePress.Read(""), Cancellation);
        var output = new StringWriter();
        await CitationExport.WriteBibTexAsync(found, output, Cancellation);
        return StrictBibTex.Read(output.ToString());
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : CitationTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : CitationTests(press), IClassFixture<SamplePress.InPostgres>;
}
