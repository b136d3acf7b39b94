using System.Buffers;
using System.Text;

namespace NarrativeLens.Extract.Dom;

/// <summary>Reads what a page says of its own encoding: in an XML declaration, or in a meta element before its body.</summary>
internal static class StatedCharset
{
    /// <summary>Bytes looked at; the standard asks for 1,024, real heads have scripts before their metas.</summary>
    private const int Reach = 256 * 1024;

    private const int LongestTag = 1_024;

    private static readonly SearchValues<byte> s_ends = SearchValues.Create(" \t\r\n\"';/>?"u8);

    /// <summary>The encoding that the page names; null where it names none that is known.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> page)
    {
        var read = page[..Math.Min(page.Length, Reach)];
        if (read.StartsWith("<?xml"u8) && Value(Tag(read), "encoding"u8) is { } declared && CharsetNames.Encoding(declared) is { } encoding)
        {
            return encoding;
        }

        for (var at = 0; Next(read, ref at);)
        {
            var tag = Tag(read[at..]);
            if (StartsWith(tag, "<body"u8))
            {
                return null;
            }

            if (StartsWith(tag, "<meta"u8) && Value(tag, "charset"u8) is { } stated && CharsetNames.Encoding(stated) is { } known)
            {
                return known;
            }

            at++;
        }

        return null;
    }

    // The next "<" outside comments.
    private static bool Next(ReadOnlySpan<byte> page, ref int at)
    {
        while (at < page.Length)
        {
            var start = page[at..].IndexOf((byte)'<');
            if (start < 0)
            {
                return false;
            }

            at += start;
            if (!page[at..].StartsWith("<!--"u8))
            {
                return true;
            }

            var end = page[(at + 4)..].IndexOf("-->"u8);
            at = end < 0 ? page.Length : at + 4 + end + 3;
        }

        return false;
    }

    private static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> page)
    {
        var end = page[..Math.Min(page.Length, LongestTag)].IndexOf((byte)'>');
        return end < 0 ? [] : page[..end];
    }

    private static bool StartsWith(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> start) =>
        tag.Length >= start.Length && Ascii.EqualsIgnoreCase(tag[..start.Length], start);

    // charset=x, charset="x", content="text/html; charset=x"
    private static string? Value(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        for (var at = 0; at + name.Length < tag.Length; at++)
        {
            if (!Ascii.EqualsIgnoreCase(tag.Slice(at, name.Length), name))
            {
                continue;
            }

            var rest = tag[(at + name.Length)..].TrimStart(" \t\r\n"u8);
            if (rest is [(byte)'=', ..])
            {
                rest = rest[1..].TrimStart(" \t\r\n\"'"u8);
                var end = rest.IndexOfAny(s_ends);
                return Encoding.ASCII.GetString(end < 0 ? rest : rest[..end]);
            }
        }

        return null;
    }
}
