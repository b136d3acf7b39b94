using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace NarrativeLens.Collect;

/// <summary>Fetches pages of many hosts at the same time, those of one host in their order, and hands them on in the order of the timetable.</summary>
/// <param name="fetch">Fetches one page; what cannot be had is a value.</param>
/// <param name="atOnce">How many pages of one host are under way together.</param>
internal sealed class FetchAhead(Func<PlannedPage, CancellationToken, Task<Reply>> fetch, int atOnce)
{
    /// <summary>Gives what became of each page, in order.</summary>
    public async IAsyncEnumerable<(PlannedPage Page, Reply Reply)> RunAsync(IReadOnlyList<PlannedPage> timetable, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var window = new FetchWindow(CollectLimits.PagesAhead, CollectLimits.BytesAhead);
        var places = new TaskCompletionSource<Reply>?[timetable.Count];
        for (var position = 0; position < places.Length; position++)
        {
            places[position] = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        // One for all: a wait of its own for each page would cost more than the page's hash.
        await using var ending = stop.Token.UnsafeRegister(static (all, token) => CancelAll((TaskCompletionSource<Reply>?[])all!, token), places).ConfigureAwait(false);
        var workers = StartWorkers(timetable, places, window, stop.Token);
        try
        {
            for (var position = 0; position < places.Length; position++)
            {
                var reply = await places[position]!.Task.ConfigureAwait(false);
                places[position] = null;

                // Whoever gets the reply may let go of what it holds.
                var length = reply.Length;
                yield return (timetable[position], reply);
                window.HandOn(length);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(workers).ConfigureAwait(false);
        }
    }

    private static void CancelAll(TaskCompletionSource<Reply>?[] places, CancellationToken token)
    {
        foreach (var place in places)
        {
            place?.TrySetCanceled(token);
        }
    }

    private List<Task> StartWorkers(IReadOnlyList<PlannedPage> timetable, TaskCompletionSource<Reply>?[] places, FetchWindow window, CancellationToken stop)
    {
        var lanes = Enumerable.Range(0, timetable.Count).GroupBy(position => Timetable.HostOf(timetable[position].Address), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from lane in lanes
               let queue = new ConcurrentQueue<int>(lane)
               from worker in Enumerable.Range(0, Math.Min(atOnce, queue.Count))
               select Task.Run(() => WorkAsync(queue, timetable, places, window, stop), CancellationToken.None),
        ];
    }

    // Ends with the queue or with the first failure, which the reader meets at its place.
    private async Task WorkAsync(
        ConcurrentQueue<int> queue, IReadOnlyList<PlannedPage> timetable, TaskCompletionSource<Reply>?[] places, FetchWindow window, CancellationToken stop)
    {
        while (queue.TryDequeue(out var position))
        {
            try
            {
                await window.EnterAsync(position, stop).ConfigureAwait(false);
                var reply = await fetch(timetable[position], stop).ConfigureAwait(false);
                window.Hold(reply.Length);
                places[position]!.TrySetResult(reply);
            }
            catch (Exception e)
            {
                if (places[position]!.TrySetException(e))
                {
                    _ = places[position]!.Task.Exception;
                }

                return;
            }
        }
    }
}
