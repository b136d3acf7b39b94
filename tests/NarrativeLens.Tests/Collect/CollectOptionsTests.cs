using NarrativeLens.Collect;

namespace NarrativeLens.Tests.Collect;

public sealed class CollectOptionsTests
{
    public static TheoryData<Action<CollectOptions>, string> OutOfRange => new()
    {
        { options => options.UserAgent = "", "UserAgent is ''" },
        { options => options.UserAgent = "7bot", "UserAgent is '7bot'" },
        { options => options.UserAgent = "bot\r\nX: y", "UserAgent is" },
        { options => options.Contact = "call us", "Contact is 'call us'" },
        { options => options.Contact = "a@b.org)", "Contact is" },
        { options => options.Delay = TimeSpan.FromSeconds(-1), "Delay is -00:00:01" },
        { options => options.Timeout = TimeSpan.Zero, "Timeout is 00:00:00" },
        { options => options.MaxBytes = 0, "MaxBytes is 0" },
        { options => options.MaxPagesPerSource = 0, "MaxPagesPerSource is 0" },
        { options => options.MaxRedirects = 21, "MaxRedirects is 21" },
        { options => options.MaxConnections = 0, "MaxConnections is 0" },
        { options => options.ConnectionsPerHost = 9, "ConnectionsPerHost is 9" },
        { options => options.MaxBytesPerSecond = 100, "MaxBytesPerSecond is 100" },
        { options => options.MaxBytesPerSecond = -1, "MaxBytesPerSecond is -1" },
        { options => options.DisableAfter = -1, "DisableAfter is -1" },
        { options => options.OwnHosts = ["https://example.org/"], "OwnHosts has 'https://example.org/'" },
        { options => options.OwnHosts = [""], "OwnHosts has ''" },
    };

    [Fact]
    public void The_defaults_have_no_problem() => Assert.Empty(new CollectOptions().Problems());

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_setting_out_of_range_is_named(Action<CollectOptions> change, string beginning)
    {
        var options = new CollectOptions();
        change(options);

        Assert.StartsWith(beginning, Assert.Single(options.Problems()), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Collector(options, TimeProvider.System));
    }

    [Theory]
    [InlineData(null, "Bot/1.0")]
    [InlineData("https://example.org/bot", "Bot/1.0 (+https://example.org/bot)")]
    [InlineData("press@example.org", "Bot/1.0 (press@example.org)")]
    public void The_contact_is_part_of_the_user_agent(string? contact, string expected) =>
        Assert.Equal(expected, new CollectOptions { UserAgent = "Bot/1.0", Contact = contact }.UserAgentHeader);
}
