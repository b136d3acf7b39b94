using System.CommandLine;
using System.Globalization;
using NarrativeLens.Query;

namespace NarrativeLens.Cli.Commands;

/// <summary>`replay`: asks a frozen query again and says what differs.</summary>
internal static class ReplayCommand
{
    private const int ShownToPeople = 20;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "A result frozen by `query … --freeze NAME`, or the file of one. Default: list them.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("replay", "Ask a frozen query again: exit code 0 where every row is as it was, 1 where not, with what differs and why.") { name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var folder = FrozenFolder.Of(bench.StoreFolder);
            if (parsed.GetValue(name) is not { } asked)
            {
                await ListAsync(folder, parsed.GetValue(shared.Json), terminal, cancellationToken);
                return ExitCode.Done;
            }

            var report = await ReplayAsync(bench, folder.Find(asked), cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(report);
            }
            else
            {
                Show(report, terminal);
            }

            return report.Same ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static async Task<ReplayReport> ReplayAsync(Workbench bench, string file, CancellationToken cancellationToken)
    {
        var (set, rows) = await FrozenFolder.ReadAsync(file, path => FrozenFile.ReadAsync(path, cancellationToken));
        var filter = QueryCommand.Parse(set.Query, bench.Classifier.Codebook);
        await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
        using var found = await store.FindAsync(filter, cancellationToken);
        return await Replay.CompareAsync(set, rows, found, store.ArticleAsync, cancellationToken);
    }

    private static async Task ListAsync(FrozenFolder folder, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        var sets = new List<FrozenSet>();
        foreach (var file in folder.Files)
        {
            sets.Add(await FrozenFolder.ReadAsync(file, path => FrozenFile.ReadHeadAsync(path, cancellationToken)));
        }

        if (json)
        {
            terminal.WriteJson(new { frozen = sets });
            return;
        }

        foreach (var set in sets)
        {
            terminal.Output.WriteLine(TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"{set.Name}: {set.Rows} rows of {set.Query}; snapshot {set.Snapshot}; model {set.Model}")));
        }

        terminal.Output.WriteLine(sets.Count == 1 ? "1 frozen result" : $"{sets.Count} frozen results");
    }

    private static void Show(ReplayReport report, Terminal terminal)
    {
        foreach (var row in report.Differences.Take(ShownToPeople))
        {
            Line($"{LensJson.Word(row.Kind)}: {row.Sentence}");
            Line($"  {row.Url}");
            Line($"  {row.Was ?? "–"} → {row.Is ?? "–"}");
            Line($"  {row.Why}");
        }

        if (report.Differences.Count > ShownToPeople)
        {
            Line($"… {report.Differences.Count} differences, the first {ShownToPeople} shown; --json gives all");
        }

        var counts = report.Differences.CountBy(row => row.Kind).OrderBy(count => count.Key).Select(count => $"{count.Value} {LensJson.Word(count.Key)}");
        var state = report.Snapshot == report.Frozen.Snapshot ? "the store is as it was" : $"the store changed since: snapshot {report.Snapshot}, then {report.Frozen.Snapshot}";
        Line($"{report.Frozen.Name}: {(report.Same ? "same" : $"different: {string.Join(", ", counts)}")}; {report.Rows} rows, then {report.Frozen.Rows}; {state}");

        void Line(string text) => terminal.Output.WriteLine(TerminalText.Safe(text));
    }
}
