using System.Text;
using System.Text.Json;
using NarrativeLens.Query;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query.Exports;

public abstract class AnnotationExportTests(SamplePress press)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 13)]
    [InlineData("verdict:contradicted", 1)]
    [InlineData("lang:zh OR hedge", 4)]
    [InlineData("nowhereword", 0)]
    public async Task Every_selector_finds_its_words(string query, int sentences)
    {
        using var found = await press.Store.FindAsync(SamplePress.Read(query), Cancellation);
        var texts = await found.Articles(Cancellation).ToDictionaryAsync(article => article.Article.Address, article => article.Article.Text, cancellationToken: Cancellation);
        using var written = await WriteAsync(press.Store, query);
        var items = Items(written);
        Assert.Equal(sentences, items.Count(item => item.GetProperty("motivation").GetString() != "assessing"));
        Assert.Equal(items.Count, written.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(items, item => AssertPlace(item.GetProperty("target"), texts));
    }

    [Fact]
    public async Task A_tag_carries_stance_probability_and_model_and_a_figure_its_verdict()
    {
        using var tagged = await WriteAsync(press.Store, "\"never an inflation hedge\"");
        var body = Items(tagged)[0].GetProperty("body")[0];
        Assert.Equal(("inflation-hedge", "rejects", 0.875, "model-1", "tagging"), (
            Text(body, "value"), Text(body, "stance"), body.GetProperty("probability").GetDouble(), Text(body, "model"), Text(body, "purpose")));

        using var checkedOnes = await WriteAsync(press.Store, "verdict:contradicted");
        var verdict = Items(checkedOnes).Single(item => item.TryGetProperty("body", out var bodies) && bodies[0].TryGetProperty("verdict", out var word) && word.GetString() == "contradicted");
        Assert.Equal(("$760,000", 760000m, "USD"), (
            Text(verdict.GetProperty("target").GetProperty("selector")[0], "exact"), verdict.GetProperty("body")[0].GetProperty("number").GetDecimal(), Text(verdict.GetProperty("body")[0], "unit")));
    }

    [Fact]
    public async Task Positions_count_code_points_after_emoji_and_accents()
    {
        await using var temp = await TempStore.OpenAsync();
        var article = Some.Article("🚀🚀 Gold e\u0301 rose to $5.\n\n🚀 It fell to $6, \u202Ethey said.");
        await temp.SaveAsync(Some.Analysis(article, findings: [Some.Finding(Some.Figure(article, "$5", 5)), Some.Finding(Some.Figure(article, "$6", 6))]));
        using var written = await WriteAsync(temp.Articles, "");
        Assert.Equal(4, Items(written).Count);
        Assert.All(Items(written), item => AssertPlace(item.GetProperty("target"), new Dictionary<string, string> { [article.Address] = article.Text }));
        Assert.DoesNotContain('\u202E', written.RootElement.GetRawText());
    }

    private static void AssertPlace(JsonElement target, Dictionary<string, string> texts)
    {
        var runes = texts[Text(target, "source")].EnumerateRunes().ToList();
        var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        var (start, end) = (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32());
        Assert.Equal(("TextQuoteSelector", "TextPositionSelector"), (Text(quote, "type"), Text(position, "type")));
        Assert.Equal(Text(quote, "exact"), Words(runes[start..end]));
        Assert.EndsWith(Text(quote, "prefix"), Words(runes[..start]), StringComparison.Ordinal);
        Assert.StartsWith(Text(quote, "suffix"), Words(runes[end..]), StringComparison.Ordinal);
    }

    private static string Words(List<Rune> runes) => string.Concat(runes.Select(rune => rune.ToString()));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<JsonElement> Items(JsonDocument written) => [.. written.RootElement.GetProperty("first").GetProperty("items").EnumerateArray()];

    private static async Task<JsonDocument> WriteAsync(NarrativeLens.Store.IArticleStore store, string query)
    {
        using var found = await store.FindAsync(SamplePress.Read(query), Cancellation);
        var output = new StringWriter();
        var manifest = await AnnotationExport.WriteAsync(found, query, output, Cancellation);
        Assert.Equal(found.Count, manifest.Rows);
        return JsonDocument.Parse(output.ToString());
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : AnnotationExportTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : AnnotationExportTests(press), IClassFixture<SamplePress.InPostgres>;
}
