namespace NarrativeLens.Collect;

/// <summary>How one visit to an address went, as an editor can show it: every request that was sent for it, what answered, and why it was allowed.</summary>
public sealed record Provenance
{
    /// <summary>The address that was asked for.</summary>
    public required string RequestedUrl { get; init; }

    /// <summary>The address that answered last, after redirects; the requested one where nothing answered.</summary>
    public required string FinalUrl { get; init; }

    /// <summary>The address of the story: the one its page names, else the final one; null where no article was read.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>When the visit began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required VisitOutcome Outcome { get; init; }

    /// <summary>Why it was left out; null for every other outcome.</summary>
    public string? Reason { get; init; }

    /// <summary>The HTTP status of the last answer; null where none came, and for files.</summary>
    public int? Status { get; init; }

    /// <summary>"sha256:" and the hex hash of the body without its content coding; null where no page was read.</summary>
    public string? BodyHash { get; init; }

    /// <summary>The requests, in the order sent: robots.txt files, redirects, repeats and the page itself. None for files.</summary>
    public IReadOnlyList<Hop> Hops { get; init; } = [];

    /// <summary>What robots.txt says to each address that was to be asked, in order.</summary>
    public IReadOnlyList<RobotsDecision> Robots { get; init; } = [];

    /// <summary>The archive that holds requests and answers byte by byte; null where none was written.</summary>
    public string? Archive { get; init; }

    /// <summary>What the visit was for; the source's address.</summary>
    public string? Source { get; init; }
}

/// <summary>What became of a visit.</summary>
public enum VisitOutcome
{
    /// <summary>A page was read.</summary>
    Page,

    /// <summary>A feed, a sitemap or a robots.txt was read, or a page that another address had led to before.</summary>
    Listing,

    /// <summary>The server says that nothing changed.</summary>
    Unchanged,

    /// <summary>Nothing was read, for a reason.</summary>
    LeftOut,
}

/// <summary>What a request was sent for.</summary>
public enum HopPurpose
{
    /// <summary>To learn what may be fetched.</summary>
    Robots,

    /// <summary>To get the page or listing.</summary>
    Page,
}

/// <summary>One request and its answer.</summary>
public sealed record Hop
{
    /// <summary>The address asked.</summary>
    public required string Url { get; init; }

    /// <summary>What it was sent for.</summary>
    public required HopPurpose For { get; init; }

    /// <summary>When the request was sent.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last byte that was read of the answer came, or the failure.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The version of HTTP that answered, such as "1.1"; null where no answer came.</summary>
    public string? Http { get; init; }

    /// <summary>The Content-Type header.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Location header: where a redirect leads.</summary>
    public string? Location { get; init; }

    /// <summary>The validators that the request asked with, as sent; null where it asked unconditionally.</summary>
    public string? AskedWith { get; init; }

    /// <summary>The ETag header as received.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header as received.</summary>
    public string? LastModified { get; init; }

    /// <summary>Bytes of the body that were read, content coding and all.</summary>
    public long Bytes { get; init; }

    /// <summary>"sha256:" and the hex hash of these bytes; null where none were read.</summary>
    public string? PayloadHash { get; init; }

    /// <summary>False where the body was not read to its end.</summary>
    public bool Whole { get; init; }

    /// <summary>Why no answer came; null where one did.</summary>
    public string? Failure { get; init; }

    /// <summary>The WARC-Record-ID of the answer in the archive; null where none was written.</summary>
    public string? Record { get; init; }
}

/// <summary>What a site's robots.txt says to one address.</summary>
/// <param name="Url">The address.</param>
/// <param name="Allowed">True where it may be fetched.</param>
/// <param name="Rule">The line that decides, such as "Disallow: /private/"; null where no line speaks about the address.</param>
/// <param name="Reason">Why it may not be fetched; null where it may.</param>
/// <param name="ReadAt">When the robots.txt was asked for.</param>
public sealed record RobotsDecision(string Url, bool Allowed, string? Rule, string? Reason, DateTimeOffset ReadAt);
