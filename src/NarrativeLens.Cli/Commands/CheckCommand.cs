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
        var sarif = new Option<bool>("--sarif") { Description = "Write SARIF 2.1.0 for code-scanning tools." };
        var asOf = ReferenceListCommand.AsOfOption();
        var command = new Command("check", "Check every cited figure of a draft or article: does it hold, why, and what would.") { failOn, sarif, asOf };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (path, rows, published) = options.Of(parsed);
            var bench = Workbench.For(parsed, shared);
            var checker = ReferenceListCommand.AsOf(parsed.GetValue(asOf)) is { } then ? bench.CheckerAsOf(then) : bench.Checker;
            var (level, fails) = (parsed.GetValue(failOn)!, false);
            CheckReport Report(Article article)
            {
                var report = checker.Check(article, bench.Finder.Find(article));
                fails |= Fails(report, level);
                return report;
            }

            var code = rows
                ? await Rows.AnswerAsync(path, terminal, row => [Report(row.AsArticle(published))], cancellationToken)
                : await DocumentsAsync(path, published, Form(parsed.GetValue(shared.Json), parsed.GetValue(sarif)), bench, checker, Report, terminal, cancellationToken);
            return code == ExitCode.Done && fails ? ExitCode.Findings : code;
        });
        return command;
    }

    private enum OutputForm
    {
        Lines,
        Json,
        Sarif,
    }

    private static OutputForm Form(bool json, bool sarif) => sarif ? OutputForm.Sarif : json ? OutputForm.Json : OutputForm.Lines;

    private static async Task<int> DocumentsAsync(
        string path, DateTimeOffset? published, OutputForm form, Workbench bench, FigureChecker checker, Func<Article, CheckReport> check, Terminal terminal, CancellationToken cancellationToken)
    {
        var checkedFiles = new List<(string File, Article Article, CheckReport Report)>();
        var code = await DocumentLoop.RunAsync(bench, terminal, path, published, form == OutputForm.Json, (document, many) =>
        {
            var report = check(document.Article);
            switch (form)
            {
                case OutputForm.Json:
                    JsonRecord.Of(many ? "file" : null, document.File, report).WriteTo(terminal, line: many);
                    break;
                case OutputForm.Sarif:
                    checkedFiles.Add((document.File, document.Article, report));
                    break;
                default:
                    terminal.Output.Write(CheckLines.Write(document.File, document.Article, report));
                    break;
            }
        }, cancellationToken);
        if (form == OutputForm.Sarif)
        {
            terminal.Output.WriteLine(SarifLog.Write(checkedFiles, checker.Version));
        }

        return code;
    }

    private static bool Fails(CheckReport report, string level) => level switch
    {
        Mismatch => report.Findings.Any(finding => finding.Verdict == Verdict.Contradicted) || report.Summary.InternalContradictions > 0,
        Warning => report.Findings.Any(finding => finding.Severity >= Severity.Warning) || report.Summary.InternalContradictions > 0,
        _ => false,
    };
}
