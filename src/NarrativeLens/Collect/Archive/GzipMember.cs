using System.Buffers.Binary;
using System.IO.Compression;

namespace NarrativeLens.Collect.Archive;

/// <summary>
/// One gzip member (RFC 1952) that holds one record, as WARC asks for. Its header carries the skip-length field "sl" of WARC's annex on gzip: the member's packed and
/// unpacked length, so that a reader can go from record to record, and see a torn one, without unpacking any.
/// </summary>
internal static class GzipMember
{
    /// <summary>Bytes of a header without extra field.</summary>
    public const int HeaderLength = 10;

    /// <summary>Bytes of our headers: with the field's length, its name, its own length and its two numbers.</summary>
    public const int HeaderWithSkip = HeaderLength + 2 + 4 + 8;

    /// <summary>Bytes after the packed data: check sum and length.</summary>
    public const int TrailerLength = 8;

    /// <summary>The flag of an extra field.</summary>
    public const byte HasExtra = 4;

    private static ReadOnlySpan<byte> Header => [0x1f, 0x8b, 0x08, HasExtra, 0, 0, 0, 0, 0, 0xff, 12, 0, (byte)'s', (byte)'l', 8, 0];

    /// <summary>Packs the parts, one after another, into one member.</summary>
    public static byte[] Pack(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        using var packed = new MemoryStream();
        packed.Write(Header);
        packed.Write(stackalloc byte[8]);
        var sum = default(Crc32);
        uint length = 0;
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                sum.Add(part.Span);
                length += (uint)part.Length;
                deflate.Write(part.Span);
            }
        }

        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, sum.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);
        packed.Write(trailer);
        var member = packed.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(member.AsSpan(Header.Length), (uint)member.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(member.AsSpan(Header.Length + 4), length);
        return member;
    }

    /// <summary>The packed length that the head of a member states; null where it is not one of ours.</summary>
    /// <param name="head">At least <see cref="HeaderWithSkip"/> bytes.</param>
    public static long? SkipLength(ReadOnlySpan<byte> head) =>
        head.Length >= HeaderWithSkip && head.StartsWith(Header) ? BinaryPrimitives.ReadUInt32LittleEndian(head[Header.Length..]) : null;

    /// <summary>True where the bytes, however few, begin as our members do.</summary>
    public static bool IsOurs(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, Header.Length)].SequenceEqual(Header[..Math.Min(head.Length, Header.Length)]);

    /// <summary>True where the bytes begin a gzip member.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> head) => head is [0x1f, 0x8b, 0x08, ..];
}
