using System.IO.Compression;
using System.Text;
using NarrativeLens.Collect;
using NarrativeLens.Collect.Archive;

namespace NarrativeLens.Tests.Collect.Archive;

/// <summary>Short words for archives: how other programs write them, and what a reader finds.</summary>
internal static class Archives
{
    public const string Story = "<html><head><title>A story</title></head><body><p>Bitcoin fell to $60,000.</p></body></html>";

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A record as ISO 28500 asks for it, with a length that is right unless another is given.</summary>
    public static string Warc(string type, string? uri, string block, string contentType = "application/http; msgtype=response", string? length = null, string more = "", string version = "1.0") =>
        $"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{type}>\r\nWARC-Date: 2026-02-06T09:00:00Z\r\n{(uri is null ? "" : $"WARC-Target-URI: {uri}\r\n")}{more}"
        + $"Content-Type: {contentType}\r\nContent-Length: {length ?? $"{block.Length}"}\r\n\r\n{block}\r\n\r\n";

    public static string Http(string body = Story, string headers = "Content-Type: text/html\r\n", int status = 200) => $"HTTP/1.1 {status} OK\r\n{headers}\r\n{body}";

    public static byte[] Gzip(params string[] members)
    {
        using var packed = new MemoryStream();
        foreach (var member in members)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(Bytes(member));
        }

        return packed.ToArray();
    }

    /// <summary>Every record of a file: its type and address; at last the damage, where there is some.</summary>
    public static IReadOnlyList<string> RecordsOf(string path)
    {
        using var input = ArchiveInput.Open(path);
        var reader = new ArchiveReader(input);
        var found = new List<string>();
        while (reader.Next(TestContext.Current.CancellationToken) is { } record)
        {
            found.Add($"{record.Type} {record.Uri}".TrimEnd());
        }

        return reader.Damage is { } damage ? [.. found, damage] : found;
    }

    public static async Task<IReadOnlyList<Collected>> CollectAsync(this TemporaryFolder folder, byte[] archive, string name = "a.warc", CollectOptions? options = null)
    {
        await File.WriteAllBytesAsync(folder.At(name), archive, TestContext.Current.CancellationToken);
        return await (options ?? new CollectOptions()).CollectAsync(folder.At(name));
    }
}
