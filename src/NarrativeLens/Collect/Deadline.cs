namespace NarrativeLens.Collect;

/// <summary>The time one request may take, from the connection to the last byte. Pauses that we make ourselves do not count.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly TimeProvider _time;
    private readonly long _begun;
    private readonly CancellationTokenSource _late;
    private readonly CancellationTokenRegistration _stop;
    private TimeSpan _paused;

    /// <summary>Begins to run.</summary>
    public Deadline(TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        (_limit, _time, _begun) = (limit, time, time.GetTimestamp());
        _late = new CancellationTokenSource(limit, time);
        _stop = cancellation.UnsafeRegister(static late => ((CancellationTokenSource)late!).Cancel(), _late);
    }

    /// <summary>Cancelled when the time is up, or with the caller's token.</summary>
    public CancellationToken Token => _late.Token;

    /// <summary>Waits while the deadline stands still.</summary>
    public async ValueTask PauseAsync(TimeSpan pause)
    {
        if (pause <= TimeSpan.Zero)
        {
            return;
        }

        _paused += pause;
        var left = _limit + _paused - _time.GetElapsedTime(_begun);
        _late.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        await Task.Delay(pause, _time, Token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _late.Dispose();
    }
}
