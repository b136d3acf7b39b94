using System.CommandLine;
using System.Globalization;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>`store check`, `store backup` and `store vacuum`.</summary>
internal static class StoreCareCommands
{
    /// <summary>`store check`: is everything as it was written?</summary>
    public static Command Check(SharedOptions shared, Terminal terminal)
    {
        var command = new Command("check", "Read every row of the store again and say whether it is what was written; exit code 1 where something is broken.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared).WithStore();
            var result = await StoreUpkeep.CheckAsync(bench.Settings.Store, cancellation: cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(result);
            }
            else
            {
                foreach (var fault in result.Faults)
                {
                    terminal.Output.WriteLine(TerminalText.Safe(fault));
                }

                terminal.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{result.Revisions} revisions, {result.Sentences} sentences: {(result.Faults.Count == 0 ? "all as they were written" : $"{result.Faults.Count} faults")}; {result.Snapshot}"));
            }

            return result.Faults.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    /// <summary>`store backup`: a copy that is compared before it counts.</summary>
    public static Command Backup(SharedOptions shared, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A new file." };
        var command = new Command("backup", "Copy the store into a new SQLite file, also while others write to it; it gets its name only when it was compared. Open it with --store.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared).WithStore();
            var target = parsed.GetValue(file)!;
            var copied = await StoreUpkeep.BackupAsync(bench.Settings.Store, target, progress: new StoreCopyCommand.PlainLines(terminal.Error), cancellation: cancellationToken);
            StoreCopyCommand.Report(copied, target, parsed.GetValue(shared.Json), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>`store vacuum`: gives room back.</summary>
    public static Command Vacuum(SharedOptions shared, Terminal terminal)
    {
        var command = new Command("vacuum", "Give back the room of what was deleted or written over, and put the indexes in order. Needs as much free room as the store takes.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared).WithStore();
            var (before, after) = await StoreUpkeep.VacuumAsync(bench.Settings.Store, cancellation: cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(new { before, after });
            }
            else
            {
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bench.StoreName}: {before:#,0} bytes before, {after:#,0} now"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
