using System.Globalization;
using System.Text;

namespace NarrativeLens.Collect.Archive;

/// <summary>The named fields of a WARC record, of a block of the type application/warc-fields, or of an HTTP message.</summary>
/// <param name="Fields">The fields, in order.</param>
internal sealed record WarcFields(IReadOnlyList<(string Name, string Value)> Fields)
{
    /// <summary>The WARC-Type, in lower case.</summary>
    public string Type => ValueOf("WARC-Type")?.ToLowerInvariant() ?? "";

    /// <summary>The WARC-Record-ID.</summary>
    public string? Id => ValueOf("WARC-Record-ID");

    /// <summary>The WARC-Target-URI, without the angle brackets that some writers (wget 1.19) put around it, and with its blanks escaped.</summary>
    public string? TargetUri => ValueOf("WARC-Target-URI")?.Trim('<', '>').Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>The WARC-Payload-Digest.</summary>
    public string? PayloadDigest => ValueOf("WARC-Payload-Digest");

    /// <summary>Why the block is not whole; null where it is.</summary>
    public string? Truncated => ValueOf("WARC-Truncated");

    /// <summary>The WARC-Date; null where there is none that can be read.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(ValueOf("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    /// <summary>The first value of a field; null where there is none.</summary>
    public string? ValueOf(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads the fields of a record's head, which begins with its version line.</summary>
    /// <returns>Null where it is no head of a record, or does not end.</returns>
    public static WarcFields? Parse(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf("\r\n\r\n"u8);
        if (end < 0 || !head.StartsWith("WARC/"u8))
        {
            return null;
        }

        var lines = Encoding.UTF8.GetString(head[..end]).Split("\r\n");
        return new WarcFields([.. OfLines(lines.Skip(1))]);
    }

    /// <summary>The fields of header lines: "name: value", where a line that begins with a blank goes on with the value before. Lines that are neither are passed over.</summary>
    public static IEnumerable<(string Name, string Value)> OfLines(IEnumerable<string> lines)
    {
        (string Name, string Value)? open = null;
        foreach (var line in lines)
        {
            if (open is { } begun && line is [' ' or '\t', ..])
            {
                open = (begun.Name, $"{begun.Value} {line.Trim()}");
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            open = colon > 0 ? (line[..colon].Trim(), line[(colon + 1)..].Trim()) : null;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
