using System.Globalization;
using NarrativeLens.Collect.Reservations;

namespace NarrativeLens.Collect.Archive;

/// <summary>The page that a record holds.</summary>
internal sealed class ArchivedPage
{
    private readonly ArchiveRecord _record;
    private readonly HttpBlock? _http;
    private readonly byte[] _body;

    /// <summary>Reads a record's block.</summary>
    /// <exception cref="InvalidDataException">The body's coding is unknown or damaged.</exception>
    /// <exception cref="TooLargeException">The body unpacks to more than <paramref name="limit"/> bytes.</exception>
    public ArchivedPage(ArchiveRecord record, byte[] block, int limit)
    {
        _record = record;
        var isHttp = record.IsHttp && block.AsSpan().StartsWith("HTTP/"u8);
        _http = isHttp ? HttpBlock.Parse(block) : null;
        _body = _http?.Decode(limit) ?? block;
    }

    /// <summary>True where all of the body is there, although its record is cut off.</summary>
    public bool HasItsLength => _http?.HasItsLength == true;

    private string? ContentType => _http is null ? _record.ContentType : _http.Head.ValueOf("Content-Type");

    /// <summary>The page, or why it is none; null where another program archived what was never meant as a page.</summary>
    /// <param name="address">The address that was asked.</param>
    /// <param name="note">The note of our visit; null for another program's archive.</param>
    /// <param name="source">The source that named the archive.</param>
    /// <param name="options">Says who we are, and which hosts are the user's own.</param>
    public Collected? ToCollected(string address, VisitNote? note, Source source, CollectOptions options)
    {
        var isWanted = note is not null || (_http?.Status ?? 200) == 200 && ContentTypes.IsHtml(ContentType);
        if (!isWanted)
        {
            return null;
        }

        // What our own run took it had leave to take.
        return (Sniffer.NoPageReason(_body, ContentType) ?? (note is null ? Reservation(new Uri(address), options) : null)) is { } reason
            ? new Collected.Left(new Skipped(Stage.Collect, reason, address))
            : new Collected.Fetched(PageOf(address, note, source));
    }

    private string? Reservation(Uri address, CollectOptions options) => TextMining.Refusal(
        address, _http?.Head.ValuesOf(TextMining.RobotsHeader) ?? [], _http?.Head.ValueOf(TextMining.ReservationHeader), _body, options);

    private Page PageOf(string address, VisitNote? note, Source source) => new()
    {
        RequestedUrl = address,
        FinalUrl = note?.Visit.FinalUrl ?? address,
        Status = _http?.Status ?? 200,
        ContentType = ContentType,
        Body = _body,
        BodyHash = ContentHash.Of(_body),
        RetrievedAt = note?.Visit.EndedAt ?? _record.Date ?? DateTimeOffset.UnixEpoch,
        Validators = new Validators(_http?.Head.ValueOf("ETag"), LastModified),
        Listing = note?.Listing,
        Source = note?.Source ?? source,
        Provenance = note?.Visit,
    };

    private DateTimeOffset? LastModified =>
        DateTimeOffset.TryParseExact(_http?.Head.ValueOf("Last-Modified"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
