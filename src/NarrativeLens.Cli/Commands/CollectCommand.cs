using System.CommandLine;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>`collect`: fetch, analyse and store, without writing a brief.</summary>
internal static class CollectCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Feeds, sitemaps, OPML lists of feeds, pages, web archives (WARC, ARC), HTML files or mirror folders. Default: the configured sources, else the sample press. A source that was disabled after too many failures is tried again when it is named here.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "Allow hosts on private and loopback addresses, such as a newsroom's own.",
        };
        var contact = new Option<string?>("--contact")
        {
            Description = "Where the owner of a site can reach you: an http(s) URL or a mail address, sent with every request. Default: collect.contact of the settings.",
            HelpName = "ADDRESS",
        };
        var status = new Option<bool>("--status") { Description = "Collect nothing; show how the sources fare: last success, failures in a row, disabled and why." };
        var archive = ArchiveOption();
        var command = new Command("collect", "Fetch feeds, sitemaps, pages, web archives and local files into the store, with their findings.")
        {
            sources, allowPrivate, contact, status, archive,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            if (parsed.GetValue(status))
            {
                return await SourceStatus.ShowAsync(bench, parsed.GetValue(sources)!, parsed.GetValue(shared.Json), terminal, cancellationToken);
            }

            bench.Settings.Collect.AllowPrivate |= parsed.GetValue(allowPrivate);
            UseContact(bench, parsed.GetValue(contact));
            UseArchive(bench, parsed.GetValue(archive));
            var named = parsed.GetValue(sources);
            var wanted = Sources.Of(bench, named);
            await using var store = await bench.OpenStoreAsync(cancellationToken);
            var run = await RunAsync(bench, store, wanted, visitDisabled: named is { Length: > 0 }, terminal, cancellationToken);
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(run);
            }
            else
            {
                terminal.Output.WriteLine(Sentence(run));
            }

            return CodeOf(run);
        });
        return command;
    }

    /// <summary>The option that `collect` and `brief` share.</summary>
    public static Option<string?> ArchiveOption() => new("--archive")
    {
        Description = "Add every request and answer to this WARC 1.1 file; `collect FILE.warc.gz` reads it again without the network. Default: the setting collect.archive, else none.",
        HelpName = "FILE.warc.gz",
    };

    /// <summary>Puts the option over the setting.</summary>
    /// <exception cref="InputException">The name is none of a packed archive.</exception>
    public static void UseArchive(Workbench bench, string? file)
    {
        bench.Settings.Collect.Archive = file ?? bench.Settings.Collect.Archive;
        Verify(bench, $"--archive {file}");
    }

    private static void UseContact(Workbench bench, string? contact)
    {
        bench.Settings.Collect.Contact = contact ?? bench.Settings.Collect.Contact;
        Verify(bench, "--contact");
    }

    // Settings of the file were judged when it was read; what is wrong now is the option.
    private static void Verify(Workbench bench, string option)
    {
        if (bench.Settings.Collect.Problems().FirstOrDefault() is { } problem)
        {
            throw new InputException($"{option}: {problem}");
        }
    }

    /// <summary>Runs the pipeline with progress, and lists what was left out.</summary>
    public static async Task<RunSummary> RunAsync(
        Workbench bench, IArticleStore store, IReadOnlyList<Source> sources, bool visitDisabled, Terminal terminal, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(bench.Settings.Collect.Contact) && sources.Any(source => source.Address.Contains("://", StringComparison.Ordinal)))
        {
            terminal.Error.WriteLine("note: no contact is sent with the requests; set collect.contact, or --contact of `collect`, so that the owner of a site can reach you");
        }

        var before = (await store.RunsAsync(cancellationToken)).LastOrDefault(run => run.Counts is not null)?.Counts;
        var run = await RunProgress.ShowAsync(terminal, before?.Addresses, progress => bench.Pipeline(store).RunAsync(sources, visitDisabled, progress, cancellationToken));
        foreach (var skipped in run.Skipped)
        {
            terminal.Error.WriteLine(TerminalText.Safe($"left out: {skipped.Address}: {skipped.Reason}"));
        }

        return run;
    }

    /// <summary>The run's exit code: an address that could not be fetched makes it partly done; a page that is no article does not.</summary>
    public static int CodeOf(RunSummary run) => run.Skipped.Any(skipped => skipped.Stage == Stage.Collect) ? ExitCode.Partly : ExitCode.Done;

    /// <summary>What was new, in one sentence.</summary>
    public static string Sentence(RunSummary run)
    {
        if (run.Addresses + run.Reanalysed == 0)
        {
            return "Nothing was collected.";
        }

        var analysed = run.Reanalysed == 0 ? "" : $", {run.Reanalysed} analysed again";
        var what = run.New + run.Revised + run.Reanalysed == 0 ? "Nothing new" : $"{run.New} new, {run.Revised} revised{analysed}";
        return $"Read {Count(run.Addresses, "address", "addresses")}: {what}, {run.Known + run.Unchanged} unchanged, {run.Skipped.Count} left out.";
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
