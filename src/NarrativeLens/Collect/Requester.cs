using System.Net;
using System.Net.Http.Headers;

namespace NarrativeLens.Collect;

/// <summary>Sends one request and reads one answer within the limits of size and time. Knows nothing of robots, redirects and pace.</summary>
internal sealed class Requester(HttpMessageInvoker http, CollectOptions options, TimeProvider time)
{
    /// <summary>Sends a GET.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="seen">Validators to ask with; null to ask without condition.</param>
    /// <param name="limit">The most bytes of the body.</param>
    /// <param name="cut">True to keep the first <paramref name="limit"/> bytes of a longer body; false to fail on it.</param>
    /// <param name="cancellation">Stops it; a time-out of its own is a failure, not a cancellation.</param>
    public async Task<Answer> GetAsync(Uri address, Validators? seen, int limit, bool cut, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            using var request = RequestFor(address, seen);
            using var response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            var answer = await ReadAsync(address, response, limit, cut, either.Token).ConfigureAwait(false);

            // "Not modified" answers a question; a server that says so unasked has given no page, and the page must not count as known.
            return answer.Result is { Unchanged: true } && seen is null or { ETag: null, LastModified: null }
                ? answer with { Result = null, Failure = "HTTP 304, though nothing was known of the page" }
                : answer;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Answer { Failure = $"no complete answer within {options.Timeout.TotalSeconds:0.###} s" };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A hostile or broken server makes the HTTP stack throw many types; each is this address's failure and nobody else's.
            return new Answer { Failure = FetchFailure.Describe(e, address) };
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

    private async Task<Answer> ReadAsync(Uri address, HttpResponseMessage response, int limit, bool cut, CancellationToken cancellation)
    {
        var headers = response.Headers;
        var answer = new Answer { Status = response.StatusCode, RetryAfter = WaitOf(headers.RetryAfter) };
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return answer with { Result = new FetchResult(address, response.StatusCode, null, [], Validators.None) };
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

        var type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.First() : null;
        if (!ContentTypes.MayBeRead(type))
        {
            return answer with { Failure = $"not a page: {ContentTypes.MediaType(type)}" };
        }

        var body = await BodyAsync(response.Content, limit, cut, cancellation).ConfigureAwait(false);
        return answer with { Result = new FetchResult(address, response.StatusCode, type, body, ValidatorsOf(response)) };
    }

    private static async Task<byte[]> BodyAsync(HttpContent content, int limit, bool cut, CancellationToken cancellation)
    {
        if (!cut && content.Headers.ContentLength > limit)
        {
            throw new TooLargeException(limit);
        }

        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var body = await BodyReader.ReadAsync(stream, limit, cut, cancellation).ConfigureAwait(false);
            return ContentCoding.Decode(body, content.Headers.ContentEncoding, limit, cut);
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

    private static Validators ValidatorsOf(HttpResponseMessage response) => new(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
}
