using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace NarrativeLens.Collect;

/// <summary>Undoes the compression of bodies within a limit, so that a small bomb stays small, and notices data that was cut off: .NET's own streams take the end
/// of the data for the end of the page.</summary>
internal static class ContentCoding
{
    private const int ChunkSize = 64 * 1024;

    // RFC 1952: a header of ten bytes and a trailer of eight.
    private const int ShortestGzip = 18;

    /// <summary>The Accept-Encoding header: the codings whose end can be checked.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>Undoes the codings of a Content-Encoding header, the last one first. A body that is not in the gzip coding it claims, as some servers send, is kept.</summary>
    /// <exception cref="InvalidDataException">A coding is unknown, or the compressed data is damaged or cut off.</exception>
    /// <exception cref="TooLargeException">More than <paramref name="limit"/> bytes came out and <paramref name="cut"/> is false.</exception>
    public static byte[] Decode(byte[] body, IEnumerable<string> codings, int limit, bool cut = false)
    {
        foreach (var coding in codings.Reverse())
        {
            body = coding.Trim().ToLowerInvariant() switch
            {
                "" or "identity" => body,
                "gzip" or "x-gzip" => Unzip(body, limit, cut),
                "br" => Unbrotli(body, limit, cut),
                "deflate" => ReadAll(Inflater(body), limit, cut),
                _ => throw new InvalidDataException($"the content coding '{coding}' is not known"),
            };
        }

        return body;
    }

    /// <summary>Unpacks gzip data; other data comes back as it is.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or cut off.</exception>
    /// <exception cref="TooLargeException">More than <paramref name="limit"/> bytes came out and <paramref name="cut"/> is false.</exception>
    public static byte[] Unzip(byte[] body, int limit, bool cut = false)
    {
        if (!IsGzip(body))
        {
            return body;
        }

        var plain = ReadAll(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), limit, cut);
        return cut && plain.Length == limit || IsComplete(body, plain.Length) ? plain : throw new InvalidDataException("the gzip data is cut off");
    }

    // RFC 1952, section 2.3.1: magic number and the only method there is.
    private static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1f, 0x8b, 0x08, ..];

    // The last four bytes of gzip data hold the plain length of its last member. Where several members were joined, the sum says nothing about it.
    private static bool IsComplete(ReadOnlySpan<byte> body, int plainLength) =>
        body.Length >= ShortestGzip
        && (BinaryPrimitives.ReadUInt32LittleEndian(body[^4..]) == plainLength || body[1..].IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 0x08]) >= 0);

    // "deflate" means zlib data (RFC 9110, section 8.4.1.2); some servers send the bare stream.
    private static Stream Inflater(byte[] body) =>
        body is [var method, var flags, ..] && (method & 0x0f) == 8 && ((method * 256) + flags) % 31 == 0
            ? new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)
            : new DeflateStream(new MemoryStream(body), CompressionMode.Decompress);

    private static byte[] ReadAll(Stream decoder, int limit, bool cut)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        using (decoder)
        {
            using var plain = new MemoryStream();
            int read;
            while ((read = decoder.Read(chunk, 0, chunk.Length)) > 0 && BodyReader.TryAppend(plain, chunk.AsSpan(0, read), limit, cut))
            {
            }

            ArrayPool<byte>.Shared.Return(chunk);
            return plain.ToArray();
        }
    }

    private static byte[] Unbrotli(ReadOnlySpan<byte> body, int limit, bool cut)
    {
        var chunk = new byte[ChunkSize];
        using var plain = new MemoryStream();
        using var decoder = new BrotliDecoder();
        while (true)
        {
            var status = decoder.Decompress(body, chunk, out var consumed, out var written);
            body = body[consumed..];
            if (!BodyReader.TryAppend(plain, chunk.AsSpan(0, written), limit, cut) || status == OperationStatus.Done)
            {
                return plain.ToArray();
            }

            if (status != OperationStatus.DestinationTooSmall)
            {
                throw new InvalidDataException(status == OperationStatus.NeedMoreData ? "the brotli data is cut off" : "the brotli data is damaged");
            }
        }
    }
}
