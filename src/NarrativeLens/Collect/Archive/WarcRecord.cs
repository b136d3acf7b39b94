using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NarrativeLens.Collect.Archive;

/// <summary>One record to be written: its fields, and its block in two parts, of which the second is the payload of an HTTP message.</summary>
internal sealed class WarcRecord
{
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>Begins a record.</summary>
    /// <param name="type">A type of the standard, such as "response".</param>
    /// <param name="id">The WARC-Record-ID.</param>
    /// <param name="date">The time of the capture; of the record, where it captures nothing.</param>
    public WarcRecord(string type, string id, DateTimeOffset date)
    {
        Set("WARC-Type", type);
        Set("WARC-Record-ID", id);
        Set("WARC-Date", DateOf(date));
    }

    /// <summary>A new WARC-Record-ID.</summary>
    public static string NewId() => $"<urn:uuid:{Guid.NewGuid():D}>";

    /// <summary>The time as WARC 1.1 writes it: in UTC, to the tick.</summary>
    public static string DateOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Adds a field; left out where the value is null.</summary>
    public WarcRecord Set(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add((name, value.ReplaceLineEndings(" ")));
        }

        return this;
    }

    /// <summary>The record as a gzip member.</summary>
    /// <param name="contentType">The block's media type.</param>
    /// <param name="head">The first part of the block.</param>
    /// <param name="payload">The second part.</param>
    public byte[] Pack(string contentType, ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> payload = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head.Span);
        hash.AppendData(payload.Span);
        Set("WARC-Block-Digest", "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
        Set("Content-Type", contentType);
        Set("Content-Length", (head.Length + (long)payload.Length).ToString(CultureInfo.InvariantCulture));
        var fields = new StringBuilder("WARC/1.1\r\n");
        foreach (var (name, value) in _fields)
        {
            fields.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return GzipMember.Pack(Encoding.UTF8.GetBytes(fields.Append("\r\n").ToString()), head, payload, "\r\n\r\n"u8.ToArray());
    }
}
