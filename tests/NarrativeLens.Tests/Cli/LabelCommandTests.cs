using System.Text;
using NarrativeLens.Classify;
using NarrativeLens.Cli;

namespace NarrativeLens.Tests.Cli;

/// <summary>The annotator, driven by piped keys.</summary>
public sealed class LabelCommandTests : IDisposable
{
    private const string Rows = """
        {"id":"a","sentence":"Bitcoin is a hedge against inflation."}
        {"id":"b","sentence":"The index \u001b[2J closed higher."}
        {"id":"c","sentence":"Leverage made it worse."}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Keys_become_labels_and_a_second_run_goes_on()
    {
        await LabelAsync("1r\nq");
        await LabelAsync("nsq");
        var set = LabelledSet.Load(_folder.At("mine.jsonl"));
        Assert.Equal(["a", "b"], set.Value!.Sentences.Select(s => s.Id));
        Assert.Equal(Stance.Rejects, Assert.Single(set.Value.Sentences[0].Tags).Value);
        Assert.Empty(set.Value.Sentences[1].Tags);
    }

    [Fact]
    public async Task Undo_takes_back_a_decision_and_stays_in_the_history()
    {
        await LabelAsync("nuq");
        Assert.Equal("", File.ReadAllText(_folder.At("mine.jsonl")));
        Assert.Equal(2, File.ReadAllLines(_folder.At("mine.jsonl.history")).Length);
    }

    [Fact]
    public async Task A_line_cut_short_by_a_kill_is_dropped_and_the_labels_come_back_from_the_history()
    {
        await LabelAsync("1\nnq");
        var labels = File.ReadAllText(_folder.At("mine.jsonl"));
        File.Delete(_folder.At("mine.jsonl"));
        File.AppendAllText(_folder.At("mine.jsonl.history"), "{\"at\":\"2026-");
        await LabelAsync("q");
        Assert.Equal(labels, File.ReadAllText(_folder.At("mine.jsonl")));
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", "line 1")]
    [InlineData("not json", "line 1")]
    [InlineData("", "no sentence")]
    public async Task A_wrong_input_says_where_and_what_was_expected(string rows, string said)
    {
        var (code, _, error) = await RunAsync(rows, "q");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("expected", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task LabelAsync(string keys) => Assert.Equal(ExitCode.Done, (await RunAsync(Rows, keys)).Code);

    private Task<(int Code, string Output, string Error)> RunAsync(string rows, string keys) => LensCommand.RunAsync(
        ["label", _folder.Write("in.jsonl", rows), "--to", _folder.At("mine.jsonl"), "--order", "as-is"], Encoding.UTF8.GetBytes(keys));
}
