using System.Text;

namespace NarrativeLens;

/// <summary>Writes files of which a reader sees the old or the new, never a part.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <paramref name="text"/> as UTF-8 beside its place, then moves it over it: the move is one step on every file system we know.</summary>
    /// <exception cref="IOException">The file cannot be written; nothing is left half written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllTextAsync(beside, text, s_utf8, cancellation).ConfigureAwait(false);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
