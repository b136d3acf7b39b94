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
    [InlineData("http://256.256.256.256/", "'256.256.256.256' is neither a name nor an address")]
    [InlineData("http://1.2.3.4.5/", "'1.2.3.4.5' is neither a name nor an address")]
    [InlineData("http://kubernetes.default.svc/", "'kubernetes.default.svc' is a private name; --allow-private allows it")]
    [InlineData("http://127%2e0.0.1/", "resolves to a private address 127.0.0.1; --allow-private allows it")]
    [InlineData("https://www.example.com:8443/", null)]
    public void An_address_alone_may_be_reason_enough_to_refuse_it(string address, string? expected) =>
        Assert.Equal(expected, AddressRules.Refusal(AddressRules.Parse(address) ?? new Uri(address), allowPrivate: false));

    [Theory]
    [InlineData("HTTPS://WWW.Example.COM:443/A/b#top", "https://www.example.com/A/b")]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("http://example.com./a?", "http://example.com/a")]
    [InlineData("http://example.com:8080/a/../b/./c", "http://example.com:8080/b/c")]
    [InlineData("https://example.com/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z", "https://example.com/a?id=7")]
    [InlineData("https://example.com/a?b=2&a=1", "https://example.com/a?b=2&a=1")]
    [InlineData("https://example.com/a?q=a%26b+c", "https://example.com/a?q=a%26b+c")]
    [InlineData("https://bücher.example.com/ä", "https://xn--bcher-kva.example.com/%C3%A4")]
    [InlineData("https://example.com/a%2fb?c=%c3%a4", "https://example.com/a%2Fb?c=%C3%A4")]
    [InlineData("https://example.com/%61b", "https://example.com/ab")]
    [InlineData("https://example%2ecom/", "https://example.com/")]
    [InlineData("https://b%C3%BCcher.example.com/", "https://xn--bcher-kva.example.com/")]
    [InlineData("https://example.com/\u001a!", "https://example.com/%1A!")]
    [InlineData("https://example.com/?a[b]=1", "https://example.com/?a%5Bb%5D=1")]
    [InlineData("https://archive.example.com/2026/https://example.com/a", "https://archive.example.com/2026/https://example.com/a")]
    [InlineData("https://example.com/a?b=&c", "https://example.com/a?b=&c")]
    [InlineData("https://example.com/a\r\nX-Evil: 1", null)]
    [InlineData("https://example.com%2f@evil.example/", "https://example.com%2f@evil.example/")]
    [InlineData("ftp://example.com/", null)]
    [InlineData("not an address", null)]
    public void One_form_stands_for_all_spellings(string address, string? expected) => Assert.Equal(expected, CanonicalUrl.Of(address));

    [Theory]
    [InlineData("http://example.com/a", "https://example.com/a/")]
    [InlineData("https://example.com/?b=1&a=1", "https://example.com/?a=1&b=1")]
    [InlineData("https://example.com/a?b=&c", "https://example.com/a?c&b")]
    [InlineData("https://example.com/a?&=1&b=1", "https://example.com/a?b=1")]
    [InlineData("https://example.com//a////b", "https://example.com/a/b")]
    [InlineData("https://example.com/a?id=7&utm_source=x", "https://example.com/a?id=7#top")]
    public void Two_spellings_of_one_page_have_one_key(string one, string other) =>
        Assert.Equal(CanonicalUrl.KeyOf(new Uri(one)), CanonicalUrl.KeyOf(new Uri(other)));

    [Theory]
    [InlineData("https://example.com/a?b=1", "https://example.com/a?b=2")]
    [InlineData("https://example.com/a?b=", "https://example.com/a?b=0")]
    [InlineData("https://example.com/a/b", "https://example.com/ab")]
    [InlineData("https://example.com/a", "https://www.example.com/a")]
    public void Two_pages_have_two_keys(string one, string other) =>
        Assert.NotEqual(CanonicalUrl.KeyOf(new Uri(one)), CanonicalUrl.KeyOf(new Uri(other)));
}
