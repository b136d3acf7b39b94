using System.Text.Json.Nodes;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Query;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Cli;

public sealed class QueryCommandTests(SamplePress.InSqlite press) : IClassFixture<SamplePress.InSqlite>
{
    [Theory]
    [InlineData("bitcion", "No sentence has bitcion. Did you mean bitcoin?")]
    [InlineData("bitcion --kwic", "Did you mean bitcoin?")]
    [InlineData("bitcion --jsonl", "Did you mean bitcoin?")]
    [InlineData("bitcion --csv", "Did you mean bitcoin?")]
    [InlineData("bitcion --explain", "Did you mean bitcoin?")]
    [InlineData("bitcion --count-by week", "Did you mean bitcoin?")]
    [InlineData("date:2031-01", "The store has articles from 2026-01-28 to 2026-02-07.")]
    public async Task Nothing_found_is_explained_on_standard_error(string command, string expected)
    {
        var (code, output, error) = await RunAsync(command);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gold --sort lft", "--sort lft: expected date, relevance, outlet; with --kwic also left, right")]
    [InlineData("gold --sort left", "with --kwic also left, right")]
    [InlineData("gold --kwic --sort lft", "expected date, relevance, outlet, left, right")]
    [InlineData("gold --sample 0", "--sample 0: expected a number from 1 to 100000")]
    [InlineData("gold --context 0 --kwic", "--context 0: expected a number from 1")]
    [InlineData("gold --limit -1", "--limit -1: expected a number from 1")]
    [InlineData("gold --sample 3 --jsonl", "--jsonl and --csv hold all rows")]
    [InlineData("gold NEAR/x coin", "position 11: expected how many words may stand between")]
    public async Task A_wrong_view_is_told_with_what_was_expected(string command, string expected)
    {
        var (code, output, error) = await RunAsync(command);
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_samples_and_contexts_reach_the_screen()
    {
        var (_, output, _) = await RunAsync("bitcoin OR gold --kwic --sort right --context 12 --limit 2");
        Assert.Equal(["l it digital [gold] and a store ", "             [Bitcoin] fell to $60,"], output.Split('\n')[..2]);
        var (_, sample, _) = await RunAsync("NOT x --sample 2 --seed 5");
        Assert.Contains("13 sentences, 2 drawn with seed 5", sample, StringComparison.Ordinal);
        Assert.Equal(sample, (await RunAsync("NOT x --sample 2 --seed 5")).Output);
        Assert.Contains("3 sentences, the first 1 shown", (await RunAsync("bitcoin --sort relevance --limit 1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_have_the_places_of_the_words_and_the_order_asked_for()
    {
        var (_, output, error) = await RunAsync("hedge OR gold --jsonl --sort outlet");
        Assert.Equal("", error);
        var hits = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["Capitol Ledger", "Capitol Ledger", "Harbour Wire"], hits[..3].Select(hit => (string?)hit["outlet"]));
        Assert.Equal(3, (int?)hits[3]["rows"]);
        Assert.Equal("""[{"start":19,"length":5}]""", hits[0]["matches"]!.ToJsonString());
    }

    [Fact]
    public async Task Counts_and_explanations_are_json_where_asked_for()
    {
        var (_, counts, _) = await RunAsync("bitcoin --count-by week --json");
        Assert.Equal("""{"week":"2026-W06","sentences":2,"firstRunSentences":2,"articles":1,"stories":1,"allStories":3,"share":0.333333,"shareLow":0.061492,"shareHigh":0.79234}""", counts.Split('\n')[1]);
        var (_, explained, _) = await RunAsync("inflation NOT bitcoin --explain --json");
        Assert.Equal("""[{"clause":"inflation","depth":1,"hits":2,"without":10,"effect":-9},{"clause":"NOT bitcoin","depth":1,"hits":10,"without":2,"effect":-1}]""", JsonNode.Parse(explained)!["clauses"]!.ToJsonString());
    }

    [Fact]
    public async Task Words_are_bold_on_a_terminal_and_articles_cannot_style_it()
    {
        await using var temp = await TempStore.OpenAsync();
        await temp.SaveAsync(Some.Analysis(Some.Article("Some \u001b[31m gold \u009b2J here.", "T\u001b]0;x\u0007itle")));
        var list = await StyledAsync("query", "gold", "--store", temp.Place);
        Assert.Contains("\u001b[1mgold\u001b[22m", list, StringComparison.Ordinal);
        Assert.Equal(2, list.Count(c => c == '\u001b'));
        Assert.DoesNotContain('\u009b', list);
        var kwic = await StyledAsync("query", "gold", "--kwic", "--store", temp.Place);
        Assert.Equal(2, kwic.Count(c => c == '\u001b'));
        Assert.DoesNotContain('\u001b', (await LensCommand.RunAsync(["query", "gold", "--store", temp.Place])).Output);
    }

    [Fact]
    public async Task Slices_and_company_are_the_same_on_every_run()
    {
        foreach (var command in new[] { new[] { "compare", "outlet:\"Harbour Wire\"", "outlet:\"Capitol Ledger\"" }, ["collocations", "hedge", "--fewest", "1"] })
        {
            var text = await LensCommand.RunAsync([.. command, "--store", press.Place]);
            var json = await LensCommand.RunAsync([.. command, "--json", "--store", press.Place]);
            Assert.Equal((ExitCode.Done, "", ExitCode.Done, ""), (text.Code, text.Error, json.Code, json.Error));
            Assert.Equal(text.Output, (await LensCommand.RunAsync([.. command, "--store", press.Place])).Output);
            Assert.NotNull(JsonNode.Parse(json.Output));
        }

        Assert.Contains("Did you mean bitcoin?", (await LensCommand.RunAsync(["compare", "gold", "bitcion", "--store", press.Place])).Error, StringComparison.Ordinal);
        Assert.Contains("name a word to look beside", (await LensCommand.RunAsync(["collocations", "lang:zh", "--store", press.Place])).Error, StringComparison.Ordinal);
        Assert.Contains("--window 0: expected a number from 1 to 50", (await LensCommand.RunAsync(["collocations", "gold", "--window", "0", "--store", press.Place])).Error, StringComparison.Ordinal);
    }

    // The expression is what stands before the first option.
    private Task<(int Code, string Output, string Error)> RunAsync(string command)
    {
        var cut = command.IndexOf(" --", StringComparison.Ordinal);
        var options = cut < 0 ? [] : command[cut..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return LensCommand.RunAsync(["query", cut < 0 ? command : command[..cut], .. options, "--store", press.Place]);
    }

    private static async Task<string> StyledAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await CommandLine.RunAsync(args, new Terminal(Stream.Null, output, TextWriter.Null, interactive: false) { Styled = true }, TestContext.Current.CancellationToken);
        return output.ToString();
    }
}
