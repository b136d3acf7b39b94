using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Query;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Query.Frozen;

public sealed class ReplayTests : IAsyncLifetime
{
    private const string Stamp = "0.1.0; model-1; figures 5; btc@2026-01";

    private readonly TemporaryFolder _folder = new();
    private TempStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await TempStore.OpenAsync();
        await SaveAsync(_store, "Gold rose to $60,000.\n\nGold is a safe-haven.\n\nGold, gold.\n\nGold, gold.", "https://a.example/1");
        await SaveAsync(_store, "Nobody sold gold.", "https://a.example/2");
    }

    public async ValueTask DisposeAsync()
    {
        await _store!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_same_store_gives_the_same_rows()
    {
        await FreezeAsync("gold");
        var report = await ReplayAsync(_store!);
        Assert.True(report.Same, string.Join('\n', report.Differences));
        Assert.Equal((5L, report.Snapshot), (report.Rows, report.Frozen.Snapshot));
    }

    [Fact]
    public async Task What_happens_elsewhere_in_the_store_changes_nothing()
    {
        await FreezeAsync("gold");
        await SaveAsync(_store!, "Silver fell.", "https://a.example/3");
        var report = await ReplayAsync(_store!);
        Assert.True(report.Same);
        Assert.NotEqual(report.Frozen.Snapshot, report.Snapshot);
    }

    [Fact]
    public async Task A_new_article_is_new_and_a_missing_one_is_gone()
    {
        await FreezeAsync("gold");
        await using var other = await TempStore.OpenAsync();
        await SaveAsync(other, "Gold rose to $60,000.\n\nGold is a safe-haven.\n\nGold, gold.\n\nGold, gold.", "https://a.example/1");
        await SaveAsync(other, "More gold.", "https://a.example/3");
        Assert.Equal(
            ["New More gold.: its article had no row in the result", "Gone Nobody sold gold.: the article is not in the store"],
            Told(await ReplayAsync(other)));
    }

    [Fact]
    public async Task A_revised_article_is_told_by_the_sentences_it_changed()
    {
        await FreezeAsync("gold");
        await SaveAsync(_store!, "Gold rose to $61,000.\n\nGold is a safe-haven.\n\nGold, gold.", "https://a.example/1", retrieved: "2026-02-09T12:00:00Z");
        Assert.Equal(
            [
                "New Gold rose to $61,000.: the article was revised", "Revised Gold is a safe-haven.: the article was revised around it", "Revised Gold, gold.: the article was revised around it",
                "Gone Gold rose to $60,000.: the article was revised", "Gone Gold, gold.: the article was revised",
            ],
            Told(await ReplayAsync(_store!)));
    }

    [Fact]
    public async Task Other_tags_and_verdicts_are_told_with_what_analysed_them()
    {
        await FreezeAsync("gold");
        await SaveAsync(
            _store!, "Gold rose to $60,000.\n\nGold is a safe-haven.\n\nGold, gold.\n\nGold, gold.", "https://a.example/1", "0.1.0; model-2; figures 5; btc@2026-02", Stance.Rejects, Verdict.Contradicted);
        var report = await ReplayAsync(_store!);
        Assert.Equal(["Figures Gold rose to $60,000.", "Tags Gold is a safe-haven."], report.Differences.Select(row => $"{row.Kind} {row.Sentence}"));
        Assert.Equal(("safe-haven asserts", "safe-haven rejects"), (report.Differences[1].Was, report.Differences[1].Is));
        Assert.Equal(("$60,000 supported", "$60,000 contradicted"), (report.Differences[0].Was, report.Differences[0].Is));
        Assert.All(report.Differences, row => Assert.Equal("analysed by model-2, then by model-1, btc@2026-02, then by btc@2026-01", row.Why));
    }

    [Fact]
    public async Task A_row_that_another_model_no_longer_tags_is_gone_for_that_reason()
    {
        await FreezeAsync("stance:asserts");
        await SaveAsync(_store!, "Gold rose to $60,000.\n\nGold is a safe-haven.\n\nGold, gold.\n\nGold, gold.", "https://a.example/1", Stamp.Replace("model-1", "model-2", StringComparison.Ordinal), Stance.Rejects);
        Assert.Equal(["Gone Gold is a safe-haven.: analysed by model-2, then by model-1"], Told(await ReplayAsync(_store!)));
    }

    [Theory]
    [InlineData("", "line 1: expected a record")]
    [InlineData("{}", "line 1: expected name and query")]
    [InlineData("""{"format":2,"name":"a","query":"b"}""", "it has format 2; this program knows formats up to 1")]
    [InlineData("""{"format":1,"name":"a","query":"b","rows":1}""", "it holds 0 rows; its first line says 1")]
    [InlineData("{\"format\":1,\"name\":\"a\",\"query\":\"b\",\"rows\":1}\n{", "line 2: expected a record")]
    [InlineData("{\"format\":1,\"name\":\"a\",\"query\":\"b\",\"rows\":2}\n{}", "it holds 1 rows; its first line says 2")]
    public async Task A_torn_or_foreign_file_is_refused(string content, string expected)
    {
        var file = _folder.Write("torn.jsonl", content);
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => FrozenFile.ReadAsync(file, Cancellation));
        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Told(ReplayReport report) => report.Differences.Select(row => $"{row.Kind} {row.Sentence}: {row.Why}");

    private static async Task SaveAsync(
        TempStore store, string text, string url, string stamp = Stamp, Stance stance = Stance.Asserts, Verdict verdict = Verdict.Supported, string retrieved = "2026-02-08T12:00:00Z")
    {
        var article = Some.Article(text, url: url);
        var findings = text.Contains("$60,000", StringComparison.Ordinal) ? new[] { Some.Finding(Some.Figure(article, "$60,000", 60000), verdict) } : [];
        await store.SaveAsync(Some.Analysis(article, [("safe-haven", "safe-haven", stance)], findings), retrieved, stamp);
    }

    private Task<long> FreezeAsync(string query) => ExportFile.WriteTextAsync(_folder.At("set.jsonl"), async output =>
    {
        using var found = await _store!.Articles.FindAsync(SamplePress.Read(query), Cancellation);
        return await FrozenFile.WriteAsync(found, "set", query, output, Cancellation);
    }, Cancellation);

    private async Task<ReplayReport> ReplayAsync(TempStore store)
    {
        var (set, rows) = await FrozenFile.ReadAsync(_folder.At("set.jsonl"), Cancellation);
        using var found = await store.Articles.FindAsync(SamplePress.Read(set.Query), Cancellation);
        return await Replay.CompareAsync(set, rows, found, store.Articles.ArticleAsync, Cancellation);
    }
}
