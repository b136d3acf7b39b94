using System.Buffers.Binary;
using System.IO.Compression;

namespace NarrativeLens.Collect.Archive;

/// <summary>
/// Unpacks gzip members that follow one another and tells where each begins. .NET's own stream joins members without a trace, and reads ahead of their end; here the
/// end is found by the check sum and length that follow the packed data, which also proves that nothing was damaged.
/// </summary>
/// <param name="packed">The file, at its beginning.</param>
internal sealed class GzipMembers(Stream packed) : IDisposable
{
    private readonly PackedInput _input = new(packed);
    private DeflateStream? _member;
    private Crc32 _sum;
    private uint _length;
    private long _unpacked;

    /// <summary>Where the member that is being read, or was read last, begins in the file.</summary>
    public long MemberAt { get; private set; }

    /// <summary>How many bytes came out of the members before that one.</summary>
    public long UnpackedBefore { get; private set; }

    /// <summary>Reads unpacked bytes of one member, never of two.</summary>
    /// <returns>How many; 0 at the end of the file.</returns>
    /// <exception cref="InvalidDataException">The data is damaged, cut off or a bomb; the message says where.</exception>
    public int Read(Span<byte> buffer)
    {
        while (_member is not null || Open())
        {
            var read = Inflate(buffer);
            if (read > 0)
            {
                _sum.Add(buffer[..read]);
                _length += (uint)read;
                _unpacked += read;
                return _unpacked <= ArchiveLimits.FreeExpansion + (_input.Taken * ArchiveLimits.MostExpansion)
                    ? read
                    : throw Damaged($"unpacks to more than {ArchiveLimits.MostExpansion} times its size");
            }

            Close();
        }

        return 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _member?.Dispose();

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _member!.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged("cannot be unpacked");
        }
    }

    private bool Open()
    {
        (MemberAt, UnpackedBefore) = (_input.Taken, _unpacked);
        Span<byte> header = stackalloc byte[GzipMember.HeaderLength];
        var got = _input.Fill(header);
        if (got == 0 || header[..got].IndexOfAnyExcept((byte)0) < 0)
        {
            // Some writers pad a file with zeros.
            return false;
        }

        if (got < header.Length || !GzipMember.IsMagic(header))
        {
            throw Damaged(got < header.Length ? "is cut off" : "is no gzip data");
        }

        SkipOptional(header[3]);
        _member = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        (_sum, _length) = (default, 0);
        return true;
    }

    // RFC 1952, section 2.3.1: extra field, name and comment (both end with a zero), check sum of the header.
    private void SkipOptional(byte flags)
    {
        Span<byte> two = stackalloc byte[2];
        if ((flags & GzipMember.HasExtra) != 0)
        {
            Need(two);
            for (int left = BinaryPrimitives.ReadUInt16LittleEndian(two); left > 0; left--)
            {
                Need(two[..1]);
            }
        }

        for (var texts = (flags >> 3 & 1) + (flags >> 4 & 1); texts > 0; texts--)
        {
            var length = 0;
            do
            {
                Need(two[..1]);
            }
            while (two[0] != 0 && (++length < ArchiveLimits.HeadBytes ? true : throw Damaged("has a header without end")));
        }

        if ((flags & 2) != 0)
        {
            Need(two);
        }
    }

    private void Need(Span<byte> bytes)
    {
        if (_input.Fill(bytes) < bytes.Length)
        {
            throw Damaged("is cut off");
        }
    }

    private void Close()
    {
        _member!.Dispose();
        _member = null;
        Span<byte> trailer = stackalloc byte[GzipMember.TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        if (!_input.TryEndAfter(trailer))
        {
            throw Damaged(_input.IsAtEnd ? "is cut off" : "is damaged: its check sum does not fit");
        }
    }

    private InvalidDataException Damaged(string what) => new($"the gzip member at byte {MemberAt} {what}");
}
