using System.Buffers;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>Reads bodies into memory within a limit.</summary>
internal static class BodyReader
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>Reads at most <paramref name="limit"/> bytes.</summary>
    /// <param name="stream">Where they come from.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="cut">True to keep what fits of a longer body; false to fail.</param>
    /// <param name="arrived">Told of each piece's length before the next is read; may make it wait.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="TooLargeException">More than <paramref name="limit"/> bytes came and <paramref name="cut"/> is false.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, int limit, bool cut, Func<int, ValueTask>? arrived, CancellationToken cancellation)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            using var body = new MemoryStream();
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0)
            {
                if (!TryAppend(body, chunk.AsSpan(0, read), limit, cut))
                {
                    break;
                }

                if (arrived is not null)
                {
                    await arrived(read).ConfigureAwait(false);
                }
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>Reads a body whose length was announced and lies within the limit.</summary>
    /// <param name="stream">Where it comes from; it ends with an error where the body is shorter.</param>
    /// <param name="length">The bytes announced.</param>
    /// <param name="arrived">Told of each piece's length before the next is read; may make it wait.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<byte[]> ReadAnnouncedAsync(Stream stream, int length, Func<int, ValueTask> arrived, CancellationToken cancellation)
    {
        // Every byte of it is written before it is given on.
        var body = GC.AllocateUninitializedArray<byte>(length);
        (stream as RecordedStream)?.ReadsInto(body);
        var at = 0;
        int read;
        while ((read = await stream.ReadAsync(body.AsMemory(at), cancellation).ConfigureAwait(false)) > 0)
        {
            at += read;
            await arrived(read).ConfigureAwait(false);
        }

        return at == length ? body : body[..at];
    }

    /// <summary>Appends what fits; false where the body is full.</summary>
    /// <exception cref="TooLargeException">Not all fits and <paramref name="cut"/> is false.</exception>
    public static bool TryAppend(MemoryStream body, ReadOnlySpan<byte> bytes, int limit, bool cut)
    {
        var room = limit - (int)body.Length;
        if (bytes.Length > room && !cut)
        {
            throw new TooLargeException(limit);
        }

        body.Write(bytes[..Math.Min(bytes.Length, room)]);
        return bytes.Length <= room;
    }
}

/// <summary>A body was longer than allowed.</summary>
internal sealed class TooLargeException(int limit) : IOException($"larger than {limit} bytes");
