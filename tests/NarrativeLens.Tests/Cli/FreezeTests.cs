using System.Text.Json.Nodes;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Cli;

/// <summary>`query --freeze` and `replay`, as a user runs them.</summary>
public sealed class FreezeTests : IAsyncLifetime
{
    private TempStore? _store;

    public async ValueTask InitializeAsync()
    {
        _store = await TempStore.OpenAsync();
        await _store.SaveAsync(Some.Analysis(Some.Article("Gold rose. Gold fell.")));
    }

    public ValueTask DisposeAsync() => _store!.DisposeAsync();

    [Fact]
    public async Task A_frozen_result_is_listed_and_replayed()
    {
        var (code, output, _) = await RunAsync("query", "gold", "--freeze", "week-6");
        Assert.Equal((ExitCode.Done, true), (code, output.Contains("week-6.jsonl: 2 sentences\n", StringComparison.Ordinal)));

        (code, output, _) = await RunAsync("replay");
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("week-6: 2 rows of gold; snapshot sha256:", output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 frozen result\n", output, StringComparison.Ordinal);

        (code, output, _) = await RunAsync("replay", "week-6");
        Assert.Equal((ExitCode.Done, "week-6: same; 2 rows, then 2; the store is as it was\n"), (code, output));

        await _store!.SaveAsync(Some.Analysis(Some.Article("Gold \u001B[2J again.", url: "https://b.example/")));
        (code, output, _) = await RunAsync("replay", "week-6");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("new: Gold  [2J again.\n  https://b.example/\n", output, StringComparison.Ordinal);
        Assert.Contains("week-6: different: 1 new; 3 rows, then 2; the store changed since: snapshot sha256:", output, StringComparison.Ordinal);

        (code, output, _) = await RunAsync("replay", Path.Combine(_store.Folder, "frozen", "week-6.jsonl"), "--json");
        var report = JsonNode.Parse(output)!;
        Assert.Equal((ExitCode.Findings, false, "new"), (code, report["same"]!.GetValue<bool>(), report["differences"]![0]!["kind"]!.GetValue<string>()));

        (code, output, _) = await RunAsync("replay", "--json");
        Assert.Equal((ExitCode.Done, "gold"), (code, JsonNode.Parse(output)!["frozen"]![0]!["query"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_cited_is_not_written_over()
    {
        Assert.Equal(ExitCode.Done, (await RunAsync("query", "gold", "--freeze", "a")).Code);
        var (code, _, error) = await RunAsync("query", "rose", "--freeze", "a");
        Assert.Equal((ExitCode.Usage, "error: --freeze a: there is a result of this name already; expected a new name\n"), (code, error));
    }

    [Theory]
    [InlineData("query gold --freeze ../a", "--freeze ../a: expected a name of letters, digits, '.', '-' and '_', 64 at most")]
    [InlineData("query gold --freeze .a", "--freeze .a: expected a name")]
    [InlineData("query gold --freeze a --count-by week", "--freeze: holds sentences")]
    [InlineData("replay none", "none: there is no frozen result of this name; expected one made by `query … --freeze NAME`")]
    public async Task A_wrong_name_is_told(string command, string expected)
    {
        var (code, output, error) = await RunAsync(command.Split(' '));
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] command) => LensCommand.RunAsync([.. command, "--store", _store!.Place]);
}
