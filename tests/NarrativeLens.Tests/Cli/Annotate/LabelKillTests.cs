using System.Diagnostics;
using System.Text;
using NarrativeLens.Classify;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Classify.Labelling;

namespace NarrativeLens.Tests.Cli.Annotate;

/// <summary>The real program, killed while somebody labels.</summary>
[Collection(nameof(TimedAlone))]
public sealed class LabelKillTests : IDisposable
{
    private const int Kills = 4;

    // A tag and a decision; a tag, its side and a decision; a tag; and the undo of the run that follows the kill.
    private const int EntriesARound = 7;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    private readonly NarrativeLens.Tests.TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Labels_given_before_a_kill_are_there_after_it_each_of_them_once()
    {
        var (rows, labels) = (_folder.Write("rows.jsonl", EnergyUse.Rows()), _folder.At("mine.jsonl"));
        string[] command = ["label", rows, "--to", labels, "--order", "as-is", "--json"];
        for (var round = 1; round <= Kills; round++)
        {
            using var process = Start(command);
            await process.StandardInput.WriteAsync("1\n2r\n3".AsMemory(), Cancelled);
            await process.StandardInput.FlushAsync(Cancelled);
            await WaitForLinesAsync(labels + ".history", (EntriesARound * round) - 1);
            process.Kill();
            await process.WaitForExitAsync(Cancelled);
            Assert.NotEqual(0, process.ExitCode);
            await File.AppendAllTextAsync(labels + ".history", "{\"at\":\"2026-02-", Cancelled);

            // The third sentence has a tag and no decision: the next run goes on with it.
            var resumed = await LensCommand.RunAsync(command, Encoding.UTF8.GetBytes("uq"));
            Assert.Equal(ExitCode.Done, resumed.Code);
            Assert.Equal(2 * round, LabelledSet.Load(labels).Value!.Sentences.Count);
        }

        var read = LabelledSet.Load(labels).Value!.Sentences;
        Assert.Equal(Enumerable.Range(0, 2 * Kills).Select(i => $"e{i:00}"), read.Select(s => s.Id));
        Assert.All(read.Where((_, i) => i % 2 == 0), s => Assert.Equal(Stance.Asserts, s.Tags["inflation-hedge"]));
        Assert.All(read.Where((_, i) => i % 2 == 1), s => Assert.Equal(Stance.Rejects, s.Tags["store-of-value"]));
    }

    public void Dispose() => _folder.Dispose();

    private static Process Start(string[] command)
    {
        var program = Repository.At(["src", "NarrativeLens.Cli", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..], "NarrativeLens.Cli.dll"]);
        var start = new ProcessStartInfo("dotnet", [program, .. command]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // The program keeps the history to itself; this lets the test look over its shoulder.
        start.Environment["DOTNET_SYSTEM_IO_DISABLEFILELOCKING"] = "1";
        return Process.Start(start)!;
    }

    private static async Task WaitForLinesAsync(string path, int lines)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(s_longest);
        while (LinesOf(path) < lines)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    private static int LinesOf(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Count(c => c == '\n');
    }
}
