using System.Net.Http.Headers;

namespace NarrativeLens.Collect;

/// <summary>Reads from an answer how long it may be used without asking again (RFC 9111, sections 4.2 and 5.2.2).</summary>
internal static class Freshness
{
    /// <summary>What to keep of an answer for the next visit: nothing where the server wants nothing kept.</summary>
    /// <param name="response">The answer, a success or "not modified".</param>
    /// <param name="now">When it came.</param>
    public static Validators Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var control = response.Headers.CacheControl;
        return control?.NoStore == true
            ? Validators.None
            : new Validators(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified) { FreshUntil = FreshUntil(response, control, now) };
    }

    private static DateTimeOffset? FreshUntil(HttpResponseMessage response, CacheControlHeaderValue? control, DateTimeOffset now)
    {
        if (control?.NoCache == true)
        {
            return null;
        }

        // An explicit age goes before a date; s-maxage speaks to shared caches only, and this is none.
        var lifetime = control?.MaxAge
            ?? (response.Content.Headers.Expires is { } expires ? expires - (response.Headers.Date ?? now) : null);
        var left = lifetime - (response.Headers.Age ?? TimeSpan.Zero);
        return left > TimeSpan.Zero ? now + (left.Value < CollectLimits.LongestFreshness ? left.Value : CollectLimits.LongestFreshness) : null;
    }
}
