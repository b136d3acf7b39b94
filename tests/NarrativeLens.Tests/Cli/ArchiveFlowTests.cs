using System.Text.Json.Nodes;
using NarrativeLens.Cli;
using NarrativeLens.Store;

namespace NarrativeLens.Tests.Cli;

/// <summary>Archiving, re-reading, and the two commands that show the record.</summary>
public sealed class ArchiveFlowTests : IDisposable
{
    private const string Host = "harbourwire.example";
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archived_run_is_read_again_offline_into_the_same_store()
    {
        var archive = _folder.At("run.warc.gz");
        await using (var outlet = await LoopbackOutlet.StartAsync(Host, Cancelled))
        {
            var settings = _folder.Write("narrativelens.json", """{ "collect": { "delay": "00:00:00", "allowPrivate": true } }""");
            var live = await LensCommand.RunAsync(["collect", $"{outlet.Address}/feed.xml", "--archive", archive, "--config", settings, "--store", _folder.At("live.db")]);
            Assert.Equal((ExitCode.Done, ""), (live.Code, live.Code == ExitCode.Done ? "" : live.Error));

            var shown = await LensCommand.RunAsync(["provenance", $"{outlet.Address}/feed.xml", "--json", "--store", _folder.At("live.db")]);
            var visit = JsonNode.Parse(shown.Output)!["visits"]!.AsArray().Single()!;
            Assert.Equal(("listing", archive, 200), ((string)visit["outcome"]!, (string)visit["archive"]!, (int)visit["status"]!));
        }

        var again = await LensCommand.RunAsync(["collect", archive, "--store", _folder.At("again.db")]);
        Assert.Equal((ExitCode.Done, ""), (again.Code, again.Code == ExitCode.Done ? "" : again.Error));
        Assert.Equal(await SnapshotAsync("live.db"), await SnapshotAsync("again.db"));
        Assert.Contains("Nothing new", (await LensCommand.RunAsync(["collect", archive, "--store", _folder.At("again.db")])).Output, StringComparison.Ordinal);
        Assert.Equal(await SnapshotAsync("live.db"), await SnapshotAsync("again.db"));
    }

    [Fact]
    public async Task The_sample_press_from_its_archive_gives_the_store_and_the_changed_number()
    {
        var archive = _folder.At("press.warc.gz");
        var live = await LensCommand.RunAsync(["collect", "--archive", archive, "--store", _folder.At("live.db")]);
        Assert.Equal((ExitCode.Done, ""), (live.Code, live.Code == ExitCode.Done ? "" : live.Error));
        var again = await LensCommand.RunAsync(["collect", archive, "--store", _folder.At("again.db")]);
        Assert.Equal((ExitCode.Done, ""), (again.Code, again.Code == ExitCode.Done ? "" : again.Error));
        Assert.Equal(await SnapshotAsync("live.db"), await SnapshotAsync("again.db"));

        var (code, output, _) = await LensCommand.RunAsync(["changes", "--json", "--store", _folder.At("again.db")]);
        Assert.Equal(ExitCode.Done, code);
        var story = JsonNode.Parse(output)!["stories"]!.AsArray().Single()!;
        Assert.StartsWith($"https://{Host}/", (string)story["url"]!, StringComparison.Ordinal);
        var numbers = story["revisions"]!.AsArray().Single()!["numbers"]!.AsArray();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.True(number!["old"] is not null || number["new"] is not null));

        var people = await LensCommand.RunAsync(["changes", (string)story["url"]!, "--store", _folder.At("again.db")]);
        Assert.Contains("1 revised story", people.Output, StringComparison.Ordinal);
        var page = await LensCommand.RunAsync(["provenance", (string)story["url"]!, "--store", _folder.At("again.db")]);
        Assert.Contains("robots.txt  allows", page.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("provenance", "https://nowhere.example/", "the store knows of no visit to this address")]
    [InlineData("changes", "https://nowhere.example/", "the store has no revised story with this address or id")]
    public async Task An_unknown_address_is_told(string command, string address, string expected)
    {
        await using (await ArticleStore.OpenAsync(_folder.At("empty.db"), cancellation: Cancelled))
        {
        }

        var (code, _, error) = await LensCommand.RunAsync([command, address, "--store", _folder.At("empty.db")]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_written_stops_the_command_with_its_reason()
    {
        var file = _folder.Write("other.warc.gz", "not an archive");
        var (code, _, error) = await LensCommand.RunAsync(["collect", "--archive", file, "--store", _folder.At("live.db")]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("at byte 0 there is no record as this program packs them", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> SnapshotAsync(string store)
    {
        await using var opened = await ArticleStore.OpenAsync(_folder.At(store), cancellation: Cancelled);
        return await opened.SnapshotIdAsync(Cancelled);
    }
}
