using System.CommandLine;
using NarrativeLens.Brief;

namespace NarrativeLens.Cli.Commands;

/// <summary>`verify`: is every number and quotation of a brief what the store says?</summary>
internal static class VerifyCommand
{
    private const long LongestPage = 16 << 20;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var path = new Argument<string>("BRIEF.md") { Description = "The Markdown file of a brief, edited or not." };
        var command = new Command("verify", "Derive a brief again from the store and say of every line: same, changed and why, or not found. Exit code 1 where anything differs.") { path };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(path)!;
            var page = await ReadAsync(file, cancellationToken);
            var bench = Workbench.For(parsed, shared);
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            var outcome = await BriefVerifier.VerifyAsync(page, store, bench.Classifier.Codebook, bench.Reference, cancellationToken);
            var report = outcome.Value ?? throw new InputException($"{file}: {outcome.Skipped!.Reason}");
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(report);
            }
            else
            {
                Show(file, report, terminal);
            }

            return report.Holds ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(file).Length <= LongestPage
                ? await File.ReadAllTextAsync(file, cancellationToken)
                : throw new InputException($"{file}: longer than {LongestPage >> 20} MiB; expected the Markdown file of a brief");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: cannot be read: {e.Message}");
        }
    }

    private static void Show(string file, VerifyReport report, Terminal terminal)
    {
        foreach (var line in report.Lines.Where(line => line.State is not LineState.Same))
        {
            terminal.Output.WriteLine(TerminalText.Safe($"{file}:{line.Line}: {Word(line.State)}: {line.Why}"));
            foreach (var (side, text) in new[] { ("page ", line.Text), ("store", line.Now ?? "") }.Where(side => side.Item2.Length > 0))
            {
                terminal.Output.WriteLine(TerminalText.Safe($"  {side}  {text}"));
            }
        }

        var states = Enum.GetValues<LineState>().Where(state => state is LineState.Same || report.Count(state) > 0);
        terminal.Output.WriteLine($"{report.Week}: {string.Join(", ", states.Select(state => $"{report.Count(state)} {Word(state)}"))} of {report.Lines.Count} lines.{(report.Holds ? " The brief holds." : "")}");
    }

    private static string Word(LineState state) => state switch
    {
        LineState.NotFound => "not found",
        LineState.Stands => "stands elsewhere",
        _ => LensJson.Word(state),
    };
}
