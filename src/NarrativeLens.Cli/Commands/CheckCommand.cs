using System.CommandLine;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>`check`: whether every cited figure holds.</summary>
internal static class CheckCommand
{
    private const string Never = "never";
    private const string Mismatch = "mismatch";
    private const string Warning = "warning";

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var options = new TextOptions();
        var failOn = new Option<string>("--fail-on")
        {
            Description = "Exit with 1 when a figure is contradicted (mismatch), or also when one needs a look (warning). Default: never.",
            HelpName = "LEVEL",
            DefaultValueFactory = _ => Never,
        };
        failOn.AcceptOnlyFromAmong(Never, Mismatch, Warning);
        var forms = new CheckForms(shared.Json);
        var asOf = ReferenceListCommand.AsOfOption();
        var worksheets = new CheckWorksheets();
        var command = new Command("check", "Check every cited figure of a draft or article: does it hold, why, and what would.") { failOn, asOf };
        forms.AddTo(command);
        worksheets.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (path, rows, published) = options.Of(parsed);
            var form = forms.Of(parsed, rows);
            var bench = Workbench.For(parsed, shared);
            var checker = ReferenceListCommand.AsOf(parsed.GetValue(asOf)) is { } then ? bench.CheckerAsOf(then) : bench.Checker;
            var (level, fails) = (parsed.GetValue(failOn)!, false);
            var desk = await worksheets.OfAsync(parsed, rows, checker.Version, terminal, cancellationToken);
            CheckReport Report(Article article) => checker.Check(article, bench.Finder.Find(article));
            CheckReport Judged(CheckReport report)
            {
                fails |= Fails(report, level);
                return report;
            }

            if (rows)
            {
                return Code(await Rows.AnswerAsync(path, terminal, row => [Judged(Report(row.AsArticle(published)))], cancellationToken));
            }

            var (texts, several) = (new List<(string File, Article Article, CheckReport Report)>(), false);
            var code = await DocumentLoop.RunAsync(bench, terminal, path, published, form == CheckForm.Json, (document, many) =>
            {
                several = many;
                texts.Add((document.File, document.Article, Report(document.Article)));
            }, cancellationToken);

            // Several texts are compared with one another before the first is shown.
            texts = [.. AcrossTexts.Compare(texts).Select(text => text with { Report = Judged(desk.Decided(text.File, text.Article, text.Report)) })];
            CheckOutput.Write(texts, form, several, checker.Version, terminal);
            await desk.WriteAsync(texts, cancellationToken);
            return Code(code);

            int Code(int done) => done == ExitCode.Done && fails ? ExitCode.Findings : done;
        });
        return command;
    }

    private static bool Fails(CheckReport report, string level) => level switch
    {
        Mismatch => report.Findings.Any(finding => finding is { Verdict: Verdict.Contradicted, IsOpen: true }) || report.Internal.Any(finding => finding is { Verdict: Verdict.Contradicted, IsOpen: true }),
        Warning => report.Findings.Any(finding => finding.IsOpen) || report.Internal.Any(finding => finding.IsOpen),
        _ => false,
    };
}
