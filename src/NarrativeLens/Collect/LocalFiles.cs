namespace NarrativeLens.Collect;

/// <summary>Reads pages, feeds and sitemaps from files.</summary>
/// <param name="options">The limit of size.</param>
/// <param name="time">The clock.</param>
internal sealed class LocalFiles(CollectOptions options, TimeProvider time)
{
    private static readonly string[] s_pageExtensions = [".html", ".htm"];

    // Links inside a folder may lead anywhere, and hidden files belong to tools.
    private static readonly EnumerationOptions s_below = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Paths of all HTML files below a folder, in ordinal order of their path with "/" between names.</summary>
    public static IReadOnlyList<string> PagesBelow(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", s_below)
            .Where(path => s_pageExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .OrderBy(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal),
    ];

    /// <summary>Reads a file, unpacked where it is gzip data.</summary>
    public async Task<Outcome<Page>> ReadAsync(string path, Source source, FeedEntry? listing, CancellationToken cancellation)
    {
        try
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                var raw = await BodyReader.ReadAsync(file, options.MaxBytes, cut: false, arrived: null, cancellation).ConfigureAwait(false);
                return PageOf(path, ContentCoding.Unzip(raw, options.MaxBytes), source, listing);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Skipped(Stage.Collect, e is TooLargeException ? e.Message : $"the file cannot be read: {e.Message}", path);
        }
    }

    private Page PageOf(string path, byte[] body, Source source, FeedEntry? listing) => new()
    {
        RequestedUrl = path,
        FinalUrl = path,
        ContentType = ContentTypes.OfFile(path),
        Body = body,
        BodyHash = ContentHash.Of(body),
        RetrievedAt = time.GetUtcNow(),
        Validators = new Validators(ContentHash.Tag(body), null),
        Listing = listing,
        Source = source,
    };
}
