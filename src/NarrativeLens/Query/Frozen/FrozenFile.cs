using System.Text.Json;
using System.Text.RegularExpressions;
using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>The files of frozen results: JSON lines, first what was asked, then every row. They stand beside the store and can be handed on with it or alone.</summary>
public static partial class FrozenFile
{
    /// <summary>What the files' names end in.</summary>
    public const string Ending = ".jsonl";

    private const int Format = 1;

    /// <summary>True where a result may be called so: letters, digits, ".", "-" and "_", not more than 64, the first a letter or digit.</summary>
    public static bool IsName(string name) => NameForm().IsMatch(name);

    /// <summary>Writes all rows, or throws. The same result of the same store gives the same text.</summary>
    /// <returns>How many rows there are.</returns>
    public static async Task<long> WriteAsync(FoundSet found, string name, string query, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var manifest = QueryManifest.Of(found, query);
        await WriteLineAsync(output, new FrozenSet(Format, name, query, manifest.Rows, manifest.Snapshot, manifest.Model, manifest.GeneratedBy)).ConfigureAwait(false);
        var rows = 0L;
        await foreach (var sentence in found.Sentences(cancellation).ConfigureAwait(false))
        {
            await WriteLineAsync(output, FrozenRow.Of(sentence)).ConfigureAwait(false);
            rows++;
        }

        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return QueryManifest.Of(found, query, rows, []).Rows;
    }

    /// <summary>Reads what was asked.</summary>
    /// <exception cref="InvalidDataException">The file is no frozen result; the message says why.</exception>
    public static async Task<FrozenSet> ReadHeadAsync(string path, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(path);
        return Head(await reader.ReadLineAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>Reads what was asked and every row.</summary>
    /// <exception cref="InvalidDataException">The file is no frozen result, or not a whole one; the message says why and where.</exception>
    public static async Task<(FrozenSet Set, IReadOnlyList<FrozenRow> Rows)> ReadAsync(string path, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(path);
        var set = Head(await reader.ReadLineAsync(cancellation).ConfigureAwait(false));
        var rows = new List<FrozenRow>();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            rows.Add(Pooled(Record<FrozenRow>(line, rows.Count + 2)));
        }

        return rows.Count == set.Rows ? (set, rows) : throw new InvalidDataException($"it holds {rows.Count} rows; its first line says {set.Rows}");

        // All but the sentence is the same in many rows: kept once, a million rows take a third of the memory.
        FrozenRow Pooled(FrozenRow row) => row with
        {
            Article = Once(row.Article), Url = Once(row.Url), Revision = Once(row.Revision), Stamp = Once(row.Stamp), Tags = Once(row.Tags), Figures = Once(row.Figures), Sentence = row.Sentence ?? "",
        };

        string Once(string? words)
        {
            words ??= "";
            known.TryAdd(words, words);
            return known[words];
        }
    }

    private static FrozenSet Head(string? line)
    {
        var head = Record<FrozenSet>(line ?? "", 1);
        return head switch
        {
            { Format: > Format } => throw new InvalidDataException($"it has format {head.Format}; this program knows formats up to {Format}"),
            { Name: null } or { Query: null } => throw new InvalidDataException("line 1: expected name and query of a frozen result"),
            _ => head,
        };
    }

    private static T Record<T>(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, LensJson.Line) ?? throw new InvalidDataException($"line {number}: expected a record");
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"line {number}: expected a record of a frozen result in JSON");
        }
    }

    private static Task WriteLineAsync<T>(TextWriter output, T record) => output.WriteAsync(LensJson.Visible(JsonSerializer.Serialize(record, LensJson.Line)) + "\n");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex NameForm();
}
