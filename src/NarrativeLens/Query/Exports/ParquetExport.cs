using System.Globalization;
using NarrativeLens.Store;
using Parquet;
using Parquet.Schema;

namespace NarrativeLens.Query;

/// <summary>Writes what a query found as Parquet: the columns of <see cref="ExportColumns"/>, typed, in row groups of bounded size, with the manifest in the file's metadata.</summary>
public static class ParquetExport
{
    // A row group is held in memory while it is gathered; a million rows of news are some sixty of these.
    private const int MostRowsInGroup = 16_384;
    private const int MostBytesInGroup = 16 << 20;

    /// <summary>Writes all rows, or throws. The same rows give the same bytes.</summary>
    /// <param name="found">The rows.</param>
    /// <param name="query">The expression that found them.</param>
    /// <param name="output">A stream that can seek; it stays open.</param>
    /// <param name="cancellation">Cancels between two rows.</param>
    /// <returns>The manifest.</returns>
    public static async Task<QueryManifest> WriteAsync(FoundSet found, string query, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        QueryManifest? manifest = null;
        await WriteAsync(found.Sentences(cancellation), rows => manifest = QueryManifest.Of(found, query, rows, ExportColumns.Names), output, cancellation).ConfigureAwait(false);
        return manifest!;
    }

    /// <summary>Writes rows from anywhere; the manifest is asked for when all are written.</summary>
    internal static async Task WriteAsync(IAsyncEnumerable<FoundSentence> rows, Func<long, QueryManifest> manifestOf, Stream output, CancellationToken cancellation)
    {
        var columns = ExportColumns.All.Select(ParquetColumn.Of).ToList();
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        await using var writer = await ParquetWriter.CreateAsync(schema, output, options, cancellationToken: cancellation).ConfigureAwait(false);
        var (written, gathered, bytes) = (0L, 0, 0L);
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            bytes += columns.Sum(column => column.Add(row));
            if (++gathered == MostRowsInGroup || bytes >= MostBytesInGroup)
            {
                await WriteGroupAsync(writer, columns, schema.GetDataFields()).ConfigureAwait(false);
                (written, gathered, bytes) = (written + gathered, 0, 0);
            }
        }

        if (gathered > 0 || written == 0)
        {
            await WriteGroupAsync(writer, columns, schema.GetDataFields()).ConfigureAwait(false);
        }

        writer.CustomMetadata = MetadataOf(manifestOf(written + gathered));
    }

    // Not cancelled halfway: a row group is short, and a writer that was left in one complains of that instead.
    private static async Task WriteGroupAsync(ParquetWriter writer, List<ParquetColumn> columns, DataField[] fields)
    {
        using var group = writer.CreateRowGroup();
        foreach (var (column, field) in columns.Zip(fields))
        {
            await column.WriteAsync(group, field).ConfigureAwait(false);
        }
    }

    private static Dictionary<string, string> MetadataOf(QueryManifest manifest) => new()
    {
        ["narrativelens.rows"] = manifest.Rows.ToString(CultureInfo.InvariantCulture),
        ["narrativelens.query"] = manifest.Query,
        ["narrativelens.snapshot"] = manifest.Snapshot,
        ["narrativelens.model"] = manifest.Model,
        ["narrativelens.generatedBy"] = manifest.GeneratedBy,
    };
}
