using NarrativeLens.Extract.Metadata;

namespace NarrativeLens.Tests.Extract;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2026-02-06T09:14:00+00:00", "2026-02-06T09:14:00+00:00", true)]
    [InlineData("2026-02-06T09:14:00.123Z", "2026-02-06T09:14:00+00:00", true)]
    [InlineData("2024-05-03 15:47:42+0200", "2024-05-03T15:47:42+02:00", true)]
    [InlineData("2024-05-03T15:47-05", "2024-05-03T15:47:00-05:00", true)]
    [InlineData("2026-02-06 09:14", "2026-02-06T09:14:00+00:00", false)]
    [InlineData("2026/02/06, 9:14 pm EST", "2026-02-06T21:14:00-05:00", true)]
    [InlineData("Fri, 06 Feb 2026 09:14:00 GMT", "2026-02-06T09:14:00+00:00", true)]
    [InlineData("Tue, 07 Oct 2025 07:00:00 BST", "2025-10-07T07:00:00+01:00", true)]
    [InlineData("Saturday, 4 October 2025, 10:05 (GMT+8)", "2025-10-04T10:05:00+08:00", true)]
    [InlineData("February 6, 2026 at 12:05 a.m. ET", "2026-02-06T00:05:00-05:00", true)]
    [InlineData("Published 3. März 2024, 08:30 Uhr", "2024-03-03T08:30:00+00:00", false)]
    [InlineData("15.04.2026 - 15:48 Uhr", "2026-04-15T15:48:00+00:00", false)]
    [InlineData("Do 25.04.24 | 14:07 Uhr", "2024-04-25T14:07:00+00:00", false)]
    [InlineData("2026年2月9日 08:05", "2026-02-09T08:05:00+00:00", false)]
    [InlineData("1767945600", "2026-01-09T08:00:00+00:00", true)]
    [InlineData("1767945600000", "2026-01-09T08:00:00+00:00", true)]
    [InlineData("20260206T091400Z", "2026-02-06T09:14:00+00:00", true)]
    public void A_date_with_a_time_is_read_to_the_minute(string text, string expected, bool hasOffset)
    {
        var read = DateReader.Read(text);

        Assert.Equal((expected, DatePrecision.Minute, hasOffset), (read?.At.ToString("yyyy-MM-ddTHH:mm:sszzz"), read?.Precision, read?.HasOffset));
    }

    [Theory]
    [InlineData("2026-02-06", "2026-02-06")]
    [InlineData("6 February 2026", "2026-02-06")]
    [InlineData("Feb. 6, 2026", "2026-02-06")]
    [InlineData("6 de febrero de 2026", "2026-02-06")]
    [InlineData("le 6 février 2026", "2026-02-06")]
    [InlineData("06.02.2026", "2026-02-06")]
    [InlineData("06.02.26", "2026-02-06")]
    [InlineData("25/12/2025", "2025-12-25")]
    [InlineData("12/25/2025", "2025-12-25")]
    [InlineData("20260206", "2026-02-06")]
    public void A_date_without_a_time_is_read_to_the_day(string text, string expected)
    {
        var read = DateReader.Read(text);

        Assert.Equal((expected, DatePrecision.Day), (read?.At.ToString("yyyy-MM-dd"), read?.Precision));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("03/04/2026")]
    [InlineData("Spread 5 wide 2026")]
    [InlineData("call 555 1234 5678")]
    public void What_is_no_date_or_could_be_two_is_not_read(string text) => Assert.Null(DateReader.Read(text));

    [Fact]
    public void A_month_alone_is_read_to_the_month() => Assert.Equal(DatePrecision.Month, DateReader.Read("2026-02")?.Precision);

    [Theory]
    [InlineData("https://a.example/2026/02/06/story", "2026-02-06")]
    [InlineData("https://a.example/news/2026-02-06-story.html", "2026-02-06")]
    [InlineData("https://a.example/20260206/story", "2026-02-06")]
    [InlineData("https://a.example/news/4471-story", null)]
    [InlineData("https://a.example/id/3000000218734/x", null)]
    [InlineData("/saved/2026-02-06-story.html", null)]
    public void An_address_may_carry_the_day(string address, string? expected) => Assert.Equal(expected, UrlDate.Find(address));
}
