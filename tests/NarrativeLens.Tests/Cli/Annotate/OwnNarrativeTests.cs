using System.Text;
using System.Text.Json;
using NarrativeLens.Classify;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Classify;

namespace NarrativeLens.Tests.Cli.Annotate;

/// <summary>A ninth narrative from its codebook entry to the brief, by commands alone.</summary>
public sealed class OwnNarrativeTests : IDisposable
{
    private readonly NarrativeLens.Tests.TemporaryFolder _folder = new();

    [Fact]
    public async Task A_ninth_narrative_is_labelled_trained_tagged_found_and_told_in_the_brief()
    {
        var (book, labels, model) = (_folder.Write("codebook.json", EnergyUse.Codebook()), _folder.At("energy.jsonl"), _folder.At("own.zip"));
        var rows = _folder.Write("rows.jsonl", EnergyUse.Rows());
        await RunAsync(["label", rows, "--to", labels, "--codebook", book, "--narratives", EnergyUse.Id, "--order", "as-is"], EnergyUse.Keys);
        var read = LabelledSet.Load(labels, Codebook.Load(book).Value).Value!.Sentences;
        Assert.Equal(EnergyUse.All.Order(StringComparer.Ordinal), read.Select(s => s.Text).Order(StringComparer.Ordinal));
        Assert.All(read, s => Assert.True(s.AboutCrypto));
        Assert.Equal((EnergyUse.Asserts.Count, EnergyUse.Rejects.Count), (Count(Stance.Asserts), Count(Stance.Rejects)));
        Assert.Contains("1.00", (await RunAsync(["agree", labels, labels, "--codebook", book])).Output, StringComparison.Ordinal);

        await RunAsync(["train", "--codebook", book, "--labels", FewOfOurs(), labels, "--out", model]);
        string[] own = ["--config", _folder.Write("narrativelens.json", JsonSerializer.Serialize(new { model })), "--store", _folder.At("store.db")];
        Assert.Contains(EnergyUse.Id, (await RunAsync(["evaluate", labels, .. own])).Output, StringComparison.Ordinal);
        var page = _folder.Write("outlet.example/rigs.html", EnergyUse.Page());
        Assert.Contains($"{EnergyUse.Id} asserts", (await RunAsync(["classify", page, .. own])).Output, StringComparison.Ordinal);

        await RunAsync(["brief", "--source", page, "--week", "2026-W06", "--out", _folder.At("briefs"), .. own]);
        Assert.Contains("electricity bills", (await RunAsync(["query", $"narrative:{EnergyUse.Id} stance:asserts", .. own])).Output, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(_folder.At("briefs", "2026-W06.md"), TestContext.Current.CancellationToken);
        Assert.Contains("### Bitcoin's energy use", written, StringComparison.Ordinal);
        Assert.Contains("| Bitcoin's energy use |", written, StringComparison.Ordinal);

        await RunAsync(["label", "--query", $"narrative:{EnergyUse.Id}", "--to", _folder.At("more.jsonl"), .. own], "nq");
        Assert.Equal("The valley and the rigs", Assert.Single(LabelledSet.Load(_folder.At("more.jsonl")).Value!.Sentences).Title);

        int Count(Stance stance) => read.Count(s => s.Tags.GetValueOrDefault(EnergyUse.Id, Stance.Reports) == stance);
    }

    [Fact]
    public async Task The_shipped_model_does_not_know_it_and_query_says_so()
    {
        var (code, _, error) = await LensCommand.RunAsync(["query", $"narrative:{EnergyUse.Id}", "--store", _folder.At("none.db")]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("inflation-hedge", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, string keys = "")
    {
        var run = await LensCommand.RunAsync(args, Encoding.UTF8.GetBytes(keys));
        Assert.True(run.Code == ExitCode.Done, $"{args[0]}: {run.Code} {run.Error}");
        return run;
    }

    // A part of the shipped labels, so that the test is quick.
    private string FewOfOurs() => _folder.Write("ours.jsonl", string.Join('\n', SomeModel.FewLabels().Sentences.Select(s =>
        JsonSerializer.Serialize(new { s.Id, s.Title, s.Previous, sentence = s.Text, s.Tags, about = s.AboutCrypto ? "crypto" : "other" }, LensJson.Line))));
}
