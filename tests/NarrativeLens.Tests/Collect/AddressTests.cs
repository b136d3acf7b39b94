using System.Net;
using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0", true)]
    [InlineData("10.255.255.255", true)]
    [InlineData("11.0.0.0", false)]
    [InlineData("100.63.255.255", false)]
    [InlineData("100.64.0.0", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("172.15.255.255", false)]
    [InlineData("172.31.255.255", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("198.18.0.1", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("::127.0.0.1", true)]
    [InlineData("64:ff9b::127.0.0.1", true)]
    [InlineData("64:ff9b::8.8.8.8", false)]
    [InlineData("64:ff9b:1::1", true)]
    [InlineData("2001::1", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("2606:4700::1:5efe:a00:1", false)]
    [InlineData("2606:4700::0:5efe:10.0.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fe80::1%3", true)]
    [InlineData("ff02::1", true)]
    [InlineData("2606:4700:4700::1111", false)]
    public void Special_addresses_are_private(string address, bool expected) => Assert.Equal(expected, PrivateAddresses.Includes(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://localhost/", "'localhost' is a private name; --allow-private allows it")]
    [InlineData("http://printer.local./", "'printer.local' is a private name; --allow-private allows it")]
    [InlineData("http://intranet/", "'intranet' is a private name; --allow-private allows it")]
    [InlineData("http://0x7f.1/", "resolves to a private address 127.0.0.1; --allow-private allows it")]
    [InlineData("http://[::1]/", "resolves to a private address ::1; --allow-private allows it")]
    [InlineData("https://user:secret@www.example.com/", "the address carries a user name or password")]
    [InlineData("https://www.example.com:22/", "port 22 belongs to another service than the web")]
    [InlineData("gopher://www.example.com/", "'gopher' is not fetched, only http and https")]
    [InlineData("https://www.example.com:8443/", null)]
    public void An_address_alone_may_be_reason_enough_to_refuse_it(string address, string? expected) =>
        Assert.Equal(expected, AddressRules.Refusal(new Uri(address), allowPrivate: false));

    [Theory]
    [InlineData("HTTPS://WWW.Example.COM:443/A/b#top", "https://www.example.com/A/b")]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("http://example.com./a?", "http://example.com/a")]
    [InlineData("http://example.com:8080/a/../b/./c", "http://example.com:8080/b/c")]
    [InlineData("https://example.com/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z", "https://example.com/a?id=7")]
    [InlineData("https://example.com/a?b=2&a=1", "https://example.com/a?b=2&a=1")]
    [InlineData("https://example.com/a?q=a%26b+c", "https://example.com/a?q=a%26b+c")]
    [InlineData("https://bücher.example.com/ä", "https://xn--bcher-kva.example.com/%C3%A4")]
    [InlineData("ftp://example.com/", null)]
    [InlineData("not an address", null)]
    public void One_form_stands_for_all_spellings(string address, string? expected) => Assert.Equal(expected, CanonicalUrl.Of(address));
}
