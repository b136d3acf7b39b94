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

    /// <summary>What two addresses of one page have in common within a run: http and https, and a slash at the end or none, count as the same.</summary>
    internal static string KeyOf(Uri address) => KeyOfClean(Of(address));

    /// <summary>The same of an address that is in its canonical form already.</summary>
    internal static string KeyOfClean(Uri clean) => clean.Authority + clean.AbsolutePath.TrimEnd('/') + clean.Query;

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
