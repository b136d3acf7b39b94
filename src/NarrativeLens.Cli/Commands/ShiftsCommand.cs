using System.CommandLine;
using NarrativeLens.Brief;
using NarrativeLens.Shifts;

namespace NarrativeLens.Cli.Commands;

/// <summary>`shifts`: what turned over time, and how sure that is.</summary>
internal static class ShiftsCommand
{
    // Below, the shuffles of a report are too few to tell; above, a call says nothing.
    private const double LowestRate = 0.01;
    private const double HighestRate = 0.5;
    private const string NoMarket = "none";

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var last = new Option<int?>("--last") { Description = "Only the last N weeks or months. Default: all.", HelpName = "N" };
        var from = new Option<string?>("--from") { Description = "The first day looked at, such as 2026-01-05; its whole week or month is.", HelpName = "DAY" };
        var to = new Option<string?>("--to") { Description = "The last day looked at.", HelpName = "DAY" };
        var by = new Option<PeriodLength>("--by") { Description = "week or month. Default: week.", HelpName = "LENGTH" };
        var rate = new Option<double>("--fdr") { Description = "The part of called changes that may be false on average, 0.01 to 0.5. Default: 0.05.", HelpName = "RATE", DefaultValueFactory = _ => new ShiftOptions().Rate };
        var seed = new Option<uint>("--seed") { Description = "Seed of every draw. Default: 1.", HelpName = "N", DefaultValueFactory = _ => (uint)new ShiftOptions().Seed };
        var market = new Option<string>("--market") { Description = "The asset set beside the narratives, such as bitcoin, or none.", HelpName = "ASSET", DefaultValueFactory = _ => new ShiftOptions().Asset };
        var stances = new Option<bool>("--stances") { Description = "Show the comparison of every stance, not only the called ones." };
        var svg = new Option<string?>("--svg") { Description = "Write a chart for each narrative, and a page with all of them, to this folder.", HelpName = "FOLDER" };
        var command = new Command("shifts", "Say per narrative whether its share of the press is turning: shares with intervals, the latest week against the four before, change points.")
        {
            last, from, to, by, rate, seed, market, stances, svg,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.For(parsed, shared);
            var asset = parsed.GetValue(market)!;
            var options = new ShiftOptions
            {
                Asset = asset,
                Reference = asset == NoMarket ? null : bench.Reference,
                By = parsed.GetValue(by),
                From = Day(parsed.GetValue(from)),
                To = Day(parsed.GetValue(to)),
                Last = parsed.GetValue(last),
                Rate = parsed.GetValue(rate),
                Seed = parsed.GetValue(seed),
            };
            Check(options);
            await using var store = await bench.OpenExistingStoreAsync(cancellationToken);
            var report = await ShiftFinder.FindAsync(store, bench.Classifier.Codebook, options, cancellationToken);
            if (report is { Market: null, Latest: not null } && asset != NoMarket)
            {
                terminal.Error.WriteLine(TerminalText.Safe($"no market panel: there are no daily prices of {asset} with highs and lows; `narrativelens reference list` shows what there is, --market none asks for none"));
            }

            if (parsed.GetValue(svg) is { } folder)
            {
                terminal.Error.WriteLine(await DrawAsync(report, folder, cancellationToken));
            }

            if (parsed.GetValue(shared.Json))
            {
                terminal.WriteJson(report);
            }
            else
            {
                ShiftTable.Write(report, parsed.GetValue(stances), terminal);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> DrawAsync(ShiftReport report, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await ShiftCharts.WriteAsync(report, folder, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--svg {folder}: cannot be written: {e.Message}");
        }
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.FromDateTime(Dates.Parse(text).UtcDateTime);

    private static void Check(ShiftOptions options)
    {
        if (options.Last is < 1)
        {
            throw new InputException($"--last {options.Last}: expected 1 or more");
        }

        if (!(options.Rate is >= LowestRate and <= HighestRate))
        {
            throw new InputException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"--fdr {options.Rate}: expected {LowestRate} to {HighestRate}"));
        }

        if (options.From > options.To)
        {
            throw new InputException("--from lies after --to");
        }
    }
}
