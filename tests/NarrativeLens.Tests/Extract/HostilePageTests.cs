using System.Text;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract;

[Collection(nameof(TimedAlone))]
public sealed class HostilePageTests
{
    private const string Story =
        "<p>The harbour office counted forty ships on Monday, ten more than a week before, and said the queue was growing.</p>"
        + "<p>Brokers on the quay blamed the weather, the tugs and one another, in that order, and went back to their phones.</p>";

    /// <summary>What a page may allocate in all, in bytes; what is alive at once is a part of it.</summary>
    private const long MostAllocated = 1L << 30;

    public static TheoryData<string> Pages => [.. HostilePages.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_made_to_hurt_ends_within_three_seconds(string name)
    {
        var page = HostilePages.Build(name);
        var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());

        var outcome = new ArticleExtractor().Extract(page, null, "https://hostile.example/a", TestContext.Current.CancellationToken);

        var (took, more) = (Environment.CpuUsage.TotalTime - before, GC.GetTotalAllocatedBytes() - allocated);
        Assert.True(took < TimeSpan.FromSeconds(3), $"{name} took {took}");
        Assert.True(more < MostAllocated, $"{name} allocated {more >> 20} MB");
        Assert.True(outcome.Succeeded ? outcome.Value.Confidence < 0.9 : outcome.Skipped.Reason.Length > 10, outcome.Value?.Confidence.ToString("0.00"));
    }

    [Fact]
    public void A_page_nested_too_deep_is_read_as_a_flat_one()
    {
        var outcome = Extract(HostilePages.Build("nested"));

        Assert.Contains("forty ships on Monday", outcome.Value?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_too_many_elements_is_read_up_to_the_limit()
    {
        var page = Encoding.UTF8.GetBytes("<article>" + Story + string.Concat(Enumerable.Repeat("<p>One more line of the same length as all.</p>", 5_000)) + "<p>The end.</p></article>");

        var outcome = new ArticleExtractor(new ExtractOptions { MaxElements = 300 }).Extract(page, "text/html", "a", TestContext.Current.CancellationToken);

        Assert.Contains("forty ships on Monday", outcome.Value?.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The end.", outcome.Value?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_larger_than_the_limit_says_how_large()
    {
        var outcome = new ArticleExtractor(new ExtractOptions { MaxBytes = 100 }).Extract(Encoding.UTF8.GetBytes(Story), "text/html", "a.html", TestContext.Current.CancellationToken);

        Assert.StartsWith("the page has ", outcome.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Equal("a.html", outcome.Skipped?.Address);
    }

    [Fact]
    public void A_cancelled_call_throws_and_is_no_reason() => Assert.ThrowsAny<OperationCanceledException>(
        () => new ArticleExtractor().Extract(HostilePages.Build("cells"), "text/html", "a", new CancellationToken(canceled: true)));

    [Fact]
    public void A_page_that_takes_too_long_is_skipped()
    {
        var outcome = new ArticleExtractor(new ExtractOptions { TimeLimit = TimeSpan.FromTicks(1) }).Extract(HostilePages.Build("cells"), "text/html", "a", TestContext.Current.CancellationToken);

        Assert.Contains("took longer", outcome.Skipped?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><article>" + Story + "<p>The last line stops in the midd")]
    [InlineData("<html><body><article>" + Story + "<p class=\"cut")]
    [InlineData("<html><body><article>" + Story + "<!-- never closed")]
    [InlineData("<article><b><i>" + Story + "</b></i></div></div></article></body>")]
    public void A_truncated_page_keeps_what_it_has(string page)
    {
        var outcome = Extract(page);

        Assert.Contains("forty ships on Monday", outcome.Value?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1252", 1252)]
    [InlineData("text/html; charset=\"gb2312\"", 936)]
    [InlineData("text/html; charset=utf-16", 1200)]
    public void The_charset_of_the_header_is_honoured(string contentType, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(codePage).GetBytes($"<title>t</title><article>{Story}<p>The café said so twice, and then once more for the people at the back.</p></article>");

        var outcome = new ArticleExtractor().Extract(page, contentType, "a", TestContext.Current.CancellationToken);

        Assert.Contains("café", outcome.Value?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_end_in_an_article_or_a_reason()
    {
        var page = new byte[200_000];
        new Random(7).NextBytes(page);

        var outcome = new ArticleExtractor().Extract(page, "text/html; charset=nonsense", "a", TestContext.Current.CancellationToken);

        Assert.True(outcome.Succeeded || outcome.Skipped.Reason.Length > 10);
    }

    [Fact]
    public void A_picture_is_not_read() =>
        Assert.Contains("image/png", new ArticleExtractor().Extract(new byte[10], "image/png", "a", TestContext.Current.CancellationToken).Skipped?.Reason, StringComparison.Ordinal);

    private static Outcome<Article> Extract(string page) => Extract(Encoding.UTF8.GetBytes(page));

    private static Outcome<Article> Extract(byte[] page) =>
        new ArticleExtractor().Extract(page, "text/html; charset=utf-8", "https://hostile.example/a", TestContext.Current.CancellationToken);
}
