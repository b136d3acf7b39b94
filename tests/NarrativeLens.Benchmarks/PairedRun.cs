using System.Diagnostics;

namespace NarrativeLens.Benchmarks;

/// <summary>
/// Times contestants on the same pages in one process and one thread, in turn within each round, so that what else the machine does falls on all alike. The time
/// of a page is its shortest over all rounds: everything that disturbs a measurement makes it longer.
/// </summary>
/// <param name="pages">The pages, in UTF-8.</param>
/// <param name="rounds">How often each page is read by each contestant; the first two rounds warm up and are not counted.</param>
internal sealed class PairedRun(IReadOnlyList<byte[]> pages, int rounds)
{
    private const int WarmUp = 2;

    /// <summary>Times all contestants.</summary>
    public IReadOnlyList<Timing> Run(IReadOnlyList<Contestant> contestants)
    {
        var timings = contestants.Select(contestant => new Timing(contestant.Name, pages.Count)).ToList();
        for (var round = 0; round < rounds + WarmUp; round++)
        {
            Console.Error.Write($"\rround {round + 1} of {rounds + WarmUp} ");
            for (var i = 0; i < contestants.Count; i++)
            {
                Time(contestants[i], timings[i], round >= WarmUp);
            }
        }

        Console.Error.WriteLine();
        return timings;
    }

    private void Time(Contestant contestant, Timing timing, bool counts)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var without = 0;
        for (var page = 0; page < pages.Count; page++)
        {
            var start = Stopwatch.GetTimestamp();
            without += contestant.Read(pages[page]) ? 0 : 1;
            if (counts)
            {
                timing.Shortest[page] = Math.Min(timing.Shortest[page], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        timing.Allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        timing.WithoutArticle = without;
    }
}
