using System.Globalization;
using System.Text;

namespace NarrativeLens.Collect.Archive;

/// <summary>An HTTP message that an archive holds: head and body, the chunks of the body joined.</summary>
/// <param name="Head">First line and headers.</param>
/// <param name="Body">The body, in its content coding.</param>
internal sealed record HttpBlock(HttpHead Head, byte[] Body)
{
    /// <summary>The status of an answer; null for a request, and where it cannot be read.</summary>
    public int? Status => Head.FirstLine.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var version, var status, ..]
        && version.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True where the head tells the body's length, and so much is there: the rest of a block that was cut off was not part of it.</summary>
    public bool HasItsLength =>
        long.TryParse(Head.ValueOf("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && Body.Length >= length;

    /// <summary>The body without its content coding.</summary>
    /// <exception cref="InvalidDataException">The coding is unknown, or the data is damaged.</exception>
    /// <exception cref="TooLargeException">More than <paramref name="limit"/> bytes came out.</exception>
    public byte[] Decode(int limit) =>
        ContentCoding.Decode(Body, Head.ValuesOf("Content-Encoding").SelectMany(value => value.Split(',')), limit);

    /// <summary>Reads a block. A message without an end of its head is all head.</summary>
    public static HttpBlock Parse(byte[] block)
    {
        var (headLength, bodyStart) = EndOfHead(block);
        var lines = Encoding.Latin1.GetString(block, 0, headLength).Split('\n').Select(line => line.TrimEnd('\r')).Take(ArchiveLimits.HeadLines).ToList();
        var head = new HttpHead(lines[0], [.. WarcFields.OfLines(lines.Skip(1))]);
        var body = block[bodyStart..];
        return new HttpBlock(head, head.ValuesOf("Transfer-Encoding").Any(value => value.Contains("chunked", StringComparison.OrdinalIgnoreCase)) ? JoinChunks(body) : body);
    }

    private static (int HeadLength, int BodyStart) EndOfHead(ReadOnlySpan<byte> block)
    {
        var strict = block.IndexOf("\r\n\r\n"u8);
        var loose = block.IndexOf("\n\n"u8);
        return strict >= 0 && (loose < 0 || strict < loose) ? (strict, strict + 4)
            : loose >= 0 ? (loose, loose + 2)
            : (block.Length, block.Length);
    }

    // RFC 9112, section 7.1. A body that says it is in chunks and is not, as some writers archive it, is kept as it is.
    private static byte[] JoinChunks(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        var at = 0;
        while (at < body.Length)
        {
            var line = body.AsSpan(at).IndexOf((byte)'\n');
            if (line < 0 || SizeOf(body.AsSpan(at, line)) is not { } size)
            {
                return at == 0 ? body : joined.ToArray();
            }

            at += line + 1;
            var here = Math.Min(size, body.Length - at);
            joined.Write(body, at, here);
            at += here;
            if (size == 0)
            {
                break;
            }

            at += body.AsSpan(at) switch { [(byte)'\r', (byte)'\n', ..] => 2, [(byte)'\n', ..] => 1, _ => 0 };
        }

        return joined.ToArray();
    }

    private static int? SizeOf(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOfAny((byte)';', (byte)'\r');
        var digits = Encoding.Latin1.GetString(end < 0 ? line : line[..end]).Trim();
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }
}
