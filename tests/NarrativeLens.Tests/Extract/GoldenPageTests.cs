using System.Text.Json;
using NarrativeLens.Extract;

namespace NarrativeLens.Tests.Extract;

/// <summary>Each folder under Golden holds a page and what must be read from it; a new kind of error gets a folder of its own.</summary>
public sealed class GoldenPageTests
{
    private static readonly string s_folder = Repository.At("tests", "NarrativeLens.Tests", "Extract", "Golden");

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(s_folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_gives_the_expected_article(string name)
    {
        var folder = Path.Combine(s_folder, name);
        var expected = JsonSerializer.Deserialize<Expected>(File.ReadAllText(Path.Combine(folder, "expected.json")), LensJson.Indented)!;

        var outcome = new ArticleExtractor(new ExtractOptions { KeepCaptions = expected.KeepCaptions }).Extract(File.ReadAllBytes(Path.Combine(folder, "page.html")), "text/html; charset=utf-8", expected.Address, TestContext.Current.CancellationToken);

        if (expected.Skipped is not null)
        {
            Assert.Contains(expected.Skipped, outcome.Skipped?.Reason, StringComparison.Ordinal);
            return;
        }

        var article = outcome.Value;
        Assert.NotNull(article);
        Assert.Equal(expected.Blocks, article.Blocks.Select(block => $"{block.Kind}: {block.Span.Of(article.Text)}"));
        Assert.Equal(expected.Title, article.Title);
        Assert.Equal(expected.Authors, article.Authors);
        Assert.Equal(expected.Published, article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal(expected.PublishedFrom, article.PublishedFrom);
        Assert.Equal(expected.PublishedPrecision, article.PublishedPrecision);
        Assert.Equal(expected.Modified, article.ModifiedAt?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        Assert.Equal((expected.Language, expected.Site, expected.Paywalled, expected.Sponsored), (article.Language, article.SiteName, article.Paywalled, article.Sponsored));
        Assert.Equal(expected.Links, article.Links.Select(link => $"{article.Text.Substring(link.Start, link.Length)} -> {link.Href}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Blocks_lie_in_the_text_in_order_and_apart(string name)
    {
        var page = File.ReadAllBytes(Path.Combine(s_folder, name, "page.html"));

        var article = new ArticleExtractor().Extract(page, "text/html; charset=utf-8", "https://x.example/", TestContext.Current.CancellationToken).Value;

        Assert.Equal(article?.Text ?? "", string.Join("\n\n", (article?.Blocks ?? []).Select(block => block.Span.Of(article!.Text))));
    }

    private sealed record Expected
    {
        public required string Address { get; init; }

        public string? Skipped { get; init; }

        public bool KeepCaptions { get; init; }

        public string? Title { get; init; }

        public IReadOnlyList<string> Authors { get; init; } = [];

        public string? Published { get; init; }

        public DateOrigin? PublishedFrom { get; init; }

        public DatePrecision? PublishedPrecision { get; init; }

        public string? Modified { get; init; }

        public string? Language { get; init; }

        public string? Site { get; init; }

        public bool Paywalled { get; init; }

        public bool Sponsored { get; init; }

        public IReadOnlyList<string> Blocks { get; init; } = [];

        public IReadOnlyList<string> Links { get; init; } = [];
    }
}
