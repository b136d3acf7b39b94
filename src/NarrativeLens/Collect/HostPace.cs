namespace NarrativeLens.Collect;

/// <summary>Gives each host its own pace: a request waits until the host's turn comes. Safe to use from several tasks.</summary>
/// <param name="time">The clock.</param>
internal sealed class HostPace(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _nextTurn = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _closedUntil = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn and takes it; the next one comes <paramref name="delay"/> later.</summary>
    public async Task TakeTurnAsync(string host, TimeSpan delay, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var turn = _nextTurn.TryGetValue(host, out var next) && next > now ? next : now;
            _nextTurn[host] = turn + delay;
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Puts the host's next turn off by at least <paramref name="wait"/>.</summary>
    public void PutOff(string host, TimeSpan wait)
    {
        lock (_gate)
        {
            var until = time.GetUtcNow() + wait;
            if (!_nextTurn.TryGetValue(host, out var next) || next < until)
            {
                _nextTurn[host] = until;
            }
        }
    }

    /// <summary>Leaves the host alone for <paramref name="wait"/>: requests are not sent at all.</summary>
    public void Close(string host, TimeSpan wait)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _closedUntil[host] = wait < DateTimeOffset.MaxValue - now ? now + wait : DateTimeOffset.MaxValue;
        }
    }

    /// <summary>Until when the host asked to be left alone; null where it did not.</summary>
    public DateTimeOffset? ClosedUntil(string host)
    {
        lock (_gate)
        {
            return _closedUntil.TryGetValue(host, out var until) && until > time.GetUtcNow() ? until : null;
        }
    }
}
