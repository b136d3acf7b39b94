using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace NarrativeLens.Check;

/// <summary>
/// Turns a Parquet file into the CSV that it would be, so that both are read and refused by the same rules: metadata under our header's names become
/// header lines, columns become cells, a row is a line.
/// </summary>
internal static class ParquetRows
{
    private const int MostColumns = 64;
    private const int MostRowsInGroup = 5_000_000;

    private static readonly byte[] s_magic = "PAR1"u8.ToArray();

    /// <summary>True where the file begins as every Parquet file does; the place in the file stays.</summary>
    public static bool IsParquet(FileStream file)
    {
        Span<byte> start = stackalloc byte[s_magic.Length];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == start.Length && start.SequenceEqual(s_magic);
    }

    /// <summary>Writes the rows as CSV into a file that goes with its stream.</summary>
    /// <exception cref="ReferenceFault">The file is broken, or has columns that no series has.</exception>
    public static async Task<FileStream> AsCsvAsync(FileStream file, CancellationToken cancellation)
    {
        var rows = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            await using var writer = new StreamWriter(rows, leaveOpen: true) { NewLine = "\n" };
            await WriteAsync(file, writer, cancellation).ConfigureAwait(false);
            await writer.FlushAsync(cancellation).ConfigureAwait(false);
            rows.Position = 0;
            return rows;
        }
        catch (Exception fault)
        {
            await rows.DisposeAsync().ConfigureAwait(false);

            // A broken file makes the library throw whatever its bytes lead to.
            throw fault is OperationCanceledException or ReferenceFault ? fault : new ReferenceFault(0, $"no Parquet file that can be read ({fault.Message}); expected columns of times and numbers");
        }
    }

    private static async Task WriteAsync(FileStream file, StreamWriter writer, CancellationToken cancellation)
    {
        await using var reader = await ParquetReader.CreateAsync(file, leaveStreamOpen: true, cancellationToken: cancellation).ConfigureAwait(false);
        var fields = reader.Schema.GetDataFields();
        if (fields.Length is 0 or > MostColumns || Array.Exists(fields, field => field.IsArray))
        {
            throw new ReferenceFault(0, $"{fields.Length} columns; expected 2 to {MostColumns}, none of them lists");
        }

        foreach (var (key, value) in reader.CustomMetadata.Where(pair => SeriesHeaderReader.Knows(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            await writer.WriteLineAsync($"# {key}: {value.ReplaceLineEndings(" ")}").ConfigureAwait(false);
        }

        await writer.WriteLineAsync(string.Join(',', fields.Select(field => Quoted(field.Name)))).ConfigureAwait(false);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            await WriteAsync(group, fields, writer, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(ParquetRowGroupReader group, DataField[] fields, StreamWriter writer, CancellationToken cancellation)
    {
        if (group.RowCount > MostRowsInGroup)
        {
            throw new ReferenceFault(0, $"a row group of {group.RowCount} rows; at most {MostRowsInGroup} are read at a time");
        }

        var columns = new List<string[]>();
        foreach (var field in fields)
        {
            columns.Add(await CellsAsync(group, field, cancellation).ConfigureAwait(false));
        }

        var line = new StringBuilder();
        for (var row = 0; row < group.RowCount; row++)
        {
            line.Clear().AppendJoin(',', columns.Select(cells => cells[row]));
            await writer.WriteLineAsync(line, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<string[]> CellsAsync(ParquetRowGroupReader group, DataField field, CancellationToken cancellation)
    {
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var words = new string?[group.RowCount];
            await group.ReadAsync(field, words.AsMemory(), null, cancellation).ConfigureAwait(false);
            return [.. words.Select(word => Quoted(word ?? ""))];
        }

        return field.ClrType switch
        {
            var type when type == typeof(DateTime) => await ValuesAsync<DateTime>(group, field, TextOf, cancellation).ConfigureAwait(false),
            var type when type == typeof(DateOnly) => await ValuesAsync<DateOnly>(group, field, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cancellation).ConfigureAwait(false),
            var type when type == typeof(decimal) => await NumbersAsync<decimal>(group, field, cancellation).ConfigureAwait(false),
            var type when type == typeof(double) => await NumbersAsync<double>(group, field, cancellation).ConfigureAwait(false),
            var type when type == typeof(float) => await NumbersAsync<float>(group, field, cancellation).ConfigureAwait(false),
            var type when type == typeof(long) => await NumbersAsync<long>(group, field, cancellation).ConfigureAwait(false),
            var type when type == typeof(int) => await NumbersAsync<int>(group, field, cancellation).ConfigureAwait(false),
            var type => throw new ReferenceFault(0, $"column {field.Name} holds {type.Name}; expected text, dates, times or numbers"),
        };
    }

    // A time that is no moment of UTC is one of the header's zone; a time at midnight without a zone is a day.
    private static string TextOf(DateTime time) => time.Kind == DateTimeKind.Utc ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static Task<string[]> NumbersAsync<T>(ParquetRowGroupReader group, DataField field, CancellationToken cancellation)
        where T : struct, IFormattable => ValuesAsync<T>(group, field, number => number.ToString(null, CultureInfo.InvariantCulture), cancellation);

    private static async Task<string[]> ValuesAsync<T>(ParquetRowGroupReader group, DataField field, Func<T, string> textOf, CancellationToken cancellation)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var values = new T[group.RowCount];
            await group.ReadAsync(field, values.AsMemory(), null, cancellation).ConfigureAwait(false);
            return [.. values.Select(textOf)];
        }

        var some = new T?[group.RowCount];
        await group.ReadAsync(field, some.AsMemory(), null, cancellation).ConfigureAwait(false);
        return [.. some.Select(value => value is { } known ? textOf(known) : "")];
    }

    private static string Quoted(string words) => words.AsSpan().ContainsAny(",\"\r\n") ? $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : words;
}
