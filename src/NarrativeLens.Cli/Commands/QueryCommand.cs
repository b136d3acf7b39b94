using System.CommandLine;
using System.Globalization;
using NarrativeLens.Classify;
using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Cli.Commands;

/// <summary>`query`: search the tagged corpus.</summary>
internal static class QueryCommand
{
    private const int ShownToPeople = 50;

    private const string Language = """
        Search the tagged corpus, sentence by sentence.

        words             all of them in one sentence          "exact phrase"   liquidat*
        AND OR NOT ( )    parts without a word between them must all hold
        hedge NEAR/5 inflation                                 at most 5 words between them, in either order
        text:crash        the word anywhere in the same article; text:{inflation hedge} both in one sentence of it
        narrative:ID      stance:asserts|rejects|reports       outlet:  author:  lang:  title:
        date:2026-02-01..2026-02-08                            week:2026-W06
        outlet:(A OR B)   a field with several values          model:ID
        article:ID        cluster:ID (all copies of a wire story, by the id of any of them)
        figure:price      value>60000  value<1bn  unit:USD     verdict:contradicted  source:CoinGlass

        For example:  narrative:safe-haven stance:rejects week:2026-W06
                      figure:price verdict:contradicted
                      "digital gold" NOT outlet:"Coin Courier"
        """;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var expression = new Argument<string>("EXPRESSION") { Description = "What to look for; \"\" finds every sentence." };
        var kwic = new Option<bool>("--kwic") { Description = "Keyword in context: the words found stand under one another." };
        var countBy = new Option<string?>("--count-by") { Description = "Count instead of listing, by fields such as week,narrative.", HelpName = "FIELDS" };
        var jsonl = new Option<bool>("--jsonl") { Description = "All hits as JSON lines; the last line is the manifest." };
        var csv = new Option<bool>("--csv") { Description = "All hits (or counts) as CSV." };
        var manifest = new Option<string?>("--manifest") { Description = "Write the manifest (rows, query, snapshot, model) to this file.", HelpName = "FILE" };
        var command = new Command("query", Language) { expression, kwic, countBy, jsonl, csv, manifest };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var text = parsed.GetValue(expression)!;
            var filter = Parse(text, bench.Classifier.Codebook);
            var by = Fields(parsed.GetValue(countBy));
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            if (by is not null)
            {
                await CountAsync(store, filter, by, parsed.GetValue(csv), parsed.GetValue(jsonl) || parsed.GetValue(shared.Json), terminal, cancellationToken);
                return ExitCode.Done;
            }

            using var found = await store.FindAsync(filter, cancellationToken);
            if (parsed.GetValue(jsonl) || parsed.GetValue(shared.Json) || parsed.GetValue(csv))
            {
                await ExportAsync(found, text, parsed.GetValue(csv), parsed.GetValue(manifest), terminal, cancellationToken);
            }
            else
            {
                await ShowAsync(found, filter, parsed.GetValue(kwic), terminal, cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Reads an expression with the narratives of a codebook.</summary>
    /// <exception cref="InputException">It cannot be read; the message shows where.</exception>
    public static Filter Parse(string expression, Codebook codebook)
    {
        var parsed = QueryLanguage.Parse(expression, [.. codebook.Narratives.Select(narrative => narrative.Id)]);
        return parsed.Filter ?? throw Wrong(expression, parsed.Error!);
    }

    private static IReadOnlyList<CountField>? Fields(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var fields = CountFields.Parse(text, out var error);
        return error is null ? fields : throw Wrong(text, error);
    }

    private static InputException Wrong(string text, QueryError error)
    {
        var suggestion = error.Suggestion is { } word ? $"\n  did you mean {word}?" : "";
        return new InputException($"position {error.Position + 1}: expected {error.Expected}, found {error.Found}\n  {text}\n  {new string(' ', Math.Min(error.Position, text.Length))}^{suggestion}");
    }

    private static async Task ExportAsync(
        FoundSet found, string query, bool csv, string? manifestFile, Terminal terminal, CancellationToken cancellationToken)
    {
        var manifest = csv
            ? await Export.WriteCsvAsync(found, query, terminal.Output, cancellationToken)
            : await Export.WriteJsonLinesAsync(found, query, terminal.Output, cancellationToken);
        if (manifestFile is not null)
        {
            await File.WriteAllTextAsync(manifestFile, System.Text.Json.JsonSerializer.Serialize(manifest, LensJson.Indented) + "\n", cancellationToken);
        }
        else if (!csv)
        {
            terminal.WriteJsonLine(manifest);
        }
        else
        {
            terminal.Error.WriteLine($"{manifest.Rows} rows; snapshot {manifest.Snapshot}; model {manifest.Model}");
        }
    }

    private static async Task ShowAsync(FoundSet found, Filter filter, bool kwic, Terminal terminal, CancellationToken cancellationToken)
    {
        var shown = 0;
        await foreach (var sentence in found.Sentences(cancellationToken))
        {
            if (shown++ == ShownToPeople)
            {
                break;
            }

            if (kwic)
            {
                foreach (var line in Kwic.Of(sentence, filter))
                {
                    terminal.Output.WriteLine(TerminalText.Safe(Kwic.Aligned(line)));
                }
            }
            else
            {
                Show(sentence, terminal);
            }
        }

        terminal.Output.WriteLine(found.Count > ShownToPeople
            ? $"{found.Count} sentences, the first {ShownToPeople} shown; --jsonl or --csv gives all"
            : found.Count == 1 ? "1 sentence" : $"{found.Count} sentences");
    }

    private static void Show(FoundSentence sentence, Terminal terminal)
    {
        var day = sentence.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        terminal.Output.WriteLine(TerminalText.Safe($"{day}  {sentence.Outlet}: {sentence.Title}"));
        terminal.Output.WriteLine(TerminalText.Safe($"  {sentence.Sentence.Text}"));
        var tags = sentence.Tags.Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Narrative} {LensJson.Word(tag.Stance)} {tag.Probability:0.00}"));
        var figures = sentence.Figures.Select(figure => $"{figure.Quote}: {(figure.Verdict is { } verdict ? LensJson.Word(verdict) : "unchecked")}");
        terminal.Output.WriteLine(TerminalText.Safe($"  {string.Join("; ", tags.Concat(figures))}"));
        terminal.Output.WriteLine();
    }

    private static async Task CountAsync(
        ArticleStore store, Filter filter, IReadOnlyList<CountField> by, bool csv, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        var counts = await store.CountAsync(filter, by, cancellationToken);
        if (csv)
        {
            await Export.WriteCountsAsync(counts, by, terminal.Output, cancellationToken);
            return;
        }

        foreach (var row in counts)
        {
            if (json)
            {
                var line = new System.Text.Json.Nodes.JsonObject();
                foreach (var (field, value) in by.Zip(row.Values))
                {
                    line[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field.ToString())] = value;
                }

                (line["sentences"], line["firstRunSentences"], line["articles"], line["stories"]) = (row.Sentences, row.FirstRunSentences, row.Articles, row.Stories);
                line.WriteTo(terminal, line: true);
            }
            else
            {
                terminal.Output.WriteLine(TerminalText.Safe(
                    $"{row.Sentences,7} sentences  {row.Articles,5} articles  {row.Stories,5} stories  {string.Join("  ", row.Values.Select(value => value ?? "–"))}"));
            }
        }
    }
}
