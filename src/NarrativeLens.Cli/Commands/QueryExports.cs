using System.CommandLine;
using System.Globalization;
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
    private readonly Option<string?> _annotations = new("--annotations") { Description = "All hits as W3C Web Annotations: narratives and verdicts, with the words and their place.", HelpName = "FILE" };
    private readonly Option<string?> _csl = new("--csl") { Description = "The articles of the hits as CSL-JSON, for Zotero and pandoc.", HelpName = "FILE" };
    private readonly Option<string?> _bibtex = new("--bibtex") { Description = "The articles of the hits as BibTeX.", HelpName = "FILE" };
    private readonly Option<string?> _freeze = new("--freeze") { Description = "Keep the result under a name, to be cited, and to be asked again by `replay NAME`.", HelpName = "NAME" };
    private readonly Option<string?> _manifest = new("--manifest") { Description = "Write the manifest (rows, query, snapshot, model, columns) to this file.", HelpName = "FILE" };

    private readonly Option<bool> _dictionary = new("--dictionary") { Description = "Show what the columns of CSV and Parquet hold, as Markdown or with --json as JSON; needs no expression." };

    /// <summary>The options, for the command.</summary>
    public IReadOnlyList<Option> Options => [_jsonl, _csv, _out, _parquet, _annotations, _csl, _bibtex, _freeze, _manifest, _dictionary];

    /// <summary>Shows the data dictionary, where that was asked for.</summary>
    public bool ShowsDictionary(ParseResult parsed, Terminal terminal)
    {
        if (!parsed.GetValue(_dictionary))
        {
            return false;
        }

        if (parsed.GetValue(shared.Json))
        {
            terminal.WriteJson(ColumnGuide.Current);
        }
        else
        {
            terminal.Output.Write(ColumnGuide.Current.ToMarkdown());
        }

        return true;
    }

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
        if (counts && (files.Count > 0 || parsed.GetValue(_freeze) is not null))
        {
            throw new InputException($"{(files.Count > 0 ? files[0].Option : _freeze.Name)}: holds sentences; counts come as --csv or --json to standard output");
        }

        if (files.GroupBy(file => Path.GetFullPath(file.Path)).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InputException($"{string.Join(" and ", twice.Select(file => file.Option))}: expected a file for each, found {twice.First().Path} twice");
        }
    }

    /// <summary>Keeps the result under the name asked for, if one was.</summary>
    /// <exception cref="InputException">The name cannot be had.</exception>
    public async Task FreezeAsync(FoundSet found, string query, string folder, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_freeze) is { } name)
        {
            var file = FrozenFolder.Of(folder).NewFile(name);
            var rows = 0L;
            await ToFileAsync("--freeze", file, async () => rows = await ExportFile.WriteTextAsync(file, output => FrozenFile.WriteAsync(found, name, query, output, cancellationToken), cancellationToken));
            Notes(parsed, terminal).WriteLine(TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"{file}: {rows} sentences")));
        }
    }

    /// <summary>Writes what was asked for. A file is there when all its rows are, or not at all. JSON lines and CSV have the rows in the order asked for, the other forms that of publication.</summary>
    /// <exception cref="InputException">A file cannot be written.</exception>
    public async Task WriteAsync(FoundSet found, Func<Task<IAsyncEnumerable<FoundSentence>>> rows, string query, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (var (option, what, write) in FileForms(found, query, cancellationToken))
        {
            if (parsed.GetValue(option) is { } path)
            {
                var count = 0L;
                await ToFileAsync(option.Name, path, () => ExportFile.WriteAsync(path, async stream => count = await write(stream), cancellationToken));
                Notes(parsed, terminal).WriteLine(TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"{path}: {count} {what}")));
            }
        }

        var manifest = IsCsv(parsed) || IsJson(parsed) ? await WriteLinesAsync(found, await rows(), query, parsed, terminal, cancellationToken) : QueryManifest.Of(found, query);
        await TellAsync(manifest, parsed, terminal, cancellationToken);
    }

    private IEnumerable<(Option<string?> Option, string What, Func<Stream, Task<long>> Write)> FileForms(FoundSet found, string query, CancellationToken cancellationToken) =>
    [
        (_parquet, "sentences", async stream => (await ParquetExport.WriteAsync(found, query, stream, cancellationToken)).Rows),
        (_annotations, "sentences", async stream => (await ExportFile.TextAsync(stream, output => AnnotationExport.WriteAsync(found, query, output, cancellationToken))).Rows),
        (_csl, "articles", stream => ExportFile.TextAsync(stream, output => CitationExport.WriteCslAsync(found, output, cancellationToken))),
        (_bibtex, "articles", stream => ExportFile.TextAsync(stream, output => CitationExport.WriteBibTexAsync(found, output, cancellationToken))),
    ];

    private TextWriter Notes(ParseResult parsed, Terminal terminal) =>
        IsCsv(parsed) || IsJson(parsed) || parsed.GetValue(shared.Json) ? terminal.Error : terminal.Output;

    private bool HasFileForm(ParseResult parsed) => new[] { _parquet, _annotations, _csl, _bibtex, _freeze }.Any(option => parsed.GetValue(option) is not null);

    private IEnumerable<(string Option, string Path)> Files(ParseResult parsed)
    {
        foreach (var option in new[] { _out, _parquet, _annotations, _csl, _bibtex, _manifest })
        {
            if (parsed.GetValue(option) is { } path)
            {
                yield return string.IsNullOrWhiteSpace(path) ? throw new InputException($"{option.Name}: expected a file's name") : (option.Name, path);
            }
        }
    }

    private async Task<QueryManifest> WriteLinesAsync(
        FoundSet found, IAsyncEnumerable<FoundSentence> rows, string query, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
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
                return await Export.WriteCsvAsync(found, rows, query, output, cancellationToken);
            }

            var manifest = await Export.WriteJsonLinesAsync(found, rows, query, output, cancellationToken);
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
