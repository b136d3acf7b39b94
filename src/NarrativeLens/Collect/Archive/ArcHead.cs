using System.Globalization;
using System.Text;

namespace NarrativeLens.Collect.Archive;

/// <summary>The head of a record in the ARC format: one line of address, IP address, time, type and length; version 2 has five fields more before the length.</summary>
internal static class ArcHead
{
    private const string FileHeader = "filedesc:";
    private const int ShortForm = 5;
    private const int LongForm = 10;

    // Lines of the version block, where its length cannot be read: version, and the names of the fields.
    private const int VersionLines = 2;

    /// <summary>Reads the line; the address may hold blanks.</summary>
    /// <param name="line">The line.</param>
    /// <param name="input">The archive behind it.</param>
    /// <param name="place">Where the line begins.</param>
    /// <exception cref="InvalidDataException">It is no such line.</exception>
    public static ArchiveRecord Read(string line, ArchiveInput input, string place)
    {
        var words = line.Split(' ');
        if (words.Length < ShortForm || !line.Contains(':', StringComparison.Ordinal))
        {
            throw new InvalidDataException($"expected a record that begins with 'WARC/' or a line of an ARC file, found '{ArchiveReader.Shown(line)}'");
        }

        var after = words.Length >= LongForm && DateOf(words[^8]) is not null ? LongForm - 1 : ShortForm - 1;
        var uri = string.Join("%20", words[..^after]);
        var isHeader = uri.StartsWith(FileHeader, StringComparison.OrdinalIgnoreCase);
        var length = LengthOf(words[^1]);
        if (length is null && isHeader)
        {
            SkipVersion(input);
        }

        // A length that cannot be read stands for a capture that failed: it has no block.
        return new ArchiveRecord(
            ArchiveFormat.Arc, isHeader ? "arc-header" : "response", isHeader ? null : uri, DateOf(words[^(after - 1)]), words[^(after - 2)], length ?? 0, place, new WarcFields([]));
    }

    private static void SkipVersion(ArchiveInput input)
    {
        for (var i = 0; i < VersionLines; i++)
        {
            _ = Encoding.UTF8.GetString(input.ReadLine(ArchiveLimits.HeadBytes) ?? []);
        }
    }

    private static long? LengthOf(string word) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= ArchiveLimits.RecordBytes ? length : null;

    // Fourteen digits; some writers leave zeros behind them.
    private static DateTimeOffset? DateOf(string word) =>
        word.Length >= 14
        && DateTimeOffset.TryParseExact(word[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
