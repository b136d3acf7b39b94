using System.Text.Json.Nodes;
using NarrativeLens.Cli;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Cli;

/// <summary>From sources to a brief, as a user runs it.</summary>
public sealed class FlowTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_press_becomes_a_brief_and_a_second_run_finds_nothing_new()
    {
        using var folder = new TemporaryFolder();
        string[] command = ["brief", "--week", "2026-W07", "--store", folder.At("store.db"), "--out", folder.At("briefs")];

        var first = await LensCommand.RunAsync(command);
        Assert.Equal((ExitCode.Done, ""), (first.Code, first.Code == ExitCode.Done ? "" : first.Error));
        var page = await File.ReadAllTextAsync(folder.At("briefs", "2026-W07.md"), Cancelled);
        Assert.Contains("$65,118", page, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("briefs", "2026-W07.html")));
        var snapshot = await SnapshotAsync(folder.At("store.db"));

        var second = await LensCommand.RunAsync(command);
        Assert.Equal(ExitCode.Done, second.Code);
        Assert.Contains("Nothing new", second.Output, StringComparison.Ordinal);
        Assert.Equal(page, await File.ReadAllTextAsync(folder.At("briefs", "2026-W07.md"), Cancelled));
        Assert.Equal(snapshot, await SnapshotAsync(folder.At("store.db")));
    }

    [Fact]
    public async Task The_same_outlet_over_http_gives_the_articles_of_its_mirror()
    {
        const string host = "harbourwire.example";
        using var folder = new TemporaryFolder();
        await using var outlet = await LoopbackOutlet.StartAsync(host, Cancelled);
        var settings = folder.Write("narrativelens.json", """{ "collect": { "delay": "00:00:00", "allowPrivate": true } }""");
        string[] collect = ["collect", $"{outlet.Address}/feed.xml", "--config", settings, "--store", folder.At("http.db")];

        var first = await LensCommand.RunAsync(collect);
        Assert.Equal((ExitCode.Done, ""), (first.Code, first.Code == ExitCode.Done ? "" : first.Error));
        var mirror = await LensCommand.RunAsync(["collect", Repository.At("corpus", "press"), "--store", folder.At("mirror.db")]);
        Assert.Equal(ExitCode.Done, mirror.Code);
        var sentences = await SentencesAsync(folder.At("mirror.db"));
        Assert.True(sentences.Count > 200, $"{sentences.Count} sentences");
        Assert.Equal(sentences, await SentencesAsync(folder.At("http.db")));

        var before = outlet.Asked.Count;
        var second = await LensCommand.RunAsync(collect);
        Assert.Contains("Nothing new", second.Output, StringComparison.Ordinal);
        Assert.All(outlet.Asked.Skip(before).Where(line => line.Contains("/20", StringComparison.Ordinal)), line => Assert.StartsWith("304", line, StringComparison.Ordinal));
    }

    private static async Task<string> SnapshotAsync(string path)
    {
        await using var store = await ArticleStore.OpenAsync(path, cancellation: Cancelled);
        return await store.SnapshotIdAsync(Cancelled);
    }

    // All but the addresses, which are the server's there and the outlet's here.
    private static async Task<IReadOnlyList<string>> SentencesAsync(string store)
    {
        var (code, output, error) = await LensCommand.RunAsync(["query", "outlet:\"Harbour Wire\"", "--jsonl", "--store", store]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(line =>
        {
            var found = JsonNode.Parse(line)!;
            return string.Join('\n', new[] { "published", "title", "sentence", "tags", "figures" }.Select(name => found[name]!.ToJsonString()));
        })];
    }
}
