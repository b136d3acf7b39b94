using System.Net;
using System.Net.Sockets;

namespace NarrativeLens.Collect;

/// <summary>The IP addresses that a page from the web must never lead to.</summary>
internal static class PrivateAddresses
{
    // IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and later): everything not globally reachable, and multicast.
    private static readonly IPNetwork[] s_networks =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private use
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local; clouds serve their credentials here
            "192.0.0.0/24", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // protocol assignments, documentation
            "192.88.99.0/24", // 6to4 relays
            "198.18.0.0/15", // benchmarking
            "224.0.0.0/4", "240.0.0.0/4", // multicast, reserved, broadcast
            "168.63.129.16/32", // the platform host of a large cloud
            "::/96", // unspecified, loopback, IPv4-compatible
            "::ffff:0:0:0/96", // IPv4-translated (RFC 2765)
            "64:ff9b:1::/48", // local-use translation
            "100::/64", "100:0:0:1::/64", // discard, dummy
            "2001::/32", "2001:2::/48", "2001:10::/28", "2001:db8::/32", // Teredo, benchmarking, ORCHID, documentation
            "2002::/16", // 6to4
            "3fff::/20", "5f00::/16", // documentation, segment routing
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", // unique local, link-local, site-local, multicast
        }.Select(IPNetwork.Parse),
    ];

    // RFC 6052: the last four bytes are an IPv4 address, reached through a translator.
    private static readonly IPNetwork s_translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>True where a request to <paramref name="address"/> would not go to the public network.</summary>
    public static bool Includes(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        else if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            if (s_translated.Contains(new IPAddress(bytes)))
            {
                return Includes(new IPAddress(bytes.AsSpan(12)));
            }

            if (IsIsatap(bytes))
            {
                return true;
            }

            // A zone such as %eth0 would hide the address from the networks.
            address = new IPAddress(bytes);
        }

        return Array.Exists(s_networks, network => network.Contains(address));
    }

    /// <summary>The reason a request to <paramref name="address"/> is refused.</summary>
    public static string Refusal(IPAddress address) => $"resolves to a private address {address}; --allow-private allows it";

    // RFC 5214: an interface identifier 0000:5efe or 0200:5efe followed by an IPv4 address, tunnelled inside a site.
    private static bool IsIsatap(byte[] bytes) => bytes[8] is 0 or 2 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == 0xfe;
}
