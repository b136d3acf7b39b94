using System.Globalization;
using NarrativeLens.Benchmarks;

// "serve" is the child process that the measurement of the collector starts, so that the server's memory and work are not counted as ours.
switch (args)
{
    case ["extract", .. var rest] when rest.Length <= 2:
        return ExtractMeasurement.Run(rest.Length > 0 ? rest[0] : null, rest.Length > 1 ? Number(rest[1]) : 9);
    case ["figures", .. var rest] when rest.Length <= 3:
        return FigureMeasurement.Run(rest.Length > 0 ? rest[0] : null, rest.Length > 1 && rest[1] != "-" ? rest[1] : null, rest.Length > 2 ? Number(rest[2]) : 9);
    case ["checks", .. var rest] when rest.Length <= 2:
        return CheckMeasurement.Run(rest.Length > 0 && rest[0] != "-" ? rest[0] : null, rest.Length > 1 ? Number(rest[1]) : 9);
    case ["narratives", .. var rest] when rest.Length <= 2:
        return NarrativeMeasurement.Run(rest.Length > 0 && rest[0] != "-" ? rest[0] : null, rest.Length > 1 ? Number(rest[1]) : 5);
    case ["collect", .. var rest] when rest.Length <= 1:
        await CollectMeasurement.RunAsync(rest.Length > 0 ? Number(rest[0]) : 10_000, CancellationToken.None);
        return 0;
    case ["copies", .. var rest] when rest.Length <= 1:
        await CopiesMeasurement.RunAsync(rest.Length > 0 ? Number(rest[0]) : 100_000, CancellationToken.None);
        return 0;
    case ["store", .. var rest] when rest.Length <= 1:
        await StoreMeasurement.RunAsync(rest.Length > 0 ? Number(rest[0]) : 1_000_000, CancellationToken.None);
        return 0;
    case ["shifts", "coverage"]:
        ShiftMeasurement.Coverage();
        return 0;
    case ["shifts", .. var rest] when rest.Length <= 1:
        if (rest.Length == 0)
        {
            ShiftMeasurement.Simulate(CancellationToken.None);
        }
        else
        {
            await ShiftMeasurement.LargeAsync(Number(rest[0]), CancellationToken.None);
        }

        return 0;
    case ["serve", var pages, var hosts]:
        await LoopbackPress.ServeAsync(Number(pages), Number(hosts));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: dotnet run -c Release --project tests/NarrativeLens.Benchmarks -- extract [FOLDER [ROUNDS]] | figures [FILE [RECOGNIZERS [ROUNDS]]] | checks [PROGRAM [ROUNDS]] | narratives [LABELS [ROUNDS]] | collect [PAGES] | copies [ARTICLES] | store [ARTICLES] | shifts [coverage | ARTICLES]");
        return 2;
}

static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
