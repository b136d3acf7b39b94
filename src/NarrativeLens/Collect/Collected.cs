namespace NarrativeLens.Collect;

/// <summary>What became of one address that a source listed.</summary>
public abstract record Collected
{
    private Collected()
    {
    }

    /// <summary>A page was read.</summary>
    /// <param name="Page">The page with its provenance.</param>
    public sealed record Fetched(Page Page) : Collected;

    /// <summary>The server, or the file, says that nothing changed since the last visit.</summary>
    /// <param name="Address">The address asked.</param>
    public sealed record Unchanged(string Address) : Collected
    {
        /// <summary>Until when the server says that it need not be asked again; null where it says nothing.</summary>
        public DateTimeOffset? FreshUntil { get; init; }
    }

    /// <summary>Nothing was read, for a stated reason.</summary>
    /// <param name="Skipped">The reason.</param>
    public sealed record Left(Skipped Skipped) : Collected;

    /// <summary>All that a source listed was dealt with, or the source could not be read at all.</summary>
    /// <param name="Visit">How it went.</param>
    public sealed record Visited(SourceVisit Visit) : Collected;
}

/// <summary>One page as it came over the wire or from disk, with the record of how it was obtained.</summary>
public sealed record Page
{
    /// <summary>The address a source listed.</summary>
    public required string RequestedUrl { get; init; }

    /// <summary>The address that answered, after redirects; a file's path for local files.</summary>
    public required string FinalUrl { get; init; }

    /// <summary>HTTP status; 200 for files.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The Content-Type header, or one guessed from the file's name.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body, decompressed, as bytes: the extractor decides on the encoding.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it was fetched.</summary>
    public required DateTimeOffset RetrievedAt { get; init; }

    /// <summary>What to send next time to ask whether it changed.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>"sha256:" and the lower-case hex hash of <see cref="Body"/>.</summary>
    public required string BodyHash { get; init; }

    /// <summary>What the feed or sitemap said of it; null for a page that was asked for directly.</summary>
    public FeedEntry? Listing { get; init; }

    /// <summary>The source it belongs to.</summary>
    public required Source Source { get; init; }

    /// <summary>The record of the visit that brought it; null for files.</summary>
    public Provenance? Provenance { get; init; }
}

/// <summary>Validators of RFC 9110 section 8.8 for a conditional request.</summary>
/// <param name="ETag">The entity tag as received, quotes included.</param>
/// <param name="LastModified">The Last-Modified time.</param>
public sealed record Validators(string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>Nothing to ask with.</summary>
    public static Validators None { get; } = new(null, null);

    /// <summary>Until when the answer may be used without asking again (RFC 9111); at most 24 hours after the answer, null where the server allows none.</summary>
    public DateTimeOffset? FreshUntil { get; init; }
}

/// <summary>How a visit to a source went.</summary>
/// <param name="Source">The source.</param>
/// <param name="Address">The address asked, in its canonical form; a path for local sources.</param>
/// <param name="At">When the visit ended.</param>
public sealed record SourceVisit(Source Source, string Address, DateTimeOffset At)
{
    /// <summary>Why the source counts as failed: it could not be read, or nothing of what it lists could; null for a success.</summary>
    public string? Failure { get; init; }

    /// <summary>True where the server says that the source is gone for good (410).</summary>
    public bool Gone { get; init; }

    /// <summary>True where this machine had no network, which says nothing about the source.</summary>
    public bool Offline { get; init; }

    /// <summary>Addresses that fell to this source: those that no earlier source had listed.</summary>
    public int Listed { get; init; }

    /// <summary>How many of them were read or have not changed.</summary>
    public int Had { get; init; }

    /// <summary>Until when the source need not be asked again; null where its server says nothing.</summary>
    public DateTimeOffset? FreshUntil { get; init; }
}

/// <summary>One entry of a feed or sitemap.</summary>
/// <param name="Url">The absolute address of the page.</param>
/// <param name="Title">The entry's title, as plain text.</param>
/// <param name="PublishedAt">When the entry says it was published.</param>
/// <param name="Authors">Names the entry gives.</param>
public sealed record FeedEntry(string Url, string? Title, DateTimeOffset? PublishedAt, IReadOnlyList<string> Authors);
