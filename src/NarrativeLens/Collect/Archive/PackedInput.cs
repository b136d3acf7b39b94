namespace NarrativeLens.Collect.Archive;

/// <summary>Feeds an unpacker from a file and can take back what it read too much.</summary>
/// <param name="file">The file.</param>
internal sealed class PackedInput(Stream file) : ReadOnlyStream
{
    // The unpacker asks for 8 KiB at a time; what it was given last must be kept to find where its data ended.
    private const int ChunkSize = 8 * 1024;

    private readonly byte[] _chunk = new byte[ChunkSize + (2 * GzipMember.TrailerLength)];
    private int _start;
    private int _end;
    private int _lastStart;

    /// <summary>Bytes given out and not taken back, since the beginning of the file.</summary>
    public long Taken { get; private set; }

    /// <summary>True where the file has no more.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Reads as many bytes as there are, up to the length of <paramref name="bytes"/>.</summary>
    public int Fill(Span<byte> bytes)
    {
        var filled = 0;
        int read;
        while (filled < bytes.Length && (read = Read(bytes[filled..])) > 0)
        {
            filled += read;
        }

        return filled;
    }

    /// <summary>Takes back what was read behind the first place, in the bytes given out last, where <paramref name="trailer"/> stands; it is given out itself.</summary>
    /// <returns>False where it stands nowhere.</returns>
    public bool TryEndAfter(ReadOnlySpan<byte> trailer)
    {
        // The data may end with the bytes given out last, so that the trailer is still to come.
        Keep(trailer.Length);
        var at = _chunk.AsSpan(_lastStart, _end - _lastStart).IndexOf(trailer);
        if (at < 0)
        {
            return false;
        }

        var after = _lastStart + at + trailer.Length;
        Taken += after - _start;
        _start = _lastStart = after;
        return true;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            // At the end of the file the bytes given out last stay where they are.
            var read = file.Read(_chunk, 0, ChunkSize);
            IsAtEnd = read == 0;
            (_start, _end) = IsAtEnd ? (_start, _end) : (0, read);
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _chunk.AsSpan(_start, count).CopyTo(buffer);
        _lastStart = count == 0 ? _lastStart : _start;
        _start += count;
        Taken += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    // Reads on until so many bytes that were not given out lie behind those given out last.
    private void Keep(int count)
    {
        if (_end + count > _chunk.Length)
        {
            // What was kept at the end of an earlier member fills the room; what lies before the bytes given out last is not needed any more.
            _chunk.AsSpan(_lastStart.._end).CopyTo(_chunk);
            (_start, _end, _lastStart) = (_start - _lastStart, _end - _lastStart, 0);
        }

        while (_end - _start < count)
        {
            var read = file.Read(_chunk, _end, count - (_end - _start));
            if (read == 0)
            {
                IsAtEnd = true;
                return;
            }

            _end += read;
        }
    }
}
