using System.IO.Compression;

namespace NarrativeLens.Classify;

/// <summary>Zip archives whose bytes follow from their contents alone: entries by name, one date, no compression
/// (what a compressor writes may change with the processor).</summary>
internal static class FixedZip
{
    // The earliest time a zip entry can carry.
    private static readonly DateTimeOffset s_epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = s_epoch;
                using var written = entry.Open();
                written.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">Not a zip archive, or larger than any model.</exception>
    public static Dictionary<string, byte[]> Read(byte[] bytes)
    {
        const int Largest = 256 << 20;
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (total > Largest)
            {
                throw new InvalidDataException($"the archive unpacks to more than {Largest} bytes");
            }

            var content = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(content);
            entries[entry.FullName] = content;
        }

        return entries;
    }

    public static byte[] Rewrite(byte[] zip) => Write(Read(zip).Select(e => (e.Key, e.Value)));
}
