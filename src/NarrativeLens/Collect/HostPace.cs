using System.Collections.Concurrent;

namespace NarrativeLens.Collect;

/// <summary>Gives each host its own pace: a request waits until the host's turn comes and a place is free there. Safe to use from several tasks.</summary>
/// <param name="time">The clock.</param>
/// <param name="atOnce">The most requests that one host has to answer at the same time.</param>
internal sealed class HostPace(TimeProvider time, int atOnce = 1)
{
    private sealed class Host(int atOnce)
    {
        public SemaphoreSlim Places { get; } = new(atOnce, atOnce);

        public DateTimeOffset NextTurn { get; set; }

        public DateTimeOffset RestUntil { get; set; }

        public DateTimeOffset ClosedUntil { get; set; }

        public string ClosedWhy { get; set; } = "";

        public int Silences { get; set; }
    }

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn and takes it; the next one comes <paramref name="delay"/> after its answer is complete, so that the host, too, sees that
    /// pause, however long the request was on its way.</summary>
    /// <returns>The place, to be given back when the answer is complete.</returns>
    public async Task<IDisposable> TakeTurnAsync(string host, TimeSpan delay, CancellationToken cancellation)
    {
        var known = Known(host);
        await known.Places.WaitAsync(cancellation).ConfigureAwait(false);
        var place = new Place(this, known, delay);
        try
        {
            var turn = Reserve(known, delay);
            for (var wait = Wait(known, turn); wait > TimeSpan.Zero; wait = Wait(known, turn))
            {
                // Timers count whole milliseconds and may be early.
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellation).ConfigureAwait(false);
            }

            return place;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Puts the host's next turn off by at least <paramref name="wait"/>.</summary>
    public void PutOff(string host, TimeSpan wait)
    {
        var known = Known(host);
        lock (known)
        {
            known.RestUntil = Later(known.RestUntil, time.GetUtcNow() + wait);
        }
    }

    /// <summary>Leaves the host alone for <paramref name="wait"/>: requests are not sent at all.</summary>
    /// <param name="host">The host.</param>
    /// <param name="wait">How long; may be absurdly long.</param>
    /// <param name="why">What the host did, between its name and "until": said of each request that is not sent.</param>
    public void Close(string host, TimeSpan wait, string why)
    {
        var known = Known(host);
        lock (known)
        {
            var now = time.GetUtcNow();
            known.ClosedUntil = wait < DateTimeOffset.MaxValue - now ? now + wait : DateTimeOffset.MaxValue;
            known.ClosedWhy = why;
        }
    }

    /// <summary>Why no request is sent to the host at present; null where one may be.</summary>
    public string? ClosedBecause(string host)
    {
        var known = Known(host);
        lock (known)
        {
            return known.ClosedUntil > time.GetUtcNow() ? $"{host} {known.ClosedWhy} until {known.ClosedUntil.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}" : null;
        }
    }

    /// <summary>Counts the requests in a row that the host left without a complete answer.</summary>
    /// <param name="host">The host.</param>
    /// <param name="answered">True where it answered, whatever it said.</param>
    /// <returns>Their number so far.</returns>
    public int CountSilence(string host, bool answered)
    {
        var known = Known(host);
        lock (known)
        {
            return known.Silences = answered ? 0 : known.Silences + 1;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private Host Known(string host) => _hosts.GetOrAdd(host, static (_, atOnce) => new Host(atOnce), atOnce);

    private DateTimeOffset Reserve(Host host, TimeSpan delay)
    {
        lock (host)
        {
            var now = time.GetUtcNow();
            var turn = Later(Later(host.NextTurn, host.RestUntil), now);
            host.NextTurn = turn + delay;
            return turn;
        }
    }

    // The host may have asked for a rest while the turn was waited for.
    private TimeSpan Wait(Host host, DateTimeOffset turn)
    {
        lock (host)
        {
            return Later(turn, host.RestUntil) - time.GetUtcNow();
        }
    }

    private void GiveBack(Host host, TimeSpan delay)
    {
        if (delay > TimeSpan.Zero)
        {
            lock (host)
            {
                host.NextTurn = Later(host.NextTurn, time.GetUtcNow() + delay);
            }
        }

        host.Places.Release();
    }

    private sealed class Place(HostPace pace, Host host, TimeSpan delay) : IDisposable
    {
        private Host? _host = host;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _host, null) is { } taken)
            {
                pace.GiveBack(taken, delay);
            }
        }
    }
}
