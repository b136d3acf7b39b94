using System.Globalization;
using NarrativeLens.Collect.Feeds;

namespace NarrativeLens.Tests.Collect.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Fri, 06 Feb 2026 09:15:00 GMT", "2026-02-06T09:15:00+00:00")]
    [InlineData("Fri, 6 Feb 2026 09:15 EST", "2026-02-06T09:15:00-05:00")]
    [InlineData("Fri,06 February 2026 09:15:00 PDT", "2026-02-06T09:15:00-07:00")]
    [InlineData("06 Feb 26 09:15:00 BST", "2026-02-06T09:15:00+01:00")]
    [InlineData("Fri, 06 Feb 2026 09:15:00 CET", "2026-02-06T09:15:00+01:00")]
    [InlineData("Fri, 06 Feb 2026 09:15:00 JST", "2026-02-06T09:15:00+09:00")]
    [InlineData("Fri, 06 Feb 2026 09:15:00 IST", "2026-02-06T09:15:00+05:30")]
    [InlineData("Fri, 06 Feb 2026 09:15:00 Etc/GMT", "2026-02-06T09:15:00+00:00")]
    [InlineData("Fri, 06 Feb 2026 09:15:00 +0530", "2026-02-06T09:15:00+05:30")]
    [InlineData("Fri, 06 Feb 2026 09:15:00 GMT-03:00", "2026-02-06T09:15:00-03:00")]
    [InlineData("Fri, 06 Feb 2026 09:15:00 -0500 (EST)", "2026-02-06T09:15:00-05:00")]
    [InlineData("Fri Feb 6 09:15:00 2026", "2026-02-06T09:15:00+00:00")]
    [InlineData("Fri Feb  6 09:15:00 UTC 2026", "2026-02-06T09:15:00+00:00")]
    [InlineData("February 6, 2026", "2026-02-06T00:00:00+00:00")]
    [InlineData("2026-02-06T09:15:00Z", "2026-02-06T09:15:00+00:00")]
    [InlineData("2026-02-06T09:15:00.123456-05:00", "2026-02-06T09:15:00-05:00")]
    [InlineData("2026-02-06 09:15", "2026-02-06T09:15:00+00:00")]
    [InlineData("2026-02-06", "2026-02-06T00:00:00+00:00")]
    [InlineData("20260206T091500Z", null)]
    [InlineData("2026-02", "2026-02-01T00:00:00+00:00")]
    [InlineData("2026/02/06 09:15:00 EST", "2026-02-06T09:15:00-05:00")]
    [InlineData("Ven, 06 févr. 2026 09:15:00 +0100", "2026-02-06T09:15:00+01:00")]
    [InlineData("6. März 2026", "2026-03-06T00:00:00+00:00")]
    [InlineData("2026년 2월 6일 09:15:00", "2026-02-06T09:15:00+09:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00")]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-02-06T25:00:00Z", null)]
    [InlineData("2026-02-06T09:61:00Z", null)]
    [InlineData("2026-02-06T09:15:00+99:99", null)]
    [InlineData("Fri, 06 Feb 2026 09:15:00 XYZ", null)]
    [InlineData("Fri, 06 Foo 2026 09:15:00 GMT", null)]
    [InlineData("9999-12-31T23:59:59-12:00", null)]
    [InlineData("0001-01-01T00:00:00+12:00", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_feeds_write_them(string text, string? expected) =>
        Assert.Equal(expected, FeedDate.Read(text)?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    [Fact]
    public void A_time_without_a_zone_is_taken_in_the_outlet_s()
    {
        var london = TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), null, null);

        Assert.Equal(new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.FromHours(2)), FeedDate.Read("2026-02-06 09:00", london));
        Assert.Equal(new DateTimeOffset(2026, 2, 6, 9, 0, 0, TimeSpan.Zero), FeedDate.Read("2026-02-06T09:00Z", london));
    }
}
