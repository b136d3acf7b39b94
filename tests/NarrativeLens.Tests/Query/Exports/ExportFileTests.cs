using NarrativeLens.Query;

namespace NarrativeLens.Tests.Query.Exports;

public sealed class ExportFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_it_is_written_a_reader_sees_the_old_file()
    {
        var path = _folder.Write("a.csv", "old");
        await ExportFile.WriteAsync(path, async stream =>
        {
            await stream.WriteAsync("new"u8.ToArray(), Cancellation);
            await stream.FlushAsync(Cancellation);
            Assert.Equal("old", await File.ReadAllTextAsync(path, Cancellation));
        }, Cancellation);
        Assert.Equal("new", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_cancelled_export_leaves_the_old_file_and_nothing_else()
    {
        var path = _folder.Write("a.parquet", "old");
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var rows = MadeRows.Of(40_000, sentenceLength: 20).Select((row, at) =>
        {
            if (at == 20_000)
            {
                source.Cancel();
            }

            return row;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ExportFile.WriteAsync(path, stream => ParquetExport.WriteAsync(rows, MadeRows.Manifest, stream, source.Token), source.Token));
        Assert.Equal("old", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task Rows_that_are_missing_at_the_end_leave_no_file()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => ExportFile.WriteAsync(
            _folder.At("a.parquet"),
            stream => ParquetExport.WriteAsync(MadeRows.Of(5, 20), rows => throw new InvalidOperationException($"{rows} of 6"), stream, Cancellation),
            Cancellation));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_link_stays_a_link_and_its_file_is_replaced()
    {
        var path = _folder.Write("real.csv", "old");
        var link = File.CreateSymbolicLink(_folder.At("link.csv"), path).FullName;
        await ExportFile.WriteTextAsync(link, async writer =>
        {
            await writer.WriteAsync("new");
            return 0;
        }, Cancellation);
        Assert.Equal(("new", path), (await File.ReadAllTextAsync(path, Cancellation), new FileInfo(link).LinkTarget));
    }
}
