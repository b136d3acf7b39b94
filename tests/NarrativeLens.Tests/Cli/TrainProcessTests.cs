using System.Diagnostics;
using NarrativeLens.Tests.Classify;

namespace NarrativeLens.Tests.Cli;

/// <summary>The real program, trained on few labels in processes that see other machines.</summary>
public sealed class TrainProcessTests : IDisposable
{
    private readonly NarrativeLens.Tests.TemporaryFolder _folder = new();

    [Fact]
    public async Task One_two_and_sixteen_processors_and_any_language_of_the_machine_give_the_same_bytes()
    {
        var labels = Path.Combine(SomeModel.RepositoryRoot, "corpus", "labels", "documents-k.jsonl");
        var made = new List<byte[]>();
        foreach (var (processors, language) in new[] { ("1", "C"), ("2", "tr_TR.UTF-8"), ("16", "fa_IR.UTF-8") })
        {
            var path = _folder.At($"{processors}.zip");
            using var process = Process.Start(StartInfo(["train", "--labels", labels, "--out", path], processors, language))!;
            await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            made.Add([.. await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), .. await File.ReadAllBytesAsync(_folder.At($"{processors}.json"), TestContext.Current.CancellationToken)]);
        }

        Assert.All(made, bytes => Assert.Equal(made[0], bytes));
    }

    public void Dispose() => _folder.Dispose();

    private static ProcessStartInfo StartInfo(string[] command, string processors, string language)
    {
        var program = Path.Combine([SomeModel.RepositoryRoot, "src", "NarrativeLens.Cli", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..], "NarrativeLens.Cli.dll"]);
        var start = new ProcessStartInfo("dotnet", [program, .. command]) { RedirectStandardError = true };
        (start.Environment["DOTNET_PROCESSOR_COUNT"], start.Environment["LANG"], start.Environment["LC_ALL"]) = (processors, language, language);
        return start;
    }
}
