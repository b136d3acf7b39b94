using System.Buffers;
using System.Collections.Frozen;
using System.Net;

namespace NarrativeLens.Collect;

/// <summary>What can be told from an address alone: whether a request to it may be tried. The addresses that its name resolves to are judged when connecting.</summary>
internal static class AddressRules
{
    // What would split a header or a log line is never part of an address.
    private static readonly SearchValues<char> s_lineBreaks = SearchValues.Create("\0\t\r\n\u0085\u2028\u2029");

    // Names that never lead to the public web: RFC 6761, 6762, 7686, 8375 and 9476, ICANN's .internal, and the suffixes home routers and company networks use.
    private static readonly FrozenSet<string> s_privateSuffixes =
        new[] { "localhost", "local", "internal", "intranet", "private", "lan", "home", "corp", "arpa", "test", "example", "invalid", "onion", "alt", "localdomain", "svc" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The Fetch standard's bad ports: a request there speaks to mail, shell or chat servers, never to a web server.
    private static readonly FrozenSet<int> s_otherServices = new[]
    {
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137,
        139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
        3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    }.ToFrozenSet();

    /// <summary>Reads an address that a page or a user wrote.</summary>
    /// <returns>Null where it is no absolute http(s) address, or too long.</returns>
    public static Uri? Parse(string? address, Uri? relativeTo = null)
    {
        address = address?.Trim();
        if (string.IsNullOrEmpty(address) || address.Length > CollectLimits.AddressLength || address.AsSpan().IndexOfAny(s_lineBreaks) >= 0)
        {
            return null;
        }

        address = AddressText.Clean(address);

        var read = relativeTo is null ? Uri.TryCreate(address, UriKind.Absolute, out var url) : Uri.TryCreate(relativeTo, address, out url);
        return read && IsWeb(url!) && url!.Host.Length > 0 ? url : null;
    }

    /// <summary>True for http and https.</summary>
    public static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Why no request may be sent to <paramref name="address"/>; null where one may be tried.</summary>
    public static string? Refusal(Uri address, bool allowPrivate)
    {
        if (!IsWeb(address))
        {
            return $"'{address.Scheme}' is not fetched, only http and https";
        }

        if (address.UserInfo.Length > 0)
        {
            return "the address carries a user name or password";
        }

        if (s_otherServices.Contains(address.Port))
        {
            return $"port {address.Port} belongs to another service than the web";
        }

        return NoHost(address) ?? (allowPrivate ? null : PrivateHost(address));
    }

    // The URL standard of the web: a host that ends in a number is an IPv4 address or an error. Resolvers have read the errors in more than one way.
    private static string? NoHost(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.');
        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        return last.IndexOfAnyExceptInRange('0', '9') < 0 && !IPAddress.TryParse(host, out _) ? $"'{host}' is neither a name nor an address" : null;
    }

    private static string? PrivateHost(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out var literal))
        {
            return PrivateAddresses.Includes(literal) ? PrivateAddresses.Refusal(literal) : null;
        }

        var lastLabel = host[(host.LastIndexOf('.') + 1)..];
        return lastLabel.Length == host.Length || s_privateSuffixes.Contains(lastLabel)
            ? $"'{host}' is a private name; --allow-private allows it"
            : null;
    }
}
