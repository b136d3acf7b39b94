namespace NarrativeLens.Collect.Archive;

/// <summary>Limits of reading and writing archives, with where each comes from.</summary>
internal static class ArchiveLimits
{
    /// <summary>The longest head of a record or of an HTTP message: the limit that HTTP servers and clients set for headers, four times over for long addresses.</summary>
    public const int HeadBytes = 128 * 1024;

    /// <summary>The most header lines of one head.</summary>
    public const int HeadLines = 500;

    /// <summary>The most blank bytes between two records: two line ends by the standard; some writers leave more.</summary>
    public const int BlankBytes = 1024;

    /// <summary>The longest record: a web archive's file is rarely larger than 1 GB, a declared length above this is a lie.</summary>
    public const long RecordBytes = 64L * 1024 * 1024 * 1024;

    /// <summary>The largest block of a record that describes (warcinfo, metadata): ours have a few kilobytes.</summary>
    public const int NoteBytes = 1024 * 1024;

    /// <summary>Deflate packs at most 1032 to 1, HTML about 5 to 1, logs up to 100 to 1: what unpacks to more than this is a bomb.</summary>
    public const long MostExpansion = 200;

    /// <summary>So much may come out of any archive before the expansion is judged.</summary>
    public const long FreeExpansion = 64L * 1024 * 1024;

    /// <summary>The most notes that wait for their page, which follows in the same piece of an archive of ours, and the most runs remembered as ours: what a torn
    /// piece left behind is forgotten at some time.</summary>
    public const int Remembered = 10_000;

    /// <summary>The most addresses remembered for finding unchanged payloads; later ones are archived in full.</summary>
    public const int KnownPayloads = 200_000;
}
