using NarrativeLens.Collect;
using NarrativeLens.Extract.Body;
using NarrativeLens.Extract.Dom;
using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Extract;

/// <summary>Turns a page into its article. Holds no state between pages; one instance serves all threads.</summary>
/// <param name="options">Limits and choices; null for the defaults.</param>
public sealed class ArticleExtractor(ExtractOptions? options = null)
{
    /// <summary>Version that articles read here carry.</summary>
    public const string Version = "0.1.0";

    private readonly ExtractOptions _options = options ?? new ExtractOptions();

    /// <summary>Reads a collected page; what the feed said of it fills what the page does not say.</summary>
    /// <param name="page">The page as fetched.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The article, or the reason why there is none: too large, too deep, too slow, an index, no text.</returns>
    public Outcome<Article> Extract(Page page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Extract(page.Body, page.ContentType, new PageOrigin(page.FinalUrl, page.Listing, page.Source, page.RetrievedAt), cancellationToken);
    }

    /// <summary>Reads a page from its bytes.</summary>
    /// <param name="body">The page, decompressed.</param>
    /// <param name="contentType">Its Content-Type header, whose charset wins over the page's own; null where unknown.</param>
    /// <param name="address">Its address or path.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>As for a collected page.</returns>
    public Outcome<Article> Extract(ReadOnlyMemory<byte> body, string? contentType, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Extract(body, contentType, new PageOrigin(address, null, null, null), cancellationToken);
    }

    private Outcome<Article> Extract(ReadOnlyMemory<byte> body, string? contentType, PageOrigin origin, CancellationToken cancellationToken)
    {
        if (Refusal(body, contentType) is { } reason)
        {
            return new Skipped(Stage.Extract, reason, origin.Address);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.TimeLimit);
        try
        {
            return PageReader.Read(body, CharsetNames.OfHeader(contentType), origin, _options, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Skipped(Stage.Extract, $"the page took longer than {_options.TimeLimit.TotalSeconds:0.#} s to read", origin.Address);
        }
    }

    private string? Refusal(ReadOnlyMemory<byte> body, string? contentType)
    {
        var type = contentType?.Split(';')[0].Trim();
        return type is not (null or "") && !s_types.Contains(type, StringComparer.OrdinalIgnoreCase) ? $"the page is of type {type}, and only HTML is read"
            : body.Length > _options.MaxBytes ? $"the page has {body.Length} bytes, more than the {_options.MaxBytes} that are read"
            : body.IsEmpty ? "the page is empty"
            : null;
    }

    private static readonly string[] s_types = ["text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "application/octet-stream"];
}
