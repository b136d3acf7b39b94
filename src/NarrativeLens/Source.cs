namespace NarrativeLens;

/// <summary>Somewhere to collect from: a feed, a sitemap, a page, a file or a folder.</summary>
/// <param name="Address">An http(s) URL or a path. A folder whose sub-folders are named like hosts is read as a mirror of those sites.</param>
public sealed record Source(string Address)
{
    /// <summary>The outlet's name, used where its pages do not say it.</summary>
    public string? Name { get; init; }

    /// <summary>The outlet's IANA time zone, tried for dates that carry no zone; null where unknown.</summary>
    public string? TimeZone { get; init; }
}
