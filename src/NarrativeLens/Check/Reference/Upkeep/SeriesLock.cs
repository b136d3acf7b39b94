namespace NarrativeLens.Check;

/// <summary>Keeps a second process from writing to the same ledger.</summary>
internal static class SeriesLock
{
    /// <summary>Takes the lock of a ledger; given back when disposed, or when the process ends however it ends.</summary>
    /// <returns>Null where another process holds it.</returns>
    public static IDisposable? Take(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
