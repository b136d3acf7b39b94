using System.Diagnostics;
using System.Globalization;
using NarrativeLens.Collect;

namespace NarrativeLens.Benchmarks;

/// <summary>Measures the collector against a plain loop of HttpClient over the same server, its memory, and whether many hosts at once keep their paces. Writes
/// Markdown to standard output.</summary>
internal static class CollectMeasurement
{
    private const int Rounds = 15;
    private const int Hosts = 200;

    /// <summary>Runs everything.</summary>
    /// <param name="pages">Pages of the one large sitemap.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task RunAsync(int pages, CancellationToken cancellation)
    {
        using var server = Start(pages);
        try
        {
            var port = int.Parse((await server.StandardOutput.ReadLineAsync(cancellation))!, CultureInfo.InvariantCulture);
            foreach (var size in LoopbackPress.PageSizes)
            {
                await SpeedAsync(port, size, pages, cancellation);
            }

            await ManyHostsAsync(port, cancellation);
        }
        finally
        {
            server.Kill();
        }
    }

    private static Process Start(int pages) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(CollectMeasurement).Assembly.Location, "serve", pages.ToString(CultureInfo.InvariantCulture), Hosts.ToString(CultureInfo.InvariantCulture) },
        RedirectStandardOutput = true,
    })!;

    private static async Task SpeedAsync(int port, int size, int pages, CancellationToken cancellation)
    {
        var plain = new List<double>();
        var ours = new List<double>();
        var costs = new List<(double Plain, double Ours)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var begun = Environment.CpuUsage.TotalTime;
            var loop = await PlainLoopAsync(port, size, pages, cancellation);
            var between = Environment.CpuUsage.TotalTime;
            var speed = await CollectorAsync(port, size, pages, null, cancellation);
            var ended = Environment.CpuUsage.TotalTime;

            // The first round warms both up.
            if (round > 0)
            {
                plain.Add(loop);
                ours.Add(speed);
                costs.Add(((between - begun).TotalMicroseconds / pages, (ended - between).TotalMicroseconds / pages));
            }
        }

        var heaps = new List<long>();
        await CollectorAsync(port, size, pages, heaps, cancellation);
        var ratios = ours.Zip(plain, (own, other) => own / other).Order().ToList();
        Say($"## {pages} pages of {size} KB from one host, one request at a time");
        Say($"plain HttpClient loop: {Median(plain):0} pages/s; collector with everything on: {Median(ours):0} pages/s; ratio {ratios[Rounds / 2]:0.00} (of {Rounds} rounds in turn: {string.Join(", ", ratios.Select(ratio => ratio.ToString("0.00", CultureInfo.InvariantCulture)))})");
        // Whatever else the machine does makes a round slower, never faster.
        Say($"fastest round of each: {plain.Max():0} and {ours.Max():0} pages/s; ratio {ours.Max() / plain.Max():0.00}");
        Say($"processor time for each page, µs, median (least): plain {Median(costs.Select(cost => cost.Plain).ToList()):0} ({costs.Min(cost => cost.Plain):0}), collector {Median(costs.Select(cost => cost.Ours).ToList()):0} ({costs.Min(cost => cost.Ours):0})");
        Say($"live heap after each tenth of the pages, MB: {string.Join(", ", heaps.Select(heap => (heap / 1e6).ToString("0.0", CultureInfo.InvariantCulture)))}; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private static async Task<double> PlainLoopAsync(int port, int size, int pages, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler);
        var watch = Stopwatch.StartNew();
        for (var page = 0; page < pages; page++)
        {
            await client.GetByteArrayAsync(new Uri($"http://127.0.0.1:{port}/{size}/{page}"), cancellation);
        }

        return pages / watch.Elapsed.TotalSeconds;
    }

    // Taking the live heap costs time of its own; a run that does is not timed.
    private static async Task<double> CollectorAsync(int port, int size, int pages, List<long>? heaps, CancellationToken cancellation)
    {
        var options = new CollectOptions { AllowPrivate = true, Delay = TimeSpan.Zero, MaxPagesPerSource = pages, MaxBytesPerSecond = 1 << 30, Contact = "benchmark@example.org" };
        var got = 0;
        var watch = Stopwatch.StartNew();
        await foreach (var found in new Collector(options, TimeProvider.System).CollectAsync([new Source($"http://127.0.0.1:{port}/sitemap-{size}.xml")], NothingSeen, cancellation))
        {
            if (found is Collected.Fetched && ++got % Math.Max(1, pages / 10) == 0)
            {
                heaps?.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        return got == pages ? pages / watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{got} of {pages} pages came");
    }

    private static async Task ManyHostsAsync(int port, CancellationToken cancellation)
    {
        var options = new CollectOptions { AllowPrivate = true, MaxConnections = 64 };
        var sources = Enumerable.Range(1, Hosts).Select(host => new Source($"http://{LoopbackPress.HostAddress(host)}:{port}/feed")).ToList();
        var got = 0;
        var watch = Stopwatch.StartNew();
        await foreach (var found in new Collector(options, TimeProvider.System).CollectAsync(sources, NothingSeen, cancellation))
        {
            got += found is Collected.Fetched ? 1 : 0;
        }

        var took = watch.Elapsed;
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler);
        var report = (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/report"), cancellation)).Split(' ');
        Say($"## {Hosts} hosts at once, {LoopbackPress.PagesPerHost} pages each, one second between two requests to a host");
        Say($"{got} pages in {took.TotalSeconds:0.0} s, where one host alone needs {LoopbackPress.PagesPerHost + 1} s; the server saw {report[0]} hosts and {report[1]} requests, the shortest pause between two requests to one host was {report[2]} ms");
    }

    private static Task<Validators?> NothingSeen(string url, CancellationToken cancellation) => Task.FromResult<Validators?>(null);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Say(FormattableString words) => Console.WriteLine(FormattableString.Invariant(words) + "\n");
}
