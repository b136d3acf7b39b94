using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using NarrativeLens.Collect.Reservations;

namespace NarrativeLens.Collect;

/// <summary>Sends one request and reads one answer within the limits of size and time. Knows nothing of robots, redirects and pace.</summary>
internal sealed class Requester(HttpMessageInvoker http, CollectOptions options, TimeProvider time) : IDisposable
{
    private const int TrustedLength = 1024 * 1024;

    private readonly SemaphoreSlim _connections = new(options.MaxConnections, options.MaxConnections);
    private readonly Bandwidth _bandwidth = new(options.MaxBytesPerSecond, time);

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    /// <summary>Sends a GET.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="seen">Validators to ask with; null to ask without condition.</param>
    /// <param name="limit">The most bytes of the body.</param>
    /// <param name="cut">True to keep the first <paramref name="limit"/> bytes of a longer body; false to fail on it.</param>
    /// <param name="cancellation">Stops it; a time-out of its own is a failure, not a cancellation.</param>
    public async Task<Answer> GetAsync(Uri address, Validators? seen, int limit, bool cut, CancellationToken cancellation)
    {
        await _connections.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await SendAsync(address, seen, limit, cut, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _connections.Release();
        }
    }

    private async Task<Answer> SendAsync(Uri address, Validators? seen, int limit, bool cut, CancellationToken cancellation)
    {
        using var deadline = new Deadline(options.Timeout, time, cancellation);
        try
        {
            using var request = RequestFor(address, seen);
            using var response = await http.SendAsync(request, deadline.Token).ConfigureAwait(false);
            var answer = await ReadAsync(address, response, limit, cut, deadline).ConfigureAwait(false);

            // "Not modified" answers a question; a server that says so unasked has given no page, and the page must not count as known.
            return answer.Result is { Unchanged: true } && seen is null or { ETag: null, LastModified: null }
                ? answer with { Result = null, Failure = "HTTP 304, though nothing was known of the page" }
                : answer;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Answer { Failure = $"no complete answer within {options.Timeout.TotalSeconds:0.###} s", Silent = true };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A hostile or broken server makes the HTTP stack throw many types; each is this address's failure and nobody else's.
            return FetchFailure.Of(e, address);
        }
    }

    private HttpRequestMessage RequestFor(Uri address, Validators? seen)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgentHeader);
        request.Headers.TryAddWithoutValidation("Accept", ContentTypes.Accepted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        if (seen?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        request.Headers.IfModifiedSince = seen?.LastModified;
        return request;
    }

    private async Task<Answer> ReadAsync(Uri address, HttpResponseMessage response, int limit, bool cut, Deadline deadline)
    {
        var headers = response.Headers;
        var answer = new Answer { Status = response.StatusCode, RetryAfter = WaitOf(headers.RetryAfter) };
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return answer with { Result = new FetchResult(address, response.StatusCode, null, [], Freshness.Of(response, time.GetUtcNow())) };
        }

        if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
        {
            return headers.Location is { } location
                ? answer with { Location = location }
                : answer with { Failure = $"HTTP {(int)response.StatusCode} without an address to go to" };
        }

        // 206, 204 and their like bring no page.
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return answer with { Failure = StatusLine(response) };
        }

        // The HTTP stack takes the first of several lengths, or none of a wrong one; where a body ends has to be beyond doubt.
        if (!HasOneLength(response.Content.Headers))
        {
            return answer with { Failure = "the server's answer is not valid HTTP: it states more than one length, or none that is a number" };
        }

        var type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.First() : null;
        if (!ContentTypes.MayBeRead(type))
        {
            return answer with { Failure = $"not a page: {ContentTypes.MediaType(type)}" };
        }

        var body = await BodyAsync(response.Content, limit, cut, deadline).ConfigureAwait(false);
        return answer with
        {
            Result = new FetchResult(address, response.StatusCode, type, body, Freshness.Of(response, time.GetUtcNow()))
            {
                RobotsTags = ValuesOf(headers, TextMining.RobotsHeader),
                TdmReservation = ValuesOf(headers, TextMining.ReservationHeader) is [var reservation, ..] ? reservation : null,
            },
        };
    }

    private static bool HasOneLength(HttpContentHeaders headers) =>
        !headers.NonValidated.TryGetValues("Content-Length", out var lengths)
        || lengths.Count == 1 && long.TryParse(lengths.First(), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static IReadOnlyList<string> ValuesOf(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? [.. values] : [];

    private async Task<byte[]> BodyAsync(HttpContent content, int limit, bool cut, Deadline deadline)
    {
        if (!cut && content.Headers.ContentLength > limit)
        {
            throw new TooLargeException(limit);
        }

        var stream = await content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            ValueTask Pay(int length) => deadline.PauseAsync(_bandwidth.Take(length));

            // An announced megabyte may never come; only small bodies get their memory on trust.
            var announced = content.Headers.ContentLength;
            var body = announced is > 0 and <= TrustedLength && announced <= limit
                ? await BodyReader.ReadAnnouncedAsync(stream, (int)announced, Pay, deadline.Token).ConfigureAwait(false)
                : await BodyReader.ReadAsync(stream, limit, cut, Pay, deadline.Token).ConfigureAwait(false);
            return content.Headers.NonValidated.Contains("Content-Encoding") ? ContentCoding.Decode(body, content.Headers.ContentEncoding, limit, cut) : body;
        }
    }

    private static string StatusLine(HttpResponseMessage response) => response.Headers.TryGetValues(MirrorHandler.ReasonHeader, out var why)
        ? $"HTTP {(int)response.StatusCode}, {why.First()}"
        : $"HTTP {(int)response.StatusCode}";

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
