namespace NarrativeLens.Check;

/// <summary>Writes worksheets as files.</summary>
public static class WorksheetFile
{
    /// <summary>Writes a page, whole or not at all; folders are made where they are missing.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="page">What <see cref="WorksheetPage"/> wrote.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    /// <exception cref="IOException">It cannot be written, or a file that is no worksheet is there already: nothing of a user's is overwritten.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task WriteAsync(string path, string page, CancellationToken cancellation)
    {
        if (File.Exists(path) && !await IsWorksheetAsync(path, cancellation).ConfigureAwait(false))
        {
            throw new IOException("there is such a file already, and it is no worksheet; expected another folder");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await WholeFile.WriteAsync(path, page, cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> IsWorksheetAsync(string path, CancellationToken cancellation)
    {
        using var reader = new StreamReader(path);
        var start = new char[WorksheetPage.Opening.Length];
        return await reader.ReadBlockAsync(start, cancellation).ConfigureAwait(false) == start.Length && start.AsSpan().SequenceEqual(WorksheetPage.Opening);
    }
}
