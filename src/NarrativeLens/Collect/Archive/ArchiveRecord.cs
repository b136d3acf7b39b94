namespace NarrativeLens.Collect.Archive;

/// <summary>The format of an archive.</summary>
internal enum ArchiveFormat
{
    /// <summary>ISO 28500, versions 0.17 to 1.1.</summary>
    Warc,

    /// <summary>The Internet Archive's older format.</summary>
    Arc,
}

/// <summary>One record of an archive. Its block can be read until the next record is asked for.</summary>
/// <param name="Format">The format it is written in.</param>
/// <param name="Type">The type, in lower case; "arc-header" and "response" for ARC.</param>
/// <param name="Uri">The address captured; null where the record names none.</param>
/// <param name="Date">When it was captured; null where that cannot be read.</param>
/// <param name="ContentType">The block's media type.</param>
/// <param name="Length">The length of the block, as stated.</param>
/// <param name="Place">Where the record begins.</param>
/// <param name="Fields">Its named fields; none for ARC.</param>
internal sealed record ArchiveRecord(
    ArchiveFormat Format, string Type, string? Uri, DateTimeOffset? Date, string? ContentType, long Length, string Place, WarcFields Fields)
{
    /// <summary>True where the block is an HTTP message.</summary>
    public bool IsHttp => Format == ArchiveFormat.Arc
        ? Uri?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true && Type == "response"
        : ContentTypes.MediaType(ContentType) == "application/http" && Uri?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;
}
