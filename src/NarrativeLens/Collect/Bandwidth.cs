namespace NarrativeLens.Collect;

/// <summary>Keeps all bodies of a run together within so many bytes a second. Safe to use from several tasks.</summary>
/// <param name="bytesPerSecond">The bound; 0 for none.</param>
/// <param name="time">The clock.</param>
internal sealed class Bandwidth(long bytesPerSecond, TimeProvider time)
{
    // So much may come at once: without it, each small page would wait for a timer.
    private static readonly TimeSpan s_burst = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private DateTimeOffset _paidUntil;

    /// <summary>Counts bytes that arrived.</summary>
    /// <returns>How long to wait before more are read.</returns>
    public TimeSpan Take(int bytes)
    {
        if (bytesPerSecond == 0)
        {
            return TimeSpan.Zero;
        }

        lock (_gate)
        {
            var now = time.GetUtcNow();
            _paidUntil = (_paidUntil > now ? _paidUntil : now) + TimeSpan.FromSeconds((double)bytes / bytesPerSecond);
            var wait = _paidUntil - now - s_burst;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }
}
