using System.Net;

namespace NarrativeLens.Collect;

/// <summary>A complete answer of a server: a success with its body, or "not modified" without one.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type header.</param>
/// <param name="Body">The body, decompressed.</param>
/// <param name="Validators">What to ask with next time.</param>
internal sealed record FetchResult(Uri Address, HttpStatusCode Status, string? ContentType, byte[] Body, Validators Validators)
{
    /// <summary>True where the server says that nothing changed.</summary>
    public bool Unchanged => Status == HttpStatusCode.NotModified;

    /// <summary>The values of the X-Robots-Tag headers.</summary>
    public IReadOnlyList<string> RobotsTags { get; init; } = [];

    /// <summary>The TDM-Reservation header; null where there is none.</summary>
    public string? TdmReservation { get; init; }
}

/// <summary>One answer to one request: a redirect target, a failure, or a result.</summary>
internal sealed record Answer
{
    /// <summary>A result.</summary>
    public FetchResult? Result { get; init; }

    /// <summary>Where a redirect leads, as the server wrote it.</summary>
    public Uri? Location { get; init; }

    /// <summary>Why there is no result.</summary>
    public string? Failure { get; init; }

    /// <summary>The status; null where no answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>True where no complete answer came in time, or at all.</summary>
    public bool Silent { get; init; }

    /// <summary>True where the connection could not be made or broke, which may pass.</summary>
    public bool BrokenOff { get; init; }

    /// <summary>True where this machine has no network.</summary>
    public bool Offline { get; init; }

    /// <summary>How long the server asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
