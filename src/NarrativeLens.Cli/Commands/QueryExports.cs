using System.CommandLine;
using System.Text.Json;
using NarrativeLens.Query;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>The exports of `query`: their options, and the writing of those that were asked for, all from one state of the store.</summary>
internal sealed class QueryExports(SharedOptions shared)
{
    private readonly Option<bool> _jsonl = new("--jsonl") { Description = "All hits as JSON lines; the last line is the manifest." };
    private readonly Option<bool> _csv = new("--csv") { Description = "All hits (or counts) as CSV. Cells that a spreadsheet might calculate begin with an apostrophe." };
    private readonly Option<string?> _out = new("--out") { Description = "Write the JSON lines or CSV to this file instead; it is replaced only when all rows are written.", HelpName = "FILE" };
    private readonly Option<string?> _parquet = new("--parquet") { Description = "All hits as Parquet, in typed columns.", HelpName = "FILE" };
    private readonly Option<string?> _manifest = new("--manifest") { Description = "Write the manifest (rows, query, snapshot, model, columns) to this file.", HelpName = "FILE" };

    /// <summary>The options, for the command.</summary>
    public IReadOnlyList<Option> Options => [_jsonl, _csv, _out, _parquet, _manifest];

    /// <summary>True where counts are wanted as CSV.</summary>
    public bool IsCsv(ParseResult parsed) => parsed.GetValue(_csv);

    /// <summary>True where standard output carries JSON lines.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(_jsonl) || (parsed.GetValue(shared.Json) && !IsCsv(parsed) && !HasFileForm(parsed));

    /// <summary>True where hits are exported rather than shown.</summary>
    public bool IsAsked(ParseResult parsed) => IsCsv(parsed) || IsJson(parsed) || HasFileForm(parsed);

    /// <summary>Refuses options that cannot be meant together.</summary>
    /// <exception cref="InputException">The message names them.</exception>
    public void Validate(ParseResult parsed, bool counts)
    {
        if (IsCsv(parsed) && parsed.GetValue(_jsonl))
        {
            throw new InputException("--csv and --jsonl: expected one of them");
        }

        if (parsed.GetValue(_out) is not null && !IsCsv(parsed) && !IsJson(parsed))
        {
            throw new InputException("--out: expected --csv or --jsonl with it");
        }

        if (parsed.GetValue(_manifest) is not null && !IsAsked(parsed))
        {
            throw new InputException("--manifest: expected an export with it, such as --csv");
        }

        var files = Files(parsed).ToList();
        if (counts && files.Count > 0)
        {
            throw new InputException($"{files[0].Option}: holds sentences; counts come as --csv or --json to standard output");
        }

        if (files.GroupBy(file => Path.GetFullPath(file.Path)).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InputException($"{string.Join(" and ", twice.Select(file => file.Option))}: expected a file for each, found {twice.First().Path} twice");
        }
    }

    /// <summary>Writes what was asked for. A file is there when all its rows are, or not at all.</summary>
    /// <exception cref="InputException">A file cannot be written.</exception>
    public async Task WriteAsync(FoundSet found, string query, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        QueryManifest? manifest = null;
        if (parsed.GetValue(_parquet) is { } parquet)
        {
            await ToFileAsync("--parquet", parquet, async () =>
                await ExportFile.WriteAsync(parquet, async stream => manifest = await ParquetExport.WriteAsync(found, query, stream, cancellationToken), cancellationToken));
        }

        if (IsCsv(parsed) || IsJson(parsed))
        {
            manifest = await WriteLinesAsync(found, query, parsed, terminal, cancellationToken);
        }

        await TellAsync(manifest ?? throw new InvalidOperationException("Nothing was asked for."), parsed, terminal, cancellationToken);
    }

    private bool HasFileForm(ParseResult parsed) => parsed.GetValue(_parquet) is not null;

    private IEnumerable<(string Option, string Path)> Files(ParseResult parsed)
    {
        foreach (var option in new[] { _out, _parquet, _manifest })
        {
            if (parsed.GetValue(option) is { } path)
            {
                yield return string.IsNullOrWhiteSpace(path) ? throw new InputException($"{option.Name}: expected a file's name") : (option.Name, path);
            }
        }
    }

    private async Task<QueryManifest> WriteLinesAsync(FoundSet found, string query, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_out) is not { } path)
        {
            return await WriteToAsync(terminal.Output);
        }

        QueryManifest? manifest = null;
        await ToFileAsync("--out", path, async () => manifest = await ExportFile.WriteTextAsync(path, WriteToAsync, cancellationToken));
        return manifest!;

        async Task<QueryManifest> WriteToAsync(TextWriter output)
        {
            if (IsCsv(parsed))
            {
                return await Export.WriteCsvAsync(found, query, output, cancellationToken);
            }

            var manifest = await Export.WriteJsonLinesAsync(found, query, output, cancellationToken);
            if (parsed.GetValue(_manifest) is null)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(manifest, LensJson.Line));
            }

            return manifest;
        }
    }

    private async Task TellAsync(QueryManifest manifest, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_manifest) is { } path)
        {
            var text = JsonSerializer.SerializeToUtf8Bytes(manifest, LensJson.Indented);
            await ToFileAsync("--manifest", path, () => ExportFile.WriteAsync(path, async file => await file.WriteAsync((byte[])[.. text, (byte)'\n'], cancellationToken), cancellationToken));
        }

        var isData = (IsCsv(parsed) || IsJson(parsed)) && parsed.GetValue(_out) is null;
        if (!isData && parsed.GetValue(shared.Json))
        {
            terminal.WriteJson(manifest);
        }
        else if (!isData || IsCsv(parsed) || HasFileForm(parsed))
        {
            (isData ? terminal.Error : terminal.Output).WriteLine(TerminalText.Safe($"{manifest.Rows} rows; snapshot {manifest.Snapshot}; model {manifest.Model}"));
        }
    }

    private static async Task ToFileAsync(string option, string path, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{option} {path}: cannot be written: {e.Message}; nothing was written there");
        }
    }
}
