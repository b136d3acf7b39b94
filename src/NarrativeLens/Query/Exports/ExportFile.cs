using System.Text;

namespace NarrativeLens.Query;

/// <summary>Puts exports into files: whole, or not at all.</summary>
public static class ExportFile
{
    // As root, a move would put a file in the place of the device.
    private static readonly string[] s_devices = ["/dev/", "/proc/", "/sys/"];

    /// <summary>
    /// Has <paramref name="write"/> fill a file beside <paramref name="path"/> and moves it there when it is complete and on the disk. An existing file stays as it
    /// was until then, and for good where the writing fails or is cancelled. A link is followed.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written: no folder, a full disk, a device in its place.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var target = new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        if (Directory.Exists(target))
        {
            throw new IOException("it is a folder; expected a file");
        }

        return Array.Exists(s_devices, device => target.StartsWith(device, StringComparison.Ordinal))
            ? throw new IOException("it is a device; expected a file")
            : WholeFile.WriteAsync(target, write, cancellation);
    }

    /// <summary>The same for text, in UTF-8 without a byte-order mark.</summary>
    /// <returns>What <paramref name="write"/> returned.</returns>
    /// <inheritdoc cref="WriteAsync(string, Func{Stream, Task}, CancellationToken)"/>
    public static async Task<T> WriteTextAsync<T>(string path, Func<TextWriter, Task<T>> write, CancellationToken cancellation = default)
    {
        T? result = default;
        await WriteAsync(path, async stream => result = await TextAsync(stream, write).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return result!;
    }

    /// <summary>Writes text into a stream, in UTF-8 without a byte-order mark; the stream stays open.</summary>
    /// <returns>What <paramref name="write"/> returned.</returns>
    public static async Task<T> TextAsync<T>(Stream stream, Func<TextWriter, Task<T>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
        return await write(writer).ConfigureAwait(false);
    }
}
