using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace NarrativeLens.Extract.Dom;

/// <summary>
/// Chooses the encoding of a page: byte order mark, header, valid UTF-8, what the page says of itself, a detector, and windows-1252 last. As in HTML (Living
/// Standard, section 13.2.3.2), except that valid UTF-8 wins over a meta element, which often survives the move of a site from an older charset.
/// </summary>
internal static class PageCharset
{
    /// <summary>What the detector reads from the first byte beyond ASCII on: more does not change its mind.</summary>
    private const int DetectorReads = 32 * 1024;

    /// <summary>A detector that is less sure than this guesses.</summary>
    private const float LeastSure = 0.2f;

    /// <summary>Longest UTF-8 sequence; a page that was cut off may end inside one.</summary>
    private const int LongestSequence = 4;

    static PageCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding to read a page in.</summary>
    /// <param name="page">Its bytes.</param>
    /// <param name="header">The encoding of its Content-Type header; null where it names none.</param>
    public static Encoding Of(ReadOnlySpan<byte> page, Encoding? header)
    {
        if (OfMark(page) is { } marked)
        {
            return marked;
        }

        var first = page.IndexOfAnyExceptInRange((byte)0x01, (byte)0x7F);
        return header
            ?? (first >= 0 && page[first] >= 0x80 && IsUtf8(page) ? Encoding.UTF8 : null)
            ?? WideOf(page)
            ?? Stated(page)
            ?? (first < 0 && !page.Contains(Escape) ? Encoding.UTF8 : null)
            ?? Detected(page[Math.Max(0, first)..])
            ?? CharsetNames.Encoding("windows-1252")!;
    }

    /// <summary>Length of the byte order mark, which is no part of the text; 0 where there is none.</summary>
    public static int MarkLength(ReadOnlySpan<byte> page) => page switch
    {
        [0xEF, 0xBB, 0xBF, ..] => 3,
        [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] => 2,
        _ => 0,
    };

    private const byte Escape = 0x1B;

    private static Encoding? OfMark(ReadOnlySpan<byte> page) => page switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        _ => null,
    };

    private static bool IsUtf8(ReadOnlySpan<byte> page)
    {
        for (var cut = 0; cut < LongestSequence && cut < page.Length; cut++)
        {
            if (cut > 0 && page[^cut] < 0x80)
            {
                return false;
            }

            if (Utf8.IsValid(page[..^cut]))
            {
                return true;
            }
        }

        return false;
    }

    // Markup in UTF-16 without a mark: every other byte of its first tag is zero.
    private static Encoding? WideOf(ReadOnlySpan<byte> page) => page switch
    {
        [(byte)'<', 0, not 0, 0, ..] => Encoding.Unicode,
        [0, (byte)'<', 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // A page that says UTF-8 and has more broken sequences than whole ones is not in UTF-8.
    private static Encoding? Stated(ReadOnlySpan<byte> page) =>
        StatedCharset.Find(page) is not { } stated ? null
        : stated.CodePage is 1200 or 1201 or 65001 && MostlyBroken(page) ? null
        : stated.CodePage is 1200 or 1201 ? Encoding.UTF8
        : stated;

    private static bool MostlyBroken(ReadOnlySpan<byte> page)
    {
        var (broken, whole) = (0, 0);
        while (page.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            var fine = Rune.DecodeFromUtf8(page[at..], out _, out var length) == System.Buffers.OperationStatus.Done;
            (broken, whole) = (broken + (fine ? 0 : 1), whole + (fine ? 1 : 0));
            page = page[(at + length)..];
        }

        return broken > whole;
    }

    private static Encoding? Detected(ReadOnlySpan<byte> page)
    {
        var read = page[..Math.Min(page.Length, DetectorReads)];
        var found = CharsetDetector.DetectFromBytes(read.ToArray()).Detected;
        return found is null || found.Confidence < LeastSure ? null : CharsetNames.Encoding(Sibling(found.EncodingName, read));
    }

    // Siblings that a detector of letter pairs takes for one another: KOI8-U holds every letter of KOI8-R, and only windows-1250 has letters below 0xA0.
    private static string Sibling(string name, ReadOnlySpan<byte> page) => name switch
    {
        "koi8-r" => "koi8-u",
        "windows-1250" or "iso-8859-2" => page.ContainsAnyInRange((byte)0x80, (byte)0x9F) ? "windows-1250" : "iso-8859-2",
        _ => name,
    };
}
