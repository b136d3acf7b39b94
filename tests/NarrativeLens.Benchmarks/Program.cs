using NarrativeLens.Benchmarks;

// "serve" is the child process that the measurement starts, so that the server's memory and work are not counted as ours.
switch (args)
{
    case ["collect", .. var rest]:
        await CollectMeasurement.RunAsync(rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 10_000, CancellationToken.None);
        return 0;
    case ["serve", var pages, var hosts]:
        await LoopbackPress.ServeAsync(int.Parse(pages, System.Globalization.CultureInfo.InvariantCulture), int.Parse(hosts, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: dotnet run -c Release --project tests/NarrativeLens.Benchmarks -- collect [PAGES]");
        return 2;
}
