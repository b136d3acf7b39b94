using System.Text;

namespace NarrativeLens.Collect.Robots;

/// <summary>What a line of robots.txt says.</summary>
internal enum RobotsLineKind
{
    UserAgent,
    Allow,
    Disallow,
    Sitemap,
    CrawlDelay,
}

/// <summary>One line of robots.txt that means something.</summary>
internal readonly record struct RobotsLine(RobotsLineKind Kind, string Value);

/// <summary>Cuts robots.txt into lines, names and values.</summary>
internal static class RobotsLines
{
    // Google's parser reads this much of a line: eight times the longest address that Internet Explorer took, less one.
    private const int LongestLine = (2083 * 8) - 1;

    // Names as sites write them; a line's name may go on ("Disallow-all"), as in Google's parser, which also gave the misspellings.
    private static readonly (string Name, RobotsLineKind Kind)[] s_names =
    [
        ("user-agent", RobotsLineKind.UserAgent), ("useragent", RobotsLineKind.UserAgent), ("user agent", RobotsLineKind.UserAgent),
        ("allow", RobotsLineKind.Allow),
        ("disallow", RobotsLineKind.Disallow), ("dissallow", RobotsLineKind.Disallow), ("dissalow", RobotsLineKind.Disallow),
        ("disalow", RobotsLineKind.Disallow), ("diasllow", RobotsLineKind.Disallow), ("disallaw", RobotsLineKind.Disallow),
        ("sitemap", RobotsLineKind.Sitemap), ("site-map", RobotsLineKind.Sitemap),
        ("crawl-delay", RobotsLineKind.CrawlDelay),
    ];

    /// <summary>The lines that mean something, in order.</summary>
    public static IReadOnlyList<RobotsLine> Of(ReadOnlySpan<byte> file)
    {
        var lines = new List<RobotsLine>();
        file = WithoutByteOrderMark(file);
        while (!file.IsEmpty)
        {
            var end = file.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? file : file[..end];
            file = end < 0 ? [] : file[(end + 1)..];
            if (Read(Encoding.UTF8.GetString(line[..Math.Min(line.Length, LongestLine)])) is { } read)
            {
                lines.Add(read);
            }
        }

        return lines;
    }

    // A byte order mark that was cut short is passed over too.
    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> file) =>
        file[file.CommonPrefixLength(Encoding.UTF8.Preamble)..];

    private static RobotsLine? Read(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var text = (comment < 0 ? line : line[..comment]).Trim();
        var parts = Separated(text);
        if (parts is null)
        {
            return null;
        }

        foreach (var (name, kind) in s_names)
        {
            if (parts.Value.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return new RobotsLine(kind, parts.Value.Value);
            }
        }

        return null;
    }

    // Without a colon, exactly two words parted by blanks are taken as a name and a value.
    private static (string Name, string Value)? Separated(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            return (text[..colon].Trim(), text[(colon + 1)..].Trim());
        }

        var words = text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 ? (words[0], words[1]) : null;
    }
}
