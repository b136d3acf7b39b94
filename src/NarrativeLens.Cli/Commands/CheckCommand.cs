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
            CheckReport Report(string file, Article article)
            {
                var report = desk.Decided(file, article, checker.Check(article, bench.Finder.Find(article)));
                fails |= Fails(report, level);
                return report;
            }

            var code = rows
                ? await Rows.AnswerAsync(path, terminal, row => [Report("", row.AsArticle(published))], cancellationToken)
                : await DocumentsAsync(path, published, form, bench, checker, Report, desk, terminal, cancellationToken);
            return code == ExitCode.Done && fails ? ExitCode.Findings : code;
        });
        return command;
    }

    private static async Task<int> DocumentsAsync(
        string path, DateTimeOffset? published, CheckForm form, Workbench bench, FigureChecker checker, Func<string, Article, CheckReport> check, WorksheetDesk desk, Terminal terminal, CancellationToken cancellationToken)
    {
        var checkedFiles = new List<(string File, Article Article, CheckReport Report)>();
        var code = await DocumentLoop.RunAsync(bench, terminal, path, published, form == CheckForm.Json, (document, many) =>
        {
            var report = check(document.File, document.Article);
            desk.Keep(document.File, document.Article, report);
            switch (form)
            {
                case CheckForm.Json:
                    JsonRecord.Of(many ? "file" : null, document.File, report).WriteTo(terminal, line: many);
                    break;
                case CheckForm.Lines:
                    terminal.Output.Write(CheckLines.Write(document.File, document.Article, report));
                    break;
                case CheckForm.GitHub:
                    terminal.Output.Write(GitHubAnnotations.Write(document.File, document.Article, report));
                    break;
                default:
                    checkedFiles.Add((document.File, document.Article, report));
                    break;
            }
        }, cancellationToken);
        terminal.Output.Write(form switch
        {
            CheckForm.Sarif => SarifLog.Write(checkedFiles, checker.Version),
            CheckForm.ClaimReview => ClaimReviews.Write(checkedFiles, checker.Version),
            CheckForm.WebAnnotation => WebAnnotations.Write(checkedFiles, checker.Version),
            _ => "",
        });
        await desk.WriteAsync(cancellationToken);
        return code;
    }

    private static bool Fails(CheckReport report, string level) => level switch
    {
        Mismatch => report.Findings.Any(finding => finding is { Verdict: Verdict.Contradicted, IsOpen: true }) || report.Internal.Any(finding => finding.IsOpen),
        Warning => report.Findings.Any(finding => finding.IsOpen) || report.Internal.Any(finding => finding.IsOpen),
        _ => false,
    };
}
