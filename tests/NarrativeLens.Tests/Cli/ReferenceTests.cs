using System.Text.Json;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Check.Reference;

namespace NarrativeLens.Tests.Cli;

public sealed class ReferenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_series_is_added_brought_up_to_date_listed_and_checked_against()
    {
        await using var server = await LoopbackProviders.StartAsync();
        var at = DateTimeOffset.Parse("2026-02-05T00:00:00Z");

        var added = await RunAsync("reference", "add", "btc-coinbase", "--from", "coinbase:BTC-USD", "--since", "2026-01-01", "--base-url", server.Root.AbsoluteUri, "--pause", "0");
        server.Revised[at] = 3m;
        var updated = await RunAsync("reference", "update", "--reread", "2026-02-01", "--base-url", server.Root.AbsoluteUri, "--pause", "0", "--json");
        var listed = await RunAsync("reference", "list", "--json");

        Assert.True(added.Code == ExitCode.Done, added.Error);
        Assert.Matches("^btc-coinbase: [0-9]+ new values, vintage [0-9]{4}-", added.Output);
        using var update = JsonDocument.Parse(updated.Output);
        Assert.Equal(1, update.RootElement.GetProperty("series")[0].GetProperty("revised").GetInt32());
        Assert.Contains("revised 2026-02-05: ", updated.Error, StringComparison.Ordinal);
        using var list = JsonDocument.Parse(listed.Output);
        var series = list.RootElement.GetProperty("series").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!);
        Assert.Equal(["btc-coinbase", "btc-usd-daily", "btc-usd-hourly"], series.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, series["btc-coinbase"].GetProperty("vintages").GetArrayLength());
        Assert.Equal("2026-01-01T00:00:00+00:00", series["btc-coinbase"].GetProperty("first").GetString());
        Assert.StartsWith(_folder.Path, series["btc-coinbase"].GetProperty("file").GetString(), StringComparison.Ordinal);

        // No other venue showed such a price; this one did, but nobody knew of it on the day of the draft.
        var draft = _folder.Write("draft.md", $"Bitcoin closed at ${server.At(at) + 5.5m} on February 5, 2026.\n");
        Assert.Contains("1 figure: 1 supported", (await RunAsync("check", draft, "--published", "2026-02-08")).Output, StringComparison.Ordinal);
        Assert.Contains("no-reference", (await RunAsync("check", draft, "--published", "2026-02-08", "--as-of", "2026-02-08")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: btc-usd-daily: ", "reference", "add", "btc-usd-daily", "--from", "coinbase:BTC-USD")]
    [InlineData("error: no-such.csv: there is no such file", "reference", "add", "one", "--from", "no-such.csv")]
    [InlineData("expected an http(s) address", "reference", "add", "one", "--from", "coinbase:BTC-USD", "--base-url", "ftp://host/")]
    [InlineData("expected seconds from 0 to 300", "reference", "update", "--pause", "-1")]
    [InlineData("expected KEY=VALUE", "reference", "add", "one", "--from", "x.csv", "--set", "asset")]
    [InlineData("is not a date", "check", "x.md", "--as-of", "yesterday")]
    [InlineData("Try: narrativelens reference add --help", "reference", "add")]
    public async Task Wrong_usage_is_told(string message, params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_series_that_fails_does_not_stop_the_others()
    {
        await using var server = await LoopbackProviders.StartAsync();
        string[] fetching = ["--base-url", server.Root.AbsoluteUri, "--pause", "0"];
        await RunAsync(["reference", "add", "mood", "--from", "alternative.me:fear-and-greed", .. fetching]);
        _folder.Write("reference/broken.csv", "# id: broken\n");

        var (code, output, error) = await RunAsync(["reference", "update", .. fetching]);

        Assert.Equal(ExitCode.Partly, code);
        Assert.Equal("mood: nothing new\n", output);
        Assert.Contains("broken.csv:1: the header has no line", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => LensCommand.RunAsync([.. args, "--store", _folder.At("store.db")]);
}
