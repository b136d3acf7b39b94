namespace NarrativeLens.Collect;

/// <summary>Keeps what is fetched ahead within bounds: so many pages, and so many bytes of bodies, beyond the page whose turn it is. That page itself may always be
/// fetched, so nothing ever waits for ever. Safe to use from several tasks.</summary>
/// <param name="pages">The most pages ahead.</param>
/// <param name="bytes">The most bytes that lie waiting before no further page is begun.</param>
internal sealed class FetchWindow(int pages, long bytes)
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, int> _waiting = new();
    private int _turn;
    private long _held;

    /// <summary>Waits until the page at this position may be fetched.</summary>
    public Task EnterAsync(int position, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (Fits(position))
            {
                return Task.CompletedTask;
            }

            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiting, position);
            return waiting.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Counts a body that lies waiting from now on.</summary>
    public void Hold(long length)
    {
        lock (_gate)
        {
            _held += length;
        }
    }

    /// <summary>Counts a page that was handed on, and lets those in that fit now.</summary>
    public void HandOn(long length)
    {
        lock (_gate)
        {
            _turn++;
            _held -= length;
            while (_waiting.TryPeek(out var first, out var position) && Fits(position))
            {
                _waiting.Dequeue();
                first.TrySetResult();
            }
        }
    }

    private bool Fits(int position) => position == _turn || position < _turn + pages && _held < bytes;
}
