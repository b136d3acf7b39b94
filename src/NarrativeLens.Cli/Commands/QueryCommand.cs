using System.CommandLine;
using NarrativeLens.Classify;
using NarrativeLens.Query;
using NarrativeLens.Store;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Cli.Commands;

/// <summary>`query`: search the tagged corpus.</summary>
internal static class QueryCommand
{
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
                      "digital gold" NOT outlet:"The Coin Courier"
        """;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var expression = new Argument<string?>("EXPRESSION") { Description = "What to look for; \"\" finds every sentence.", Arity = ArgumentArity.ZeroOrOne };
        var views = new QueryViewOptions();
        var countBy = new Option<string?>("--count-by") { Description = "Count instead of listing, by fields such as week,narrative.", HelpName = "FIELDS" };
        var exports = new QueryExports(shared);
        var command = new Command("query", Language) { expression, countBy };
        foreach (var option in views.All.Concat(exports.Options))
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (exports.ShowsDictionary(parsed, terminal))
            {
                return ExitCode.Done;
            }

            var bench = Workbench.For(parsed, shared);
            var text = parsed.GetValue(expression) ?? throw new InputException("expected an EXPRESSION; \"\" finds every sentence");
            var filter = Parse(text, bench.Classifier.Codebook);
            var by = Fields(parsed.GetValue(countBy));
            exports.Validate(parsed, counts: by is not null);
            var view = views.Read(parsed);
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            var shown = new QueryViews(store, filter, terminal);
            if (view.Explain || by is not null)
            {
                await (view.Explain ? shown.ExplainAsync(exports.IsJson(parsed), cancellationToken) : shown.CountAsync(by!, exports.IsCsv(parsed), exports.IsJson(parsed), cancellationToken));
                return ExitCode.Done;
            }

            using var found = await store.FindAsync(filter, cancellationToken);
            if (exports.IsAsked(parsed))
            {
                await exports.FreezeAsync(found, text, bench.StoreFolder, parsed, terminal, cancellationToken);
                await exports.WriteAsync(found, () => shown.RowsAsync(found, view, cancellationToken), text, parsed, terminal, cancellationToken);
            }
            else
            {
                await shown.ShowAsync(found, view, cancellationToken);
            }

            await shown.SuggestAsync(found.Count, cancellationToken);
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
}
