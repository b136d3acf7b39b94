using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Tests.Store;
using Parquet;
using Parquet.Schema;

namespace NarrativeLens.Tests.Query.Exports;

public abstract class ParquetExportTests(SamplePress press)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_comes_back_with_its_types()
    {
        var file = await ExportAsync("");
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(file), cancellationToken: Cancellation);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal((1, 13L, "13"), (reader.RowGroupCount, group.RowCount, reader.CustomMetadata["narrativelens.rows"]));

        var articles = new string?[13];
        await group.ReadAsync(FieldOf(reader, "article"), articles.AsMemory(), null, Cancellation);
        var published = new DateTime?[13];
        await group.ReadAsync(FieldOf(reader, "published"), published.AsMemory(), null, Cancellation);
        var starts = new int[13];
        await group.ReadAsync(FieldOf(reader, "start"), starts.AsMemory(), null, Cancellation);
        using var found = await press.Store.FindAsync(SamplePress.Read(""), Cancellation);
        var rows = await found.Sentences(Cancellation).ToListAsync(Cancellation);
        Assert.Equal(rows.Select(row => row.Article), articles);
        Assert.Equal(rows.Select(row => row.Published?.UtcDateTime), published);
        Assert.Equal(rows.Select(row => row.Sentence.Start), starts);
        Assert.Contains(null, published);
        Assert.Equal(DateTimeKind.Utc, published[0]!.Value.Kind);
    }

    [Fact]
    public async Task The_schema_is_the_table_of_columns()
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(await ExportAsync("lang:zh")), cancellationToken: Cancellation);
        Assert.Equal(ExportColumns.Names, reader.Schema.Fields.Select(field => field.Name));
        Assert.Equal(ExportColumns.All.Select(column => column.IsList), reader.Schema.Fields.Select(field => field is ListField));
        Assert.Equal(
            ExportColumns.All.Select(column => column.IsList || column.IsOptional),
            reader.Schema.GetDataFields().Select(field => field.IsNullable));
    }

    [Theory]
    [InlineData("verdict:contradicted", "figures", "$76,000|$760,000")]
    [InlineData("verdict:contradicted", "exactValues", "76000|760000")]
    [InlineData("\"pure speculation\"", "narratives", "inflation-hedge|speculation")]
    [InlineData("bounced", "narratives", "")]
    [InlineData("slept", "exactValues", "80000..90000")]
    public async Task Lists_hold_one_value_a_tag_or_figure(string query, string column, string expected)
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(await ExportAsync(query)), cancellationToken: Cancellation);
        using var group = reader.OpenRowGroupReader(0);
        var field = reader.Schema.GetDataFields().Single(f => f.Path.FirstPart == column);
        var values = new ReadOnlyMemory<char>[8];
        var definitions = new int[values.Length];
        await group.ReadRawAsync<ReadOnlyMemory<char>>(field, values.AsMemory(), definitions.AsMemory(), new int[values.Length].AsMemory(), Cancellation);
        var wanted = expected.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(wanted, values.Take(wanted.Length).Select(value => value.ToString()));
        Assert.Equal(wanted.Length, definitions.Count(level => level == field.MaxDefinitionLevel));
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes() => Assert.Equal(await ExportAsync(""), await ExportAsync(""));

    [Fact]
    public async Task No_row_is_a_file_too()
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(await ExportAsync("nowhereword")), cancellationToken: Cancellation);
        Assert.Equal("0", reader.CustomMetadata["narrativelens.rows"]);
    }

    [Fact]
    public async Task Row_groups_are_bounded_by_rows_and_by_bytes()
    {
        await using var many = await ReadAsync(MadeRows.Of(20_000, sentenceLength: 20));
        Assert.Equal([16_384L, 3_616], Enumerable.Range(0, many.RowGroupCount).Select(i => RowsOf(many, i)));
        await using var wide = await ReadAsync(MadeRows.Of(12, sentenceLength: 4 << 20));
        Assert.Equal([2L, 2, 2, 2, 2, 2], Enumerable.Range(0, wide.RowGroupCount).Select(i => RowsOf(wide, i)));
    }

    private static async Task<ParquetReader> ReadAsync(IAsyncEnumerable<FoundSentence> rows)
    {
        var output = new MemoryStream();
        await ParquetExport.WriteAsync(rows, MadeRows.Manifest, output, Cancellation);
        output.Position = 0;
        return await ParquetReader.CreateAsync(output, cancellationToken: Cancellation);
    }

    private static long RowsOf(ParquetReader reader, int group)
    {
        using var rows = reader.OpenRowGroupReader(group);
        return rows.RowCount;
    }

    private static DataField FieldOf(ParquetReader reader, string name) => reader.Schema.GetDataFields().Single(field => field.Name == name);

    private async Task<byte[]> ExportAsync(string query)
    {
        using var found = await press.Store.FindAsync(SamplePress.Read(query), Cancellation);
        var output = new MemoryStream();
        var manifest = await ParquetExport.WriteAsync(found, query, output, Cancellation);
        Assert.Equal(found.Count, manifest.Rows);
        return output.ToArray();
    }

    public sealed class OnSqlite(SamplePress.InSqlite press) : ParquetExportTests(press), IClassFixture<SamplePress.InSqlite>;

    public sealed class OnPostgres(SamplePress.InPostgres press) : ParquetExportTests(press), IClassFixture<SamplePress.InPostgres>;
}
