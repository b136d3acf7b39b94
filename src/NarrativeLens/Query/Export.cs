using System.Globalization;
using System.Text.Json;
using CsvHelper;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>Writes what a query found: all rows, or an exception and no manifest.</summary>
public static class Export
{
    private static readonly string[] s_members = ["article", "url", "outlet", "published", "title", "sentence", "tags", "figures", "cluster"];

    /// <summary>One JSON object a line, as the contract of "query --jsonl" has it. The writer's line ends are not used: lines end with a line feed.</summary>
    /// <returns>The manifest; the caller decides whether it is the last line or a file of its own.</returns>
    public static Task<QueryManifest> WriteJsonLinesAsync(FoundSet found, string query, TextWriter output, CancellationToken cancellation = default) =>
        WriteJsonLinesAsync(found, found.Sentences(cancellation), query, output, cancellation);

    /// <summary>The same with the set's sentences in another order, or with more told of each.</summary>
    /// <returns>The manifest.</returns>
    public static async Task<QueryManifest> WriteJsonLinesAsync(FoundSet found, IAsyncEnumerable<FoundSentence> sentences, string query, TextWriter output, CancellationToken cancellation = default)
    {
        var rows = 0L;
        await foreach (var sentence in sentences.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await output.WriteAsync((LensJson.Visible(JsonSerializer.Serialize(sentence, LensJson.Line)) + "\n").AsMemory(), cancellation).ConfigureAwait(false);
            rows++;
        }

        return await FinishAsync(found, query, rows, s_members, output, cancellation).ConfigureAwait(false);
    }

    /// <summary>CSV as RFC 4180 has it, with a header: the columns of <see cref="ExportColumns"/>. Cells that a spreadsheet might calculate get an apostrophe (see <see cref="CsvCells"/>).</summary>
    /// <returns>The manifest.</returns>
    public static Task<QueryManifest> WriteCsvAsync(FoundSet found, string query, TextWriter output, CancellationToken cancellation = default) =>
        WriteCsvAsync(found, found.Sentences(cancellation), query, output, cancellation);

    /// <summary>The same with the set's sentences in another order, or with more told of each.</summary>
    /// <returns>The manifest.</returns>
    public static async Task<QueryManifest> WriteCsvAsync(FoundSet found, IAsyncEnumerable<FoundSentence> sentences, string query, TextWriter output, CancellationToken cancellation = default)
    {
        var rows = 0L;
        await using (var csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true))
        {
            await WriteRowAsync(csv, ExportColumns.Names, cancellation).ConfigureAwait(false);
            await foreach (var sentence in sentences.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await WriteRowAsync(csv, ExportColumns.All.Select(column => CsvText.Of(column, sentence)), cancellation).ConfigureAwait(false);
                rows++;
            }
        }

        return await FinishAsync(found, query, rows, ExportColumns.Names, output, cancellation).ConfigureAwait(false);
    }

    /// <summary>CSV of counts: one column per field asked for, then the four counts, all stories of the cell, and the share of these with its interval.</summary>
    public static async Task WriteCountsAsync(IReadOnlyList<SharedCount> counts, IReadOnlyList<CountField> by, TextWriter output, CancellationToken cancellation = default)
    {
        await using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        await WriteRowAsync(csv, [.. by.Select(f => f.ToString().ToLowerInvariant()), "sentences", "firstRunSentences", "articles", "stories", "allStories", "share", "shareLow", "shareHigh"], cancellation).ConfigureAwait(false);
        foreach (var (row, all, share) in counts)
        {
            await WriteRowAsync(
                csv,
                [
                    .. row.Values.Select(v => v ?? ""), Number(row.Sentences), Number(row.FirstRunSentences), Number(row.Articles), Number(row.Stories),
                    Number(all), Number(share.Share), Number(share.Low), Number(share.High),
                ],
                cancellation).ConfigureAwait(false);
        }
    }

    // The writer's own guard against formulas would also mark negative numbers.
    private static ValueTask WriteRowAsync(CsvWriter csv, IEnumerable<string> cells, CancellationToken cancellation) =>
        csv.WriteRecordAsync([.. cells.Select(CsvCells.Safe)], cancellation);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Only after every row has left the writer is there a manifest.
    private static async Task<QueryManifest> FinishAsync(
        FoundSet found, string query, long rows, IReadOnlyList<string> columns, TextWriter output, CancellationToken cancellation)
    {
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return QueryManifest.Of(found, query, rows, columns);
    }
}
