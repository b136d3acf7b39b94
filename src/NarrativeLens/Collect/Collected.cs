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
    public sealed record Unchanged(string Address) : Collected;

    /// <summary>Nothing was read, for a stated reason.</summary>
    /// <param name="Skipped">The reason.</param>
    public sealed record Left(Skipped Skipped) : Collected;
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
}

/// <summary>One entry of a feed or sitemap.</summary>
/// <param name="Url">The absolute address of the page.</param>
/// <param name="Title">The entry's title, as plain text.</param>
/// <param name="PublishedAt">When the entry says it was published.</param>
/// <param name="Authors">Names the entry gives.</param>
public sealed record FeedEntry(string Url, string? Title, DateTimeOffset? PublishedAt, IReadOnlyList<string> Authors);
