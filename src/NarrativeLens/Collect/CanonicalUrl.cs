using System.Text;

namespace NarrativeLens.Collect;

/// <summary>One form for the many spellings of one address, so that a story is fetched and stored once.</summary>
public static class CanonicalUrl
{
    /// <summary>The address without what does not choose the page: scheme and host in lower case (host as punycode, without a trailing dot), no default port,
    /// no fragment, no tracking parameters, no empty query, escapes in upper case. Nothing is merged that a server may tell apart: the order of the other parameters
    /// is kept, "a=" is not "a", and double slashes stay, as in the archived addresses that hold another address whole.</summary>
    public static Uri Of(Uri address)
    {
        if (IsClean(address))
        {
            return address;
        }

        var query = KeptQuery(address.Query);
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        var host = address.HostNameType == UriHostNameType.IPv6 ? $"[{address.IdnHost}]" : address.IdnHost.TrimEnd('.').ToLowerInvariant();
        var login = address.UserInfo.Length == 0 ? "" : address.UserInfo + "@";
        return Uri.TryCreate($"{address.Scheme}://{login}{host}{port}{AddressText.Normalise(address.AbsolutePath + query)}", UriKind.Absolute, out var clean) ? clean : address;
    }

    /// <summary>The same for an address in text; null where it is no http(s) address.</summary>
    public static string? Of(string address) => AddressRules.Parse(address) is { } read ? Of(read).AbsoluteUri : null;

    /// <summary>What two addresses of one page have in common within a run: http and https, a slash at the end or none, slashes doubled or not, and the query's
    /// parameters in any order, "a=" or "a", count as the same. Never asked of a server, which may tell some of them apart: the address that is met first is.</summary>
    internal static string KeyOf(Uri address) => KeyOfClean(Of(address));

    /// <summary>The same of an address that is in its canonical form already.</summary>
    internal static string KeyOfClean(Uri clean) => clean.Authority + KeyOfPath(clean.AbsolutePath) + KeyOfQuery(clean.Query);

    private static string KeyOfPath(string path)
    {
        path = path.TrimEnd('/');
        return path.Contains("//", StringComparison.Ordinal) ? "/" + string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries)) : path;
    }

    private static string KeyOfQuery(string query)
    {
        if (query.Length <= 1)
        {
            return "";
        }

        var parts = query[1..].Split('&').Where(part => NameLength(part) > 0).Select(part => part.EndsWith('=') && NameLength(part) == part.Length - 1 ? part[..^1] : part);
        return string.Join('&', parts.Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? "?" + joined : "";
    }

    // Most addresses are: a name in ASCII, a path without escapes, and nothing else. Uri has put scheme and host in lower case and dropped the default port.
    private static bool IsClean(Uri address) =>
        address.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
        && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0
        && Ascii.IsValid(address.Host) && !address.Host.EndsWith('.')
        && address.AbsolutePath.AsSpan().IndexOfAny('%', '[', ']') < 0;

    private static string KeptQuery(string query)
    {
        if (query.Length <= 1)
        {
            return "";
        }

        var kept = query[1..].Split('&').Where(part => part.Length > 0 && !TrackingParameters.Contains(part.AsSpan(0, NameLength(part))));
        return string.Join('&', kept) is { Length: > 0 } joined ? "?" + joined : "";
    }

    private static int NameLength(string part) => part.IndexOf('=') is var at && at >= 0 ? at : part.Length;
}
