using System.CommandLine;
using System.Globalization;
using NarrativeLens.Figures;

namespace NarrativeLens.Cli.Commands;

/// <summary>`figures`: the cited figures of a text.</summary>
internal static class FiguresCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var options = new TextOptions();
        var command = new Command("figures", "Find every cited figure of a text: value, unit, hedge, subject, metric, period, source.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (path, rows, published) = options.Of(parsed);
            var bench = Workbench.For(parsed, shared);
            if (rows)
            {
                return await Rows.AnswerAsync(path, terminal, row => Answer(row.AsArticle(published), bench), cancellationToken);
            }

            var json = parsed.GetValue(shared.Json);
            return await DocumentLoop.RunAsync(bench, terminal, path, published, json, (document, many) =>
            {
                if (json)
                {
                    JsonRecord.Of(many ? "file" : null, document.File, Answer(document.Article, bench)).WriteTo(terminal, line: many);
                }
                else
                {
                    WriteForPeople(document, bench.Finder.Find(document.Article), terminal);
                }
            }, cancellationToken);
        });
        return command;
    }

    private static object[] Answer(Article article, Workbench bench) => [Head(article), bench.Finder.Find(article)];

    private static object Head(Article article) => new { article.Text, PublishedAt = Day(article) };

    private static string? Day(Article article) => article.PublishedPrecision == DatePrecision.Minute
        ? article.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteForPeople(Document document, FigureReport report, Terminal terminal)
    {
        var place = new LineIndex(document.Article.Text);
        foreach (var figure in report.Figures)
        {
            var about = string.Join(", ", new[] { figure.Subject, figure.Metric, figure.Aspect, figure.AttributedTo is { } by ? $"by {by}" : null, figure.IsForecast ? "forecast" : null }.Where(word => word is not null));
            terminal.Output.WriteLine(TerminalText.Safe(
                $"{document.File}:{place.Place(figure.Start)}: {figure.Quote}  = {Value(figure)}{(figure.Qualifier == Qualifier.Exact ? "" : $" ({LensJson.Word(figure.Qualifier).Replace('-', ' ')})")}  {about}"));
        }

        foreach (var unparsed in report.Unparsed)
        {
            terminal.Output.WriteLine(TerminalText.Safe($"{document.File}:{place.Place(unparsed.Start)}: {unparsed.Quote}  unparsed: {unparsed.Why}"));
        }

        var ledger = report.Ledger;
        terminal.Output.WriteLine(
            $"{report.Figures.Count} figures; {ledger.DigitRuns} digit runs: {ledger.Figures} in figures, {ledger.NotFigures} dates, names and the like, {ledger.Unparsed} unparsed");
    }

    private static string Value(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.############}{(figure.ValueHigh is { } high ? $"–{high:0.############}" : "")} {figure.Unit}");
}
