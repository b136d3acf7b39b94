using System.Diagnostics;
using System.Text.Json;
using NarrativeLens.Cli;
using NarrativeLens.Tests.Store;

namespace NarrativeLens.Tests.Cli;

/// <summary>Exports hold all rows or fail, and say so: in files, in pipes, on full disks.</summary>
public sealed class QueryExportTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TempStore? _store;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await TempStore.OpenAsync();
        for (var i = 0; i < 40; i++)
        {
            var text = string.Join("\n\n", Enumerable.Range(0, 60).Select(line => $"Bitcoin fell on day {line} of story {i}, as sellers {new string('s', 40)} rushed for the door."));
            await _store.SaveAsync(Some.Analysis(Some.Article(text, $"Story {i}", $"https://harbourwire.example/{i}")));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store!.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("--csv --out")]
    [InlineData("--jsonl --out")]
    [InlineData("--parquet")]
    public async Task A_file_holds_what_was_asked_for_and_a_second_run_writes_the_same_bytes(string options)
    {
        var path = _folder.Write("rows", "what was there before");
        await QueryAsync([.. options.Split(' '), path, "--manifest", _folder.At("manifest.json")]);
        var first = await File.ReadAllBytesAsync(path, Cancelled);
        await QueryAsync([.. options.Split(' '), path]);
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("manifest.json"), Cancelled));
        Assert.Equal(2400, manifest.RootElement.GetProperty("rows").GetInt64());
        Assert.Equal("story", manifest.RootElement.GetProperty("query").GetString());
        Assert.Equal(["manifest.json", "rows"], Names(_folder.Path));
        Assert.True(first.Length > 10_000, $"{first.Length} bytes");
        if (options != "--jsonl --out")
        {
            Assert.Equal(first, await File.ReadAllBytesAsync(path, Cancelled));
        }
        else
        {
            Assert.Equal(2401, (await File.ReadAllLinesAsync(path, Cancelled)).Length);
        }
    }

    [Theory]
    [InlineData("--csv --out")]
    [InlineData("--jsonl --out")]
    [InlineData("--parquet")]
    public async Task A_full_disk_is_told_and_leaves_the_old_file(string options)
    {
        var disk = _folder.At("disk");
        Directory.CreateDirectory(disk);
        if (!OperatingSystem.IsLinux() || await ShellAsync($"mount -t tmpfs -o size=16k tmpfs '{disk}' 2>&1") is not (0, _))
        {
            Assert.Skip("A small disk can be mounted by root on Linux only.");
        }

        try
        {
            var path = Path.Combine(disk, "rows");
            await File.WriteAllTextAsync(path, "old", Cancelled);
            var (code, output, error) = await LensCommand.RunAsync(["query", "story", "--store", _store!.Place, .. options.Split(' '), path]);
            Assert.Equal((ExitCode.Usage, ""), (code, output));
            Assert.StartsWith($"error: {options.Split(' ')[^1]} {path}: cannot be written: No space left on device", error, StringComparison.Ordinal);
            Assert.Equal("old", await File.ReadAllTextAsync(path, Cancelled));
            Assert.Equal(["rows"], Names(disk));
        }
        finally
        {
            await ShellAsync($"umount '{disk}'");
        }
    }

    [Theory]
    [InlineData("| true; exit ${PIPESTATUS[0]}", "Broken pipe")]
    [InlineData("| head -c 9 > /dev/null; exit ${PIPESTATUS[0]}", "Broken pipe")]
    [InlineData("> /dev/full", "No space left on device")]
    public async Task A_reader_that_goes_away_is_noticed(string where, string message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full and bash are Linux's.");
        var program = Repository.At(["src", "NarrativeLens.Cli", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..], "NarrativeLens.Cli.dll"]);
        var (code, error) = await ShellAsync($"dotnet '{program}' query story --jsonl --store '{_store!.Place}' {where}");
        Assert.Equal((ExitCode.Usage, $"error: {message}; the output is not complete\n"), (code, error));
    }

    [Theory]
    [InlineData("--csv --out none/rows.csv", "--out none/rows.csv: cannot be written: Could not find a part of the path")]
    [InlineData("--parquet /dev/null", "--parquet /dev/null: cannot be written: it is a device; expected a file")]
    [InlineData("--parquet /", "--parquet /: cannot be written: it is a folder; expected a file")]
    [InlineData("--out rows.csv", "--out: expected --csv or --jsonl with it")]
    [InlineData("--manifest m.json", "--manifest: expected an export with it, such as --csv")]
    [InlineData("--csv --jsonl", "--csv and --jsonl: expected one of them")]
    [InlineData("--csv --out a --parquet ./a", "--out and --parquet: expected a file for each, found a twice")]
    [InlineData("--count-by week --parquet a", "--parquet: holds sentences; counts come as --csv or --json to standard output")]
    public async Task What_cannot_be_written_is_refused(string options, string expected)
    {
        var (code, output, error) = await LensCommand.RunAsync(["query", "story", "--store", _store!.Place, .. options.Split(' ')]);
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_beside_a_file_is_the_manifest()
    {
        using var manifest = JsonDocument.Parse(await QueryAsync(["--parquet", _folder.At("rows.parquet"), "--json"]));
        Assert.Equal(2400, manifest.RootElement.GetProperty("rows").GetInt64());
    }

    private async Task<string> QueryAsync(string[] options)
    {
        var (code, output, error) = await LensCommand.RunAsync(["query", "story", "--store", _store!.Place, .. options]);
        Assert.True(code == ExitCode.Done, error);
        return output;
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static async Task<(int Code, string Error)> ShellAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, error);
    }
}
