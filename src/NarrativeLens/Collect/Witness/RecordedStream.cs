namespace NarrativeLens.Collect.Witness;

/// <summary>The bytes of a body, noted while they are read.</summary>
/// <param name="inner">Where they come from.</param>
/// <param name="exchange">Notes them.</param>
internal sealed class RecordedStream(Stream inner, Exchange exchange) : ReadOnlyStream
{
    /// <summary>Tells where all of the body will be put, from the start on and never to be changed again.</summary>
    public void ReadsInto(byte[] body) => exchange.ReadsInto(body);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Note(buffer.AsSpan(offset, read), count);
        return read;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Note(buffer.Span[..read], buffer.Length);
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // A read into no room says nothing about the end.
    private void Note(ReadOnlySpan<byte> bytes, int room)
    {
        if (room > 0)
        {
            exchange.Read(bytes);
        }
    }
}
