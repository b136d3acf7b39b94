using System.Diagnostics;
using System.Globalization;
using NarrativeLens.Cli;
using NarrativeLens.Store;
using NarrativeLens.Tests.Collect.Archive;

namespace NarrativeLens.Tests.Cli;

/// <summary>The real program, killed at moments that a seed chose. The variable LENS_TEST_KILLS sets how often; the default keeps the suite quick.</summary>
[Collection(nameof(TimedAlone))]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const string Host = "harbourwire.example";
    private const int DefaultKills = 6;
    private const int KillsPerStore = 3;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_crawl_killed_at_any_moment_and_run_again_ends_in_the_same_store_and_archive()
    {
        await using var outlet = await LoopbackOutlet.StartAsync(Host, Cancelled);
        var settings = _folder.Write("narrativelens.json", """{ "collect": { "delay": "00:00:00", "allowPrivate": true } }""");
        string[] source = [$"{outlet.Address}/feed.xml", "--config", settings];
        Assert.Equal(ExitCode.Done, (await RunAsync("clean", source, killAfter: null)).Code);
        var watch = Stopwatch.StartNew();
        Assert.Equal(ExitCode.Done, (await RunAsync("timed", source, killAfter: null)).Code);
        var whole = watch.Elapsed;
        var clean = await SnapshotAsync("clean");

        var kills = int.Parse(Environment.GetEnvironmentVariable("LENS_TEST_KILLS") ?? $"{DefaultKills}", CultureInfo.InvariantCulture);
        var random = new Random(20260206);
        var (killed, late) = (0, 0);
        for (var round = 0; killed < kills; round++)
        {
            // A run that ends before its kill leaves nothing to be killed in: the next one gets a store of its own.
            var name = $"killed-{round}";
            var goesOn = true;
            for (var i = 0; goesOn && i < KillsPerStore && killed < kills; i++)
            {
                goesOn = (await RunAsync(name, source, whole * random.NextDouble())).WasKilled;
                (killed, late) = goesOn ? (killed + 1, late) : (killed, late + 1);
            }

            Assert.Equal(ExitCode.Done, (await RunAsync(name, source, killAfter: null)).Code);
            Assert.Equal(clean, await SnapshotAsync(name));
            await AssertArchiveAsync(name, clean);
        }

        output.WriteLine($"{killed} kills at random moments of a run of {whole.TotalSeconds:F1} s; {late} more came after its end");
    }

    public void Dispose() => _folder.Dispose();

    // The archive is whole, holds each payload once, and gives the same store again.
    private async Task AssertArchiveAsync(string name, string clean)
    {
        var archive = _folder.At(name + ".warc.gz");
        var records = Archives.RecordsOf(archive);
        Assert.StartsWith("re", records[^1], StringComparison.Ordinal);
        var responses = records.Where(record => record.StartsWith("response ", StringComparison.Ordinal)).ToList();
        Assert.Equal(responses.Distinct(), responses);
        Assert.Equal(ExitCode.Done, (await LensCommand.RunAsync(["collect", archive, "--store", _folder.At(name + "-again.db")])).Code);
        Assert.Equal(clean, await SnapshotAsync(name + "-again"));
    }

    private async Task<(int Code, bool WasKilled)> RunAsync(string name, string[] source, TimeSpan? killAfter)
    {
        // The program as it was built for itself: beside the tests stand the web framework's assemblies instead of its own.
        var program = Repository.At(["src", "NarrativeLens.Cli", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..], "NarrativeLens.Cli.dll"]);
        string[] arguments = [program, "collect", .. source, "--store", _folder.At(name + ".db"), "--archive", _folder.At(name + ".warc.gz")];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync(Cancelled);
        var error = process.StandardError.ReadToEndAsync(Cancelled);
        var wasKilled = false;
        if (killAfter is { } delay)
        {
            await Task.WhenAny(process.WaitForExitAsync(Cancelled), Task.Delay(delay, Cancelled));
            wasKilled = !process.HasExited;
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync(Cancelled);
        await Task.WhenAll(said, error);
        return (process.ExitCode, wasKilled);
    }

    private async Task<string> SnapshotAsync(string name)
    {
        await using var store = await ArticleStore.OpenAsync(_folder.At(name + ".db"), cancellation: Cancelled);
        return await store.SnapshotIdAsync(Cancelled);
    }
}
