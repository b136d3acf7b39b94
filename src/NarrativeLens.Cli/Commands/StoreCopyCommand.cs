using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>`store copy`: everything that a store holds, into an empty one.</summary>
internal static class StoreCopyCommand
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(2);

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var from = new Argument<string>("FROM") { Description = "A store: a SQLite file, or postgresql://user:password@host/database." };
        var to = new Argument<string>("TO") { Description = "A store that holds nothing, or a new one." };
        var command = new Command("copy", "Copy a store with everything it holds, from SQLite to PostgreSQL or back, all or nothing; the copy is compared with the original before it counts.") { from, to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (source, target) = (parsed.GetValue(from)!, parsed.GetValue(to)!);
            if (!StorePlace.IsServer(source) && !File.Exists(source))
            {
                throw new InputException($"{source}: there is no such store; expected a file, or an address such as postgresql://user@host/database");
            }

            var copied = await StoreCopier.CopyAsync(source, target, progress: new PlainLines(terminal.Error), cancellation: cancellationToken);
            Report(copied, StorePlace.NameOf(target), parsed.GetValue(shared.Json), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Tells what a copy holds.</summary>
    public static void Report(StoreCopied copied, string target, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.WriteJson(new { to = target, rows = copied.Rows, snapshot = copied.Snapshot });
            return;
        }

        var tables = copied.Rows.Where(table => table.Value > 0).Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Value} {table.Key}"));
        terminal.Output.WriteLine(TerminalText.Safe(string.Create(
            CultureInfo.InvariantCulture, $"Copied {copied.Rows.Values.Sum()} rows into {target}: {string.Join(", ", tables)}.")));
        terminal.Output.WriteLine($"Both say the same: {copied.Snapshot}");
    }

    /// <summary>A line now and then.</summary>
    public sealed class PlainLines(TextWriter error) : IProgress<StoreCopyStep>
    {
        private readonly Stopwatch _since = Stopwatch.StartNew();

        public void Report(StoreCopyStep value)
        {
            if (_since.Elapsed > s_between)
            {
                _since.Restart();
                error.WriteLine($"copied {value.Rows} of {value.Of} rows, now {value.Table}");
            }
        }
    }
}
