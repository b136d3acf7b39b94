using System.Net.Http.Headers;
using System.Security.Cryptography;
using NarrativeLens.Collect.Archive;

namespace NarrativeLens.Collect.Witness;

/// <summary>One request and its answer, written down while they pass.</summary>
internal sealed class Exchange : IDisposable
{
    private static readonly string[] s_conditions = ["If-None-Match", "If-Modified-Since"];

    private readonly TimeProvider _time;
    private readonly MemoryStream? _copy;
    private readonly Lock _gate = new();
    private IncrementalHash? _hash;
    private byte[]? _whole;
    private string? _payloadHash;
    private bool _isClosed;
    private long? _announced;

    /// <summary>Begins with a request that is about to be sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="keepBody">True to keep the answer's body beside its hash.</param>
    /// <param name="time">The clock.</param>
    public Exchange(HttpRequestMessage request, bool keepBody, TimeProvider time)
    {
        _time = time;
        _copy = keepBody ? new MemoryStream() : null;
        Url = request.RequestUri!.AbsoluteUri;
        StartedAt = EndedAt = time.GetUtcNow();
        Request = keepBody ? HttpHead.OfRequest(request) : null;
        AskedWith = Array.Exists(s_conditions, request.Headers.NonValidated.Contains) ? ConditionsOf(request) : null;
    }

    /// <summary>The address asked.</summary>
    public string Url { get; }

    /// <summary>When the request was sent.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>When the last byte came, or the failure.</summary>
    public DateTimeOffset EndedAt { get; private set; }

    /// <summary>The head of the request as sent; null where nothing is archived.</summary>
    public HttpHead? Request { get; }

    /// <summary>The head of the answer; null where none came.</summary>
    public HttpHead? Answer { get; private set; }

    /// <summary>The status; null where no answer came.</summary>
    public int? Status { get; private set; }

    /// <summary>The version of HTTP that answered.</summary>
    public Version? Version { get; private set; }

    /// <summary>Where a redirect leads.</summary>
    public string? Location { get; private set; }

    /// <summary>True where the body was read to its end.</summary>
    public bool Whole { get; private set; }

    /// <summary>Bytes of the body that were read.</summary>
    public long Bytes { get; private set; }

    /// <summary>True where the body is not to be kept, as its owner reserves it; its length and hash are.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>The WARC-Record-ID of the answer, once archived.</summary>
    public string? Record { get; set; }

    /// <summary>The body as far as it was read; empty where it is not kept, or withheld.</summary>
    public ReadOnlyMemory<byte> Body => IsWithheld ? default : _whole is not null ? _whole.AsMemory(0, (int)Bytes) : _copy?.GetBuffer().AsMemory(0, (int)_copy.Length) ?? default;

    /// <summary>"sha256:" and the hex hash of the body as far as it was read.</summary>
    /// <exception cref="InvalidOperationException">The exchange is not closed yet.</exception>
    public string PayloadHash
    {
        get
        {
            lock (_gate)
            {
                return _payloadHash ??= _isClosed ? HashOfBody() : throw new InvalidOperationException("the exchange goes on");
            }
        }
    }

    /// <summary>True where <see cref="Body"/> is no copy, but lies in <paramref name="body"/>.</summary>
    public bool Shares(byte[]? body) => _whole is not null && _whole == body;

    /// <summary>The hash of a body of <paramref name="length"/> bytes that came whole and without a content coding, and so is the page itself; null for any other.</summary>
    public string? HashOfPage(int length)
    {
        if (!Whole || Bytes != length || Answer?.ValueOf("Content-Encoding") is not null)
        {
            return null;
        }

        Close();
        return PayloadHash;
    }

    private string? AskedWith { get; }

    private string? Failure { get; set; }

    /// <summary>Notes the head of the answer.</summary>
    public void Answered(HttpResponseMessage response)
    {
        EndedAt = _time.GetUtcNow();
        (Status, Version) = ((int)response.StatusCode, response.Version);
        Answer = HttpHead.OfAnswer(response);
        Location = ValueOf(response.Headers, "Location");
        _announced = response.Content.Headers.ContentLength;
        Whole = _announced == 0 || response.StatusCode is System.Net.HttpStatusCode.NotModified or System.Net.HttpStatusCode.NoContent;
    }

    /// <summary>Notes that no answer came.</summary>
    public void Failed(Exception error) => (EndedAt, Failure) = (_time.GetUtcNow(), error is OperationCanceledException ? "no answer in time" : error.Message);

    /// <summary>Notes where all that is read of the body is put, from the start on and never to be changed again: it need be neither copied nor hashed on the way.</summary>
    public void ReadsInto(byte[] body)
    {
        lock (_gate)
        {
            _whole = Bytes == 0 && !_isClosed ? body : _whole;
        }
    }

    /// <summary>Notes bytes of the body; none for its end.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            EndedAt = _time.GetUtcNow();
            Whole |= bytes.IsEmpty;
            if (_whole is null)
            {
                (_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256)).AppendData(bytes);
                _copy?.Write(bytes);
            }

            Bytes += bytes.Length;
            Whole |= Bytes == _announced;
        }
    }

    /// <summary>Ends the exchange: what is read of the body from now on is not noted.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    /// <summary>Ends the exchange and lets go of its body.</summary>
    public void Withhold()
    {
        Close();
        _ = PayloadHash;
        IsWithheld = true;
    }

    /// <summary>The exchange as a record.</summary>
    public Hop ToHop(HopPurpose purpose) => new()
    {
        Url = Url,
        For = purpose,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
        Status = Status,
        Http = Version?.ToString(),
        ContentType = Answer?.ValueOf("Content-Type"),
        Location = Location,
        AskedWith = AskedWith,
        ETag = Answer?.ValueOf("ETag"),
        LastModified = Answer?.ValueOf("Last-Modified"),
        Bytes = Bytes,
        PayloadHash = Bytes == 0 ? null : PayloadHash,
        Whole = Whole,
        Failure = Failure,
        Record = Record,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        _hash?.Dispose();
        _copy?.Dispose();
    }

    private static string ConditionsOf(HttpRequestMessage request) => string.Join("; ", s_conditions
        .Select(name => (Name: name, Value: ValueOf(request.Headers, name)))
        .Where(header => header.Value is not null)
        .Select(header => $"{header.Name}: {header.Value}"));

    private string HashOfBody() => _hash is null ? ContentHash.Of(Body.Span) : "sha256:" + Convert.ToHexStringLower(_hash.GetHashAndReset());

    private static string? ValueOf(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
