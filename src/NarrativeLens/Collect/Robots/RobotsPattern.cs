using System.Globalization;
using System.Text;

namespace NarrativeLens.Collect.Robots;

/// <summary>A path of robots.txt, where "*" stands for any characters and a final "$" for the end.</summary>
internal sealed class RobotsPattern
{
    private readonly string[] _pieces;
    private readonly bool _toTheEnd;

    /// <summary>Reads a pattern as the file writes it.</summary>
    public RobotsPattern(string text)
    {
        var pattern = Normalise(text);
        Length = pattern.Length;
        _toTheEnd = pattern.EndsWith('$');
        _pieces = (_toTheEnd ? pattern[..^1] : pattern).Split('*');
    }

    /// <summary>Its length in octets of the escaped form.</summary>
    public int Length { get; }

    /// <summary>True where the pattern covers <paramref name="path"/>. Takes each piece between stars at its first place, so the time is linear in the path
    /// for each piece.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = _pieces[0].Length;
        for (var i = 1; i < _pieces.Length; i++)
        {
            if (_toTheEnd && i == _pieces.Length - 1)
            {
                return path.Length - at >= _pieces[i].Length && path.EndsWith(_pieces[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(_pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + _pieces[i].Length;
        }

        return !_toTheEnd || at == path.Length;
    }

    /// <summary>RFC 9309, section 2.2.2: characters outside ASCII are compared as their escaped UTF-8 octets, escaped unreserved characters as themselves; the hex
    /// digits of other escapes in upper case.</summary>
    public static string Normalise(string path)
    {
        if (path.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && !path.Contains('%', StringComparison.Ordinal))
        {
            return path;
        }

        var result = new StringBuilder(path.Length);
        var octets = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < octets.Length; i++)
        {
            if (octets[i] == '%' && i + 2 < octets.Length && char.IsAsciiHexDigit((char)octets[i + 1]) && char.IsAsciiHexDigit((char)octets[i + 2]))
            {
                AppendEscape(result, byte.Parse([(char)octets[i + 1], (char)octets[i + 2]], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else if (octets[i] is <= 0x20 or >= 0x7f)
            {
                result.Append(CultureInfo.InvariantCulture, $"%{octets[i]:X2}");
            }
            else
            {
                result.Append((char)octets[i]);
            }
        }

        return result.ToString();
    }

    // RFC 3986, section 2.3: an escaped unreserved character means the character.
    private static void AppendEscape(StringBuilder result, byte octet)
    {
        var c = (char)octet;
        if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
        {
            result.Append(c);
        }
        else
        {
            result.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
    }
}
