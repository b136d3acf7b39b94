using System.Globalization;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>`collect --status`: how the sources fare.</summary>
internal static class SourceStatus
{
    private const string NeverVisited = "never visited";

    /// <summary>Shows the sources named, else those configured and all others that were ever visited.</summary>
    /// <returns>The exit code: partly done where a source is disabled or failing.</returns>
    public static async Task<int> ShowAsync(Workbench bench, IReadOnlyList<string> named, bool json, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
        var known = (await store.SourcesAsync(cancellationToken)).ToDictionary(source => source.Address, StringComparer.Ordinal);
        var wanted = named.Count > 0 ? named : bench.Settings.Sources.Select(source => source.Address).Concat(known.Keys).Distinct(StringComparer.Ordinal);
        var rows = wanted.Select(address => (Address: address, Health: known.GetValueOrDefault(address))).ToList();
        if (json)
        {
            terminal.WriteJson(new { sources = rows.Select(row => Record(row.Address, row.Health)) });
        }
        else
        {
            WriteTable(rows, terminal);
        }

        return rows.Any(row => row.Health is { Failures: > 0 }) ? ExitCode.Partly : ExitCode.Done;
    }

    private static object Record(string address, SourceHealth? health) => new
    {
        address,
        name = health?.Name,
        state = StateOf(health),
        lastVisit = health?.LastVisit,
        lastSuccess = health?.LastSuccess,
        failuresInARow = health?.Failures ?? 0,
        lastFailure = health?.LastFailure,
        disabledAt = health?.DisabledAt,
        disabledBecause = health?.DisabledBecause,
        listed = health?.Listed ?? 0,
        had = health?.Had ?? 0,
    };

    private static string StateOf(SourceHealth? health) => health switch
    {
        null => NeverVisited,
        { DisabledAt: not null } => "disabled",
        { Failures: > 0 } => "failing",
        _ => "well",
    };

    private static void WriteTable(IReadOnlyList<(string Address, SourceHealth? Health)> rows, Terminal terminal)
    {
        terminal.Output.WriteLine($"{"state",-14}{"last success",-22}{"failures",-10}{"read",-12}source");
        foreach (var (address, health) in rows)
        {
            var success = health?.LastSuccess?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "never";
            var read = health is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{health.Had} of {health.Listed}");
            terminal.Output.WriteLine(TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"{StateOf(health),-14}{success,-22}{health?.Failures ?? 0,-10}{read,-12}{address}")));
            if (health is { LastFailure: { } failure })
            {
                terminal.Output.WriteLine(TerminalText.Safe($"{"",14}{(health.DisabledAt is null ? failure : $"disabled after {health.DisabledBecause}")}"));
            }
        }
    }
}
