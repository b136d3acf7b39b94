using System.CommandLine;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>`reference update`: what is missing.</summary>
internal static class ReferenceUpdateCommand
{
    public static Command Create(ReferenceCommandOptions options, SharedOptions shared, Terminal terminal)
    {
        var names = new Argument<string[]>("NAME") { Description = "The series. Default: all that name a provider.", Arity = ArgumentArity.ZeroOrMore };
        var reread = new Option<string?>("--reread")
        {
            Description = "Ask again for the values from this day on, so that revisions are found. Default: the last three steps.",
            HelpName = "DATE",
        };
        var command = new Command("update", "Fetch what is missing. Values that were revised become a new vintage, and are told.") { names, reread };
        options.AddFetchingTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var folder = options.FolderOf(parsed, bench);
            var fetching = options.FetchingOf(parsed, bench) with { Reread = parsed.GetValue(reread) is { } day ? Dates.Parse(day) : null };
            var wanted = parsed.GetValue(names) is { Length: > 0 } named ? named : Updatable(folder);
            if (wanted.Count == 0)
            {
                terminal.Error.WriteLine($"note: no series in {folder.Path} names a provider; `reference add` makes one");
            }

            return await UpdateAsync(new ReferenceUpdater(folder, fetching, TimeProvider.System), wanted, parsed.GetValue(shared.Json), terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> UpdateAsync(ReferenceUpdater updater, IReadOnlyList<string> names, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        var (changes, failed) = (new List<SeriesChange>(), new List<Skipped>());
        var progress = new ReferenceProgress(terminal);
        foreach (var name in names)
        {
            var outcome = await updater.UpdateAsync(name, progress, cancellationToken);
            if (outcome.Succeeded)
            {
                changes.Add(outcome.Value);
            }
            else
            {
                failed.Add(outcome.Skipped);
            }
        }

        progress.End();
        return ReferenceCommandOptions.Tell(terminal, json, changes, failed);
    }

    // A file that cannot be read is asked to be updated too, so that its fault is told.
    private static IReadOnlyList<string> Updatable(ReferenceFolder folder)
    {
        var (series, faults) = SeriesStatus.Of(folder.Files, asOf: null, DateTimeOffset.UnixEpoch);
        return [.. series.Where(one => one.Provider is not null).Select(one => one.File).Concat(faults.Select(fault => fault.Address)).Order(StringComparer.Ordinal).Select(Path.GetFileNameWithoutExtension).OfType<string>()];
    }
}
