using System.Globalization;

namespace NarrativeLens.Collect.Archive;

/// <summary>The bytes of an archive, unpacked where it is packed, with a place for every one of them. Holds a buffer, never the file.</summary>
internal sealed class ArchiveInput : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int MembersKept = 4096;

    private readonly FileStream _file;
    private readonly GzipMembers? _members;
    private readonly List<(long Unpacked, long At)> _begun = [];
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    private ArchiveInput(FileStream file, GzipMembers? members) => (_file, _members) = (file, members);

    /// <summary>Where the next byte stands among the unpacked ones.</summary>
    public long Position { get; private set; }

    /// <summary>Opens a file, packed or not.</summary>
    public static ArchiveInput Open(string path)
    {
        // Another process may be adding to it.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize, FileOptions.SequentialScan);
        Span<byte> head = stackalloc byte[3];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return new ArchiveInput(file, GzipMember.IsMagic(head[..read]) ? new GzipMembers(file) : null);
    }

    /// <summary>The place of an unpacked byte in words: its offset in the file, and where the file is packed the offset of its member.</summary>
    public string PlaceOf(long position)
    {
        if (_members is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"byte {position}");
        }

        var (unpacked, at) = _begun.FindLast(member => member.Unpacked <= position);
        return position == unpacked
            ? string.Create(CultureInfo.InvariantCulture, $"byte {at}")
            : string.Create(CultureInfo.InvariantCulture, $"byte {at}, {position - unpacked} bytes into what is packed there");
    }

    /// <summary>The next bytes without taking them, at most so many; fewer only at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Takes bytes into <paramref name="to"/>.</summary>
    /// <returns>How many; 0 at the end.</returns>
    public int Read(Span<byte> to)
    {
        if (_start == _end && !Fill())
        {
            return 0;
        }

        var count = Math.Min(to.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(to);
        Skip(count);
        return count;
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>How many were there.</returns>
    public long Pass(long count, CancellationToken cancellation)
    {
        var left = count;
        while (left > 0 && (_start < _end || Fill()))
        {
            cancellation.ThrowIfCancellationRequested();
            var step = (int)Math.Min(left, _end - _start);
            Skip(step);
            left -= step;
        }

        return count - left;
    }

    /// <summary>Takes a line without its end.</summary>
    /// <param name="limit">The most bytes.</param>
    /// <returns>Null at the end of the input.</returns>
    /// <exception cref="InvalidDataException">The line is longer.</exception>
    public byte[]? ReadLine(int limit)
    {
        using var line = new MemoryStream();
        while (_start < _end || Fill())
        {
            var here = _buffer.AsSpan(_start, _end - _start);
            var feed = here.IndexOf((byte)'\n');
            line.Write(feed < 0 ? here : here[..feed]);
            Skip(feed < 0 ? here.Length : feed + 1);
            if (line.Length > limit)
            {
                throw new InvalidDataException($"a line is longer than {limit} bytes");
            }

            if (feed >= 0)
            {
                return line.ToArray().AsSpan().TrimEnd((byte)'\r').ToArray();
            }
        }

        return line.Length == 0 ? null : line.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _members?.Dispose();
        _file.Dispose();
    }

    private void Skip(int count)
    {
        _start += count;
        Position += count;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var read = _members is null ? _file.Read(_buffer.AsSpan(_end)) : _members.Read(_buffer.AsSpan(_end));
        _end += read;
        if (read > 0 && _members is not null && (_begun.Count == 0 || _begun[^1].At != _members.MemberAt))
        {
            Remember(_members.UnpackedBefore, _members.MemberAt);
        }

        return read > 0;
    }

    private void Remember(long unpacked, long at)
    {
        _begun.Add((unpacked, at));
        if (_begun.Count == 2 * MembersKept)
        {
            _begun.RemoveRange(0, MembersKept);
        }
    }
}
