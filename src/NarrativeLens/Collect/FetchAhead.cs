using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace NarrativeLens.Collect;

/// <summary>Fetches pages of many hosts at the same time, those of one host in their order, and hands them on in the order of the timetable.</summary>
/// <param name="fetch">Fetches one page; what cannot be had is a value.</param>
/// <param name="atOnce">How many pages of one host are under way together.</param>
internal sealed class FetchAhead(Func<PlannedPage, CancellationToken, Task<Reply>> fetch, int atOnce)
{
    // The pages of one host that are not begun, and the room for those that are and wait for their turn.
    private sealed record Lane(ConcurrentQueue<int> Pages, SemaphoreSlim Room);

    // What came of a page: a reply, or what makes the run fail.
    private sealed record Got(int Position, Reply? Reply, Exception? Failure);

    /// <summary>Gives what became of each page, in order.</summary>
    public async IAsyncEnumerable<(PlannedPage Page, Reply Reply)> RunAsync(IReadOnlyList<PlannedPage> timetable, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var window = new FetchWindow(CollectLimits.PagesAhead, CollectLimits.BytesAhead);
        var places = new TaskCompletionSource<Reply>?[timetable.Count];

        // One for all: a wait of its own for each page would cost more than the page's hash.
        await using var ending = stop.Token.UnsafeRegister(
            static (all, token) => ThreadPool.UnsafeQueueUserWorkItem(_ => CancelAll((TaskCompletionSource<Reply>?[])all!, token), null), places).ConfigureAwait(false);
        var lanes = LanesOf(timetable);
        var workers = StartWorkers(timetable, lanes.Values, places, window, stop.Token);
        try
        {
            for (var position = 0; position < places.Length; position++)
            {
                var reply = await PlaceAt(places, position, stop.Token).Task.ConfigureAwait(false);
                places[position] = null;

                // Whoever gets the reply may let go of what it holds.
                var length = reply.Length;
                yield return (timetable[position], reply);
                window.HandOn(length);
                lanes[Timetable.HostOf(timetable[position].Address)].Room.Release();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(workers).ConfigureAwait(false);
        }
    }

    // Made by whoever needs it first, the reader or the worker. Places made long before would be old when their pages come, and what an old object refers to
    // outlives both until the whole heap is gone through.
    private static TaskCompletionSource<Reply> PlaceAt(TaskCompletionSource<Reply>?[] places, int position, CancellationToken stop)
    {
        var place = Volatile.Read(ref places[position]);
        if (place is null)
        {
            var made = new TaskCompletionSource<Reply>();
            place = Interlocked.CompareExchange(ref places[position], made, null) ?? made;
        }

        if (stop.IsCancellationRequested)
        {
            place.TrySetCanceled(stop);
        }

        return place;
    }

    private static void CancelAll(TaskCompletionSource<Reply>?[] places, CancellationToken token)
    {
        foreach (var place in places)
        {
            place?.TrySetCanceled(token);
        }
    }

    private static Dictionary<string, Lane> LanesOf(IReadOnlyList<PlannedPage> timetable) => Enumerable.Range(0, timetable.Count)
        .GroupBy(position => Timetable.HostOf(timetable[position].Address), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            static lane => lane.Key,
            static lane => new Lane(new ConcurrentQueue<int>(lane), new SemaphoreSlim(CollectLimits.PagesAheadOfOneHost)),
            StringComparer.OrdinalIgnoreCase);

    private List<Task> StartWorkers(
        IReadOnlyList<PlannedPage> timetable, IEnumerable<Lane> lanes, TaskCompletionSource<Reply>?[] places, FetchWindow window, CancellationToken stop) =>
    [
        .. from lane in lanes
           from worker in Enumerable.Range(0, Math.Min(atOnce, lane.Pages.Count))
           select Task.Run(() => WorkAsync(lane, timetable, places, window, stop), CancellationToken.None),
    ];

    // A page is told of when the request for the next one is on its way: its reader may go on in this very thread while the host is busy with the answer. To look at a
    // long page takes longer than that; another thread does it, so that the answer does not wait.
    private async Task WorkAsync(
        Lane lane, IReadOnlyList<PlannedPage> timetable, TaskCompletionSource<Reply>?[] places, FetchWindow window, CancellationToken stop)
    {
        Action? tell = null;
        while (true)
        {
            var next = NextAsync(lane, timetable, window, stop);
            tell?.Invoke();
            if (await next.ConfigureAwait(false) is not { } got)
            {
                return;
            }

            var place = PlaceAt(places, got.Position, stop);
            if (got.Reply is not { } reply)
            {
                // The first failure ends the lane; the reader meets it at its place.
                _ = place.TrySetException(got.Failure!) && place.Task.Exception is null;
                return;
            }

            tell = reply.Length < CollectLimits.LongPage ? () => place.TrySetResult(reply) : () => ThreadPool.UnsafeQueueUserWorkItem(_ => place.TrySetResult(reply), null);
        }
    }

    // The page of a lane that is next, fetched or failed; null where there is none.
    private async Task<Got?> NextAsync(Lane lane, IReadOnlyList<PlannedPage> timetable, FetchWindow window, CancellationToken stop)
    {
        await lane.Room.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stop.IsCancellationRequested || !lane.Pages.TryDequeue(out var position))
        {
            return null;
        }

        try
        {
            await window.EnterAsync(position, stop).ConfigureAwait(false);
            var reply = await fetch(timetable[position], stop).ConfigureAwait(false);
            window.Hold(reply.Length);
            return new Got(position, reply, null);
        }
        catch (Exception e)
        {
            return new Got(position, null, e);
        }
    }
}
