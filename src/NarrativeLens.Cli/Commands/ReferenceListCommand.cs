using System.CommandLine;
using System.Globalization;
using NarrativeLens.Check;

namespace NarrativeLens.Cli.Commands;

/// <summary>`reference list`: the series there are, and how old they are.</summary>
internal static class ReferenceListCommand
{
    public static Command Create(ReferenceCommandOptions options, SharedOptions shared, Terminal terminal)
    {
        var asOf = AsOfOption();
        var command = new Command("list", "Show the series that `check` reads: what they measure, from when to when, whose values, which vintages.") { options.Folder, asOf };
        command.SetAction((parsed, _) =>
        {
            var bench = Workbench.For(parsed, shared);
            var files = bench.ReferenceFiles(options.FolderOf(parsed, bench));
            var (series, faults) = SeriesStatus.Of(files, AsOf(parsed.GetValue(asOf)), TimeProvider.System.GetUtcNow());
            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(new { series, failed = faults });
            }
            else
            {
                Write(series, terminal.Output);
            }

            foreach (var fault in faults)
            {
                terminal.Error.WriteLine(TerminalText.Safe($"error: {fault.Reason}"));
            }

            return Task.FromResult(faults.Count > 0 ? ExitCode.Partly : ExitCode.Done);
        });
        return command;
    }

    /// <summary>The option that `check` and `reference list` share.</summary>
    public static Option<string?> AsOfOption() => new("--as-of")
    {
        Description = "Read only the values that were known at the end of this UTC day, or before this moment: an old check can be repeated.",
        HelpName = "DATE",
    };

    /// <summary>The first moment that counts as later; null where nothing was asked for.</summary>
    public static DateTimeOffset? AsOf(string? text) => text is null ? null
        : Dates.Parse(text) is var moment && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? moment.AddDays(1) : moment;

    private static void Write(IReadOnlyList<SeriesStatus> series, TextWriter output)
    {
        foreach (var one in series)
        {
            var gaps = one.Gaps == 0 ? "" : $", {one.Gaps} gaps";
            string[] lines =
            [
                string.Create(CultureInfo.InvariantCulture, $"{one.Name}  {one.Metric} of {one.Asset} in {one.Unit}, by {one.Step} ({one.Zone})"),
                $"  {one.Definition}",
                string.Create(CultureInfo.InvariantCulture, $"  {ReferenceWords.Time(one.First)} to {ReferenceWords.Time(one.Last)}, {one.Values} values{gaps}, {Age(one.AgeDays)}"),
                $"  source {one.Source}; venue {one.Venue}; {(one.Retrieved is { } moment ? $"retrieved {ReferenceWords.Time(moment)}" : "retrieved on an unknown day")}",
                $"  vintage {one.Vintages[^1]}{(one.Vintages.Count > 1 ? $" and {one.Vintages.Count - 1} earlier" : "")}{(one.Provider is null ? "" : $"; from {one.Provider}")}",
            ];
            foreach (var line in lines)
            {
                output.WriteLine(TerminalText.Safe(line));
            }
        }
    }

    private static string Age(double days) => days < 1
        ? "up to date within a day"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(days)} {(days < 2 ? "day" : "days")} old");
}
