using System.CommandLine;
using System.Diagnostics;
using NarrativeLens.Brief;
using NarrativeLens.Classify;
using NarrativeLens.Cli.Settings;
using NarrativeLens.Store;

namespace NarrativeLens.Cli.Commands;

/// <summary>`brief`: the main job, from the sources to the page.</summary>
internal static class BriefCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var week = new Option<string?>("--week")
        {
            Description = "The ISO week to write about, such as 2026-W06. Default: the latest week that has articles.",
            HelpName = "WEEK",
        };
        var folder = new Option<string?>("--out") { Description = "The folder to write to. Default: briefs.", HelpName = "DIR" };
        var source = new Option<string[]>("--source")
        {
            Description = "What to collect instead of the configured sources: a feed, sitemap, page, file or folder. May be given several times.",
            HelpName = "SOURCE",
        };
        var offline = new Option<bool>("--no-collect") { Description = "Write from what the store holds; collect nothing." };
        var archive = CollectCommand.ArchiveOption();
        var command = new Command("brief", "Collect, extract, classify, find figures, check, store, and write the week's brief.")
        {
            week, folder, source, offline, archive,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var stopwatch = Stopwatch.StartNew();
            var asked = ParseWeek(parsed.GetValue(week));
            var bench = Workbench.For(parsed, shared);
            CollectCommand.UseArchive(bench, parsed.GetValue(archive));
            await using var store = await bench.OpenStoreAsync(cancellationToken);
            var run = parsed.GetValue(offline)
                ? RunSummary.Empty
                : await CollectCommand.RunAsync(
                    bench, store, Sources.Of(bench, parsed.GetValue(source)), visitDisabled: parsed.GetValue(source) is { Length: > 0 }, terminal, cancellationToken);

            var shown = asked ?? await store.LatestWeekAsync(cancellationToken)
                ?? throw new InputException($"{bench.StoreName}: no dated article in the store, so there is no week to write about; collect a source first");
            var brief = await BriefComposer.ComposeAsync(store, shown, bench.Classifier.Codebook, bench.Reference, cancellationToken);
            var written = await WriteAsync(brief, parsed.GetValue(folder) ?? bench.Settings.Out, cancellationToken);
            Report(written, run, stopwatch.Elapsed, parsed.GetValue(shared.Json), terminal);
            return CollectCommand.CodeOf(run);
        });
        return command;
    }

    private static IsoWeek? ParseWeek(string? text) =>
        text is null ? null
        : IsoWeek.TryParse(text, out var week) ? week
        : throw new InputException($"--week {text}: expected an ISO week such as 2026-W06, and that year has to have that week");

    private static async Task<BriefPaths> WriteAsync(WeeklyBrief brief, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await BriefFiles.WriteAsync(brief, folder, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--out {folder}: cannot be written: {e.Message}");
        }
    }

    private static void Report(BriefPaths written, RunSummary run, TimeSpan took, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.WriteJson(new { week = written.Week.ToString(), run, written.Markdown, written.Html, written.Headline, seconds = Math.Round(took.TotalSeconds, 1) });
            return;
        }

        terminal.Output.WriteLine(CollectCommand.Sentence(run));
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(TerminalText.Safe(written.Headline));
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"  {written.Markdown}");
        terminal.Output.WriteLine($"  {written.Html}");
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Brief of {written.Week} written in {took.TotalSeconds:0.0} s."));
    }
}
