using System.Globalization;
using System.Text;

namespace NarrativeLens.Collect;

/// <summary>Spellings of addresses that mean the same to every server (RFC 3986, section 6.2.2), brought to one form.</summary>
internal static class AddressText
{
    /// <summary>Makes an address as written readable for a strict parser: control characters escaped, escapes in the host's name resolved.</summary>
    public static string Clean(string address)
    {
        if (address.Any(char.IsControl))
        {
            address = string.Concat(address.Select(c => char.IsControl(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString()));
        }

        var host = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = host < 3 ? -1 : address.AsSpan(host).IndexOfAny('/', '?', '#');
        var name = host < 3 ? default : end < 0 ? address.AsSpan(host) : address.AsSpan(host, end);
        if (!name.Contains('%') || name.IndexOfAny('[', '@') >= 0)
        {
            return address;
        }

        // What an escape may not smuggle into a host's name, the parser refuses there in plain.
        return address[..host] + Uri.UnescapeDataString(name.ToString()) + address[(host + name.Length)..];
    }

    /// <summary>Escapes in upper case, and square brackets, which no query may hold in plain, escaped.</summary>
    public static string Normalise(string pathAndQuery)
    {
        if (pathAndQuery.AsSpan().IndexOfAny('%', '[', ']') < 0)
        {
            return pathAndQuery;
        }

        var result = new StringBuilder(pathAndQuery.Length + 8);
        for (var i = 0; i < pathAndQuery.Length; i++)
        {
            var c = pathAndQuery[i];
            if (c == '%' && i + 2 < pathAndQuery.Length)
            {
                result.Append(pathAndQuery[i..(i + 3)].ToUpperInvariant());
                i += 2;
            }
            else if (c is '[' or ']')
            {
                result.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
