using System.Text;

namespace NarrativeLens;

/// <summary>Writes files of which a reader sees the old or the new, never a part.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <paramref name="text"/> as UTF-8 beside its place, then moves it over it: the move is one step on every file system we know.</summary>
    /// <exception cref="IOException">The file cannot be written; nothing is left half written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancellation) =>
        WriteAsync(path, stream => stream.WriteAsync(s_utf8.GetBytes(text), cancellation).AsTask(), cancellation);

    /// <summary>Has <paramref name="write"/> fill a file beside its place and, once that is on the disk, moves it over it.</summary>
    /// <exception cref="IOException">The file cannot be written; nothing is left half written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            cancellation.ThrowIfCancellationRequested();
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
