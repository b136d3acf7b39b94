using System.Text;
using NarrativeLens.Collect;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract;

public sealed class ArticleExtractorTests
{
    private const string Story =
        "<p>The harbour office counted forty ships on Monday, ten more than a week before, and said the queue was growing.</p>"
        + "<p>Brokers on the quay blamed the weather, the tugs and one another, in that order, and went back to their phones.</p>";

    private static readonly DateTimeOffset s_listed = new(2026, 2, 6, 9, 14, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void What_the_page_does_not_say_comes_from_the_feed()
    {
        var article = Read($"<body>{Story}</body>").Value;

        Assert.Equal(("Forty ships wait", s_listed, DateOrigin.Feed), (article?.Title, article?.PublishedAt, article?.PublishedFrom));
        Assert.Equal(["Ruth Amsel"], article?.Authors);
        Assert.Equal("Port Post", article?.SiteName);
    }

    [Fact]
    public void The_page_s_own_word_comes_before_the_feed_s()
    {
        var article = Read($"<head><title>t</title><meta property='og:title' content='Ships'><meta name='author' content='Tom Okoro'><meta name='date' content='2026-02-05T10:00:00Z'></head><body>{Story}</body>").Value;

        Assert.Equal(("Ships", DateOrigin.Meta), (article?.Title, article?.PublishedFrom));
        Assert.Equal(["Tom Okoro"], article?.Authors);
    }

    [Fact]
    public void A_day_in_the_address_takes_the_time_of_the_same_day_from_the_feed()
    {
        var article = Read($"<body>{Story}</body>", "https://portpost.example/2026/02/06/ships").Value;

        Assert.Equal((s_listed, DatePrecision.Minute, DateOrigin.Feed), (article?.PublishedAt, article?.PublishedPrecision, article?.PublishedFrom));
    }

    [Fact]
    public void A_day_in_the_address_wins_over_another_day_in_the_feed()
    {
        var article = Read($"<body>{Story}</body>", "https://portpost.example/2026/02/04/ships").Value;

        Assert.Equal((DatePrecision.Day, DateOrigin.Url), (article?.PublishedPrecision, article?.PublishedFrom));
    }

    [Fact]
    public void The_time_of_a_change_is_never_taken_for_the_publication()
    {
        var article = Read($"<head><meta property='article:modified_time' content='2026-02-06T20:00:00Z'></head><body>{Story}</body>").Value;

        Assert.Equal(s_listed, article?.PublishedAt);
        Assert.Equal(new DateTimeOffset(2026, 2, 6, 20, 0, 0, TimeSpan.Zero), article?.ModifiedAt);
    }

    [Fact]
    public void A_time_without_offset_is_the_outlet_s_local_time()
    {
        var article = Read($"<head><meta name='date' content='2026-02-05 10:00'></head><body>{Story}</body>").Value;

        Assert.Equal("2026-02-05T10:00:00-05:00", article?.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
    }

    [Fact]
    public void A_date_in_the_future_of_the_fetch_is_not_believed()
    {
        var article = Read($"<head><meta name='date' content='2031-02-05T10:00:00Z'></head><body>{Story}</body>").Value;

        Assert.Equal(DateOrigin.Feed, article?.PublishedFrom);
    }

    [Fact]
    public void The_same_page_gives_the_same_hash_and_another_text_another()
    {
        var first = Read($"<body>{Story}</body>").Value?.ContentHash;

        Assert.Equal(first, Read($"<body><nav>Menu</nav>{Story}</body>").Value?.ContentHash);
        Assert.NotEqual(first, Read($"<body>{Story}<p>The queue was gone by noon, said the office, and nobody knew where to.</p></body>").Value?.ContentHash);
    }

    [Fact]
    public void Captions_are_left_out_unless_asked_for()
    {
        const string page = $"<article>{Story}<figure><figcaption>Ships at anchor on Monday.</figcaption></figure></article>";
        var with = new ArticleExtractor(new ExtractOptions { KeepCaptions = true });

        Assert.DoesNotContain("at anchor", Read(page).Value?.Text, StringComparison.Ordinal);
        Assert.Contains("at anchor", with.Extract(Encoding.UTF8.GetBytes(page), "text/html", "a", TestContext.Current.CancellationToken).Value?.Text, StringComparison.Ordinal);
    }

    private static Outcome<Article> Read(string html, string address = "https://portpost.example/ships") => new ArticleExtractor().Extract(
        new Page
        {
            RequestedUrl = address,
            FinalUrl = address,
            ContentType = "text/html",
            Body = Encoding.UTF8.GetBytes("<!doctype html><html>" + html + "</html>"),
            BodyHash = "sha256:0",
            RetrievedAt = new DateTimeOffset(2026, 2, 7, 0, 0, 0, TimeSpan.Zero),
            Source = new Source("https://portpost.example/feed") { Name = "Port Post", TimeZone = "America/New_York" },
            Listing = new FeedEntry(address, "Forty ships wait", s_listed, ["Ruth Amsel"]),
        },
        TestContext.Current.CancellationToken);
}
