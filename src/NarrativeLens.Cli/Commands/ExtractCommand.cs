using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Cli.Commands;

/// <summary>`extract`: a page to its article.</summary>
internal static class ExtractCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "An HTML file, a folder of them, an http(s) URL, or - for standard input." };
        var command = new Command("extract", "Turn a page into its article: text in blocks, title, authors, time, site, language.") { path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var json = parsed.GetValue(shared.Json);
            return await DocumentLoop.RunAsync(bench, terminal, parsed.GetValue(path)!, null, json, (document, many) =>
            {
                if (json)
                {
                    JsonRecord.Of("file", document.File, document.Article).WriteTo(terminal, line: many);
                }
                else
                {
                    WriteForPeople(document.Article, terminal);
                }
            }, cancellationToken);
        });
        return command;
    }

    private static void WriteForPeople(Article article, Terminal terminal)
    {
        terminal.Output.WriteLine(TerminalText.Safe(article.Title));
        terminal.Output.WriteLine(TerminalText.Safe(string.Join(" · ", new[]
        {
            article.SiteName,
            article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null,
            article.PublishedAt is { } at ? $"{at:yyyy-MM-dd'T'HH:mm:sszzz} ({(article.PublishedFrom is { } origin ? LensJson.Word(origin) : "")})" : "no date",
            article.Language,
            article.Paywalled ? "paywalled" : null,
            article.Sponsored ? "sponsored" : null,
            string.Create(CultureInfo.InvariantCulture, $"confidence {article.Confidence:0.00}"),
            article.LostDigits.Count > 0 ? "digits lost or glued: " + string.Join(", ", article.LostDigits.Select(lost => $"{lost.Digits} (block {lost.Block + 1})")) : null,
            article.Address,
        }.Where(part => part is not null))));
        foreach (var block in article.Blocks)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine((block.Kind == BlockKind.Heading ? "## " : block.Kind == BlockKind.ListItem ? "- " : block.Kind == BlockKind.Quote ? "> " : "")
                + TerminalText.Safe(block.Span.Of(article.Text)));
        }
    }
}
