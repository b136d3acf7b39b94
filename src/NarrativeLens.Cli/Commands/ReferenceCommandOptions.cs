using System.CommandLine;
using System.Globalization;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>What the commands on reference series share.</summary>
internal sealed class ReferenceCommandOptions
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(5);

    /// <summary>Where the series are.</summary>
    public Option<string?> Folder { get; } = new("--folder")
    {
        Description = "The folder of added series. Default: 'reference' beside the store.",
        HelpName = "DIR",
    };

    /// <summary>A mirror in the provider's place.</summary>
    public Option<string?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Ask this address in the provider's place: a mirror, or a server of tests.",
        HelpName = "URL",
    };

    /// <summary>The pace.</summary>
    public Option<double?> Pause { get; } = new("--pause")
    {
        Description = "Seconds between two requests. Default: as the provider's limits ask.",
        HelpName = "SECONDS",
    };

    /// <summary>The first moment wanted.</summary>
    public Option<string?> Since { get; } = new("--since")
    {
        Description = "Have values from this day on. Default: where the provider's begin, else 730 steps back.",
        HelpName = "DATE",
    };

    /// <summary>Adds the options of fetching to a command.</summary>
    public void AddFetchingTo(Command command)
    {
        command.Add(Folder);
        command.Add(BaseUrl);
        command.Add(Pause);
        command.Add(Since);
    }

    /// <summary>The folder that is asked for.</summary>
    public ReferenceFolder FolderOf(ParseResult parsed, Workbench bench) => parsed.GetValue(Folder) is { } folder ? new ReferenceFolder(folder) : bench.ReferenceFolder;

    /// <summary>How to fetch.</summary>
    public ReferenceOptions FetchingOf(ParseResult parsed, Workbench bench) => new()
    {
        BaseAddress = parsed.GetValue(BaseUrl) is { } address ? Address(address) : null,
        Pause = parsed.GetValue(Pause) is { } seconds ? PauseOf(seconds) : null,
        Since = parsed.GetValue(Since) is { } since ? Dates.Parse(since) : null,
        Collect = bench.Settings.Collect,
    };

    /// <summary>Writes what came of each series, and gives the exit code: 3 where some failed.</summary>
    public static int Tell(Terminal terminal, bool json, IReadOnlyList<SeriesChange> changes, IReadOnlyList<Skipped> failed)
    {
        if (json)
        {
            terminal.WriteJson(new { series = changes, failed });
        }

        foreach (var change in changes)
        {
            ReferenceWords.Tell(terminal, json ? terminal.Error : terminal.Output, change);
        }

        foreach (var one in failed)
        {
            terminal.Error.WriteLine(string.Join('\n', $"error: {one.Address}: {one.Reason}".Split('\n').Select(line => TerminalText.Safe(line))));
        }

        return failed.Count > 0 || changes.Any(change => change.Failure is not null) ? ExitCode.Partly : ExitCode.Done;
    }

    // A base without its last slash would lose its last part.
    private static Uri Address(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0
            ? address
            : throw new InputException($"--base-url {text}: expected an http(s) address such as https://mirror.example/binance");

    private static TimeSpan PauseOf(double seconds) => seconds >= 0 && seconds <= s_longestPause.TotalSeconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--pause {seconds}: expected seconds from 0 to {s_longestPause.TotalSeconds}"));
}
