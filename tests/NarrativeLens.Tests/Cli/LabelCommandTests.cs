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

    [Fact]
    public async Task Without_a_terminal_and_without_keys_it_says_so_and_writes_nothing()
    {
        var (code, _, error) = await RunAsync(Rows, "");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("no terminal", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("mine.jsonl.history")));
    }

    [Fact]
    public async Task Files_pages_and_folders_are_labelled_together_and_a_text_that_changes_keeps_the_labels_of_its_other_sentences()
    {
        string[] command = ["label", _folder.Write("in.jsonl", Rows), _folder.Write("note.md", "# A note\n\nThe first one stays. The second one goes."), _folder.At("press"), "--to", _folder.At("mine.jsonl"), "--order", "as-is"];
        _folder.Write("press/day.txt", "Gold was quiet on Friday.");
        await RunAsync(command, "nnn1\nn");
        _folder.Write("note.md", "# A note\n\nThe first one stays. Another one came.");
        var (_, output, _) = await RunAsync(command, "q");
        Assert.StartsWith("5 labelled, 0 in doubt, 2 left", output, StringComparison.Ordinal);
        var read = LabelledSet.Load(_folder.At("mine.jsonl")).Value!.Sentences;
        Assert.Equal("A note", Assert.Single(read, s => s.Text == "The first one stays.").Title);
        Assert.Equal(5, read.Count);
    }

    [Theory]
    [InlineData("--query EXPRESSION", "label")]
    [InlineData("standard input is for the keys", "label", "-")]
    [InlineData("there is no store yet", "label", "--query", "gold", "--store", "nowhere.db")]
    [InlineData("position 11", "label", "--query", "narrative:moon", "--store", "nowhere.db")]
    [InlineData("expected one of inflation-hedge", "label", "x.jsonl", "--narratives", "moon")]
    public async Task What_cannot_be_labelled_is_refused_before_the_first_sentence(string said, params string[] args)
    {
        var (code, _, error) = await LensCommand.RunAsync([.. args, "--to", _folder.At("mine.jsonl")], "q"u8.ToArray());
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_labels_file_without_a_history_is_not_overwritten()
    {
        _folder.Write("mine.jsonl", "precious");
        var (code, _, error) = await RunAsync(Rows, "nq");
        Assert.Equal((ExitCode.Usage, "precious"), (code, File.ReadAllText(_folder.At("mine.jsonl"))));
        Assert.Contains("no history beside it", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task LabelAsync(string keys) => Assert.Equal(ExitCode.Done, (await RunAsync(Rows, keys)).Code);

    private Task<(int Code, string Output, string Error)> RunAsync(string rows, string keys) =>
        RunAsync(["label", _folder.Write("in.jsonl", rows), "--to", _folder.At("mine.jsonl"), "--order", "as-is"], keys);

    private static Task<(int Code, string Output, string Error)> RunAsync(string[] command, string keys) => LensCommand.RunAsync(command, Encoding.UTF8.GetBytes(keys));
}
