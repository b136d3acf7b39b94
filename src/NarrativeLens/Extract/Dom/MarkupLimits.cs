using System.Collections.Frozen;
using System.Text;

namespace NarrativeLens.Extract.Dom;

/// <summary>Looks over the bytes of a page, without parsing, for shapes that would keep a parser busy: deep nesting and tags of endless attributes.</summary>
internal static class MarkupLimits
{
    /// <summary>More attributes than any page needs in one tag.</summary>
    private const int MostAttributes = 2_000;

    private const int LongestName = 16;

    // Elements without an end, and those whose end tag may be left out: none of them nests by being repeated.
    private static readonly FrozenSet<string> s_flat = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen",
        "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body", "path", "rect", "use",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Their inside is not markup.
    private static readonly FrozenSet<string> s_raw =
        new[] { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A sentence on what is too much; null where the page may be parsed.</summary>
    public static string? Excess(ReadOnlySpan<byte> page, int maxDepth)
    {
        var depth = 0;
        var at = 0;
        while (NextTag(page, ref at) is { Length: > 0 } tag)
        {
            if (AttributesOf(tag) > MostAttributes)
            {
                return $"a tag has more than {MostAttributes} attributes";
            }

            depth = DepthAfter(page, tag, depth, ref at);
            if (depth > maxDepth)
            {
                return $"tags are nested more than {maxDepth} deep";
            }
        }

        return null;
    }

    private static int DepthAfter(ReadOnlySpan<byte> page, ReadOnlySpan<byte> tag, int depth, ref int at)
    {
        Span<char> buffer = stackalloc char[LongestName];
        var closes = tag is [(byte)'<', (byte)'/', ..];
        var name = NameOf(tag[(closes ? 2 : 1)..], buffer);
        if (s_flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || tag is [.., (byte)'/', (byte)'>'])
        {
            return depth;
        }

        if (closes)
        {
            return Math.Max(0, depth - 1);
        }

        if (!s_raw.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            return depth + 1;
        }

        SkipRaw(page, name, ref at);
        return depth;
    }

    // From the next "<" of a tag or comment up to its ">"; empty at the end of the page.
    private static ReadOnlySpan<byte> NextTag(ReadOnlySpan<byte> page, ref int at)
    {
        while (at < page.Length)
        {
            var start = page[at..].IndexOf((byte)'<');
            if (start < 0 || at + start + 1 >= page.Length)
            {
                return [];
            }

            start += at;
            if (page[start..].StartsWith("<!--"u8))
            {
                var close = page[(start + 4)..].IndexOf("-->"u8);
                at = close < 0 ? page.Length : start + 4 + close + 3;
                continue;
            }

            var first = page[start + 1] == '/' && start + 2 < page.Length ? page[start + 2] : page[start + 1];
            at = char.IsAsciiLetter((char)first) ? EndOfTag(page, start) : start + 1;
            if (char.IsAsciiLetter((char)first))
            {
                return page[start..at];
            }
        }

        return [];
    }

    private static int EndOfTag(ReadOnlySpan<byte> page, int start)
    {
        var at = start + 1;
        while (at < page.Length && page[at] != '>')
        {
            if (page[at] is (byte)'"' or (byte)'\'' && page[at - 1] == '=')
            {
                var close = page[(at + 1)..].IndexOf(page[at]);
                at = close < 0 ? page.Length - 1 : at + 1 + close;
            }

            at++;
        }

        return Math.Min(page.Length, at + 1);
    }

    // White space outside quotes starts an attribute.
    private static int AttributesOf(ReadOnlySpan<byte> tag)
    {
        var attributes = 0;
        for (var at = 1; tag.Length >= MostAttributes * 2 && at < tag.Length; at++)
        {
            if (tag[at] is (byte)'"' or (byte)'\'' && tag[at - 1] == '=')
            {
                var close = tag[(at + 1)..].IndexOf(tag[at]);
                at = close < 0 ? tag.Length : at + 1 + close;
            }
            else if (tag[at] <= ' ' && tag[at - 1] > ' ')
            {
                attributes++;
            }
        }

        return attributes;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<byte> tag, Span<char> buffer)
    {
        var length = 0;
        while (length < tag.Length && length < buffer.Length && char.IsAsciiLetterOrDigit((char)tag[length]))
        {
            buffer[length] = (char)tag[length];
            length++;
        }

        return buffer[..length];
    }

    private static void SkipRaw(ReadOnlySpan<byte> page, ReadOnlySpan<char> name, ref int at)
    {
        Span<byte> end = stackalloc byte[LongestName];
        var length = Encoding.ASCII.GetBytes(name, end);
        while (at < page.Length)
        {
            var close = page[at..].IndexOf("</"u8);
            if (close < 0)
            {
                at = page.Length;
                return;
            }

            at += close + 2;
            if (at + length <= page.Length && Ascii.EqualsIgnoreCase(page.Slice(at, length), end[..length]))
            {
                return;
            }
        }
    }
}
