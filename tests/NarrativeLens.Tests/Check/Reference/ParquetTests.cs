using NarrativeLens.Check;
using Parquet;
using Parquet.Schema;

namespace NarrativeLens.Tests.Check.Reference;

public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ShiftedTime _time = new("2026-02-09T12:00:00Z");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_parquet_file_gives_the_series_that_its_csv_gives()
    {
        var path = _folder.At("in.parquet");
        DateTime[] days = [.. Enumerable.Range(1, 5).Select(day => new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Utc))];
        await WriteAsync(path, new ParquetSchema(new DataField<DateTime>("date"), new DataField<double>("open"), new DataField<double>("high"), new DataField<double>("low"), new DataField<decimal>("close")), async (group, fields) =>
        {
            await group.WriteAsync<DateTime>(fields[0], days);
            await group.WriteAsync<double>(fields[1], new double[] { 5, 6, 7, 8, 9 });
            await group.WriteAsync<double>(fields[2], new double[] { 7, 8.25, 9, 10, 1e2 });
            await group.WriteAsync<double>(fields[3], new double[] { 4, 5, 6, 7, 8 });
            await group.WriteAsync<decimal>(fields[4], new decimal[] { 6, 7, 8, 9, 10.5m });
        });
        var csv = _folder.Write("in.csv", "date,open,high,low,close\n2026-01-01,5,7,4,6\n2026-01-02,6,8.25,5,7\n2026-01-03,7,9,6,8\n2026-01-04,8,10,7,9\n2026-01-05,9,100,8,10.5\n");

        var (fromParquet, fromCsv) = (await AddAsync("one", path), await AddAsync("two", csv));

        Assert.True(fromParquet.Succeeded, fromParquet.Skipped?.Reason);
        Assert.True(fromCsv.Succeeded, fromCsv.Skipped?.Reason);
        Assert.Equal(Read("two").Bars, Read("one").Bars);
    }

    [Fact]
    public async Task Names_of_our_header_in_its_metadata_and_columns_with_gaps_are_read()
    {
        var path = _folder.At("in.parquet");
        await WriteAsync(path, new ParquetSchema(new DataField<string>("time"), new DataField<long?>("value")), async (group, fields) =>
        {
            await group.WriteAsync(fields[0], ["2026-01-01", "2026-01-02", "2026-01-03"]);
            await group.WriteAsync<long>(fields[1], new long?[] { 5, null, 7 });
        }, ("asset", "silver"), ("missing", "closed"), ("pandas", "{}"));

        var change = await AddAsync("one", path, ("missing", "closed"));

        Assert.True(change.Succeeded, change.Skipped?.Reason);
        Assert.Equal([5m, 7m], Read("one").Bars.Select(bar => bar.Close));
    }

    [Fact]
    public async Task A_broken_or_unfit_file_is_refused()
    {
        var broken = _folder.Write("broken.parquet", "PAR1 and nothing more that is of use");
        var unfit = _folder.At("unfit.parquet");
        await WriteAsync(unfit, new ParquetSchema(new DataField<DateTime>("date"), new DataField<bool>("value")), async (group, fields) =>
        {
            await group.WriteAsync<DateTime>(fields[0], new DateTime[] { new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            await group.WriteAsync<bool>(fields[1], new bool[] { true });
        });

        Assert.Contains("no Parquet file that can be read", (await AddAsync("one", broken)).Skipped?.Reason, StringComparison.Ordinal);
        Assert.Contains("column value holds Boolean; expected text, dates, times or numbers", (await AddAsync("one", unfit)).Skipped?.Reason, StringComparison.Ordinal);
        Assert.Empty(new ReferenceFolder(_folder.At("reference")).Files);
    }

    private static async Task WriteAsync(string path, ParquetSchema schema, Func<ParquetRowGroupWriter, DataField[], Task> write, params (string Key, string Value)[] metadata)
    {
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, file, cancellationToken: Cancelled);
        writer.CustomMetadata = metadata.ToDictionary(pair => pair.Key, pair => pair.Value);
        using var group = writer.CreateRowGroup();
        await write(group, schema.GetDataFields());
    }

    private Task<Outcome<SeriesChange>> AddAsync(string name, string file, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string> { ["asset"] = "gold", ["metric"] = "price", ["unit"] = "USD", ["step"] = "1d", ["definition"] = "gold, an ounce", ["vintage"] = "2026-01-09" };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        var options = new ReferenceOptions { Settings = settings };
        return new ReferenceUpdater(new ReferenceFolder(_folder.At("reference")), options, _time).AddAsync(name, file, null, Cancelled);
    }

    private ReferenceSeries Read(string name) => ReferenceLibrary.Load([_folder.At("reference", name + ".csv")]).Value!.Series[0];
}
