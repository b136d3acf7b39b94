using System.IO.Compression;

namespace NarrativeLens.Collect.Archive;

/// <summary>Makes an archive fit to be added to: finds where its last whole record ends, takes a torn one away, and learns which payloads it holds.</summary>
internal static class ArchiveTail
{
    // Enough for the fields of a record; a longer head is not ours.
    private const int FieldBytes = 16 * 1024;

    /// <summary>Goes from record to record.</summary>
    /// <exception cref="InvalidDataException">The file holds something else than records of ours.</exception>
    public static PayloadIndex Repair(FileStream file)
    {
        var payloads = new PayloadIndex();
        var head = new byte[GzipMember.HeaderWithSkip];
        long at = 0;
        while (at < file.Length)
        {
            file.Position = at;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (!GzipMember.IsOurs(head.AsSpan(0, read)))
            {
                throw new InvalidDataException($"at byte {at} there is no record as this program packs them; name a new file");
            }

            if (GzipMember.SkipLength(head.AsSpan(0, read)) is not { } length || at + length > file.Length)
            {
                file.SetLength(at);
                break;
            }

            if (length < GzipMember.HeaderWithSkip)
            {
                throw new InvalidDataException($"the record at byte {at} says that it has {length} bytes; name a new file");
            }

            Learn(file, payloads);
            at += length;
        }

        return payloads;
    }

    private static void Learn(FileStream file, PayloadIndex payloads)
    {
        var fields = new byte[FieldBytes];
        using var unpacked = new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true);
        var read = unpacked.ReadAtLeast(fields, fields.Length, throwOnEndOfStream: false);
        if (WarcFields.Parse(fields.AsSpan(0, read)) is { Type: "response", Truncated: null, TargetUri: { } address, PayloadDigest: { } digest, Id: { } id } found)
        {
            payloads.Add(address, new PayloadIndex.Capture(digest, id, found.ValueOf("WARC-Date") ?? ""));
        }
    }
}
