using System.CommandLine;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>`reference add`: a new series.</summary>
internal static class ReferenceAddCommand
{
    public static Command Create(ReferenceCommandOptions options, SharedOptions shared, Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "What the series is to be called, such as eth-usd-hourly." };
        var from = new Option<string>("--from") { Description = $"Where its values come from: {ReferenceUpdater.Forms}", HelpName = "FILE|PROVIDER:SYMBOL", Required = true };
        var step = new Option<string?>("--step") { Description = "The step to ask a provider for, such as 1h or 1d.", HelpName = "STEP" };
        var set = new Option<string[]>("--set")
        {
            Description = "A header line for a file that has none, or another in its place: asset=gold, metric=price, unit=USD, step=1mo, definition=…, missing=closed, value-column=…",
            HelpName = "KEY=VALUE",
        };
        var command = new Command("add", "Add a series, from a CSV or Parquet file or from a provider over the network.") { name, from, step, set };
        options.AddFetchingTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var folder = options.FolderOf(parsed, bench);
            var wanted = parsed.GetValue(name)!;
            RefuseBundled(wanted, bench.ReferenceFiles(folder), folder);
            var fetching = options.FetchingOf(parsed, bench) with { Step = parsed.GetValue(step), Settings = Settings(parsed.GetValue(set) ?? []) };
            var progress = new ReferenceProgress(terminal);
            var outcome = await new ReferenceUpdater(folder, fetching, TimeProvider.System).AddAsync(wanted, parsed.GetValue(from)!, progress, cancellationToken);
            progress.End();
            return outcome.Succeeded
                ? ReferenceCommandOptions.Tell(terminal, parsed.GetValue(shared.Json), [outcome.Value], [])
                : throw new InputException(outcome.Skipped.Reason.StartsWith(outcome.Skipped.Address, StringComparison.Ordinal) ? outcome.Skipped.Reason : $"{outcome.Skipped.Address}: {outcome.Skipped.Reason}");
        });
        return command;
    }

    private static void RefuseBundled(string name, IReadOnlyList<string> files, ReferenceFolder folder)
    {
        var taken = files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name && Path.GetFullPath(file) != folder.FileOf(name));
        if (taken is not null)
        {
            throw new InputException($"{name}: {taken} is called so already; expected another name");
        }
    }

    private static Dictionary<string, string> Settings(IEnumerable<string> pairs)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == pair.Length - 1)
            {
                throw new InputException($"--set {pair}: expected KEY=VALUE, such as asset=gold");
            }

            settings[pair[..sign].Trim()] = pair[(sign + 1)..].Trim();
        }

        return settings;
    }
}
