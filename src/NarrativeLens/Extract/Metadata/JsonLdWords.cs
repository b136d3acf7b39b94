using System.Collections.Frozen;

namespace NarrativeLens.Extract.Metadata;

/// <summary>The words of schema.org that this stage knows, and the property names that publishers use in data of their own.</summary>
internal static class JsonLdWords
{
    /// <summary>schema.org types of articles (schema.org/Article and its subtypes).</summary>
    public static FrozenSet<string> Articles { get; } = new[]
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
        "BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle", "AdvertiserContentArticle", "SatiricalArticle",
        "SocialMediaPosting", "Review", "ClaimReview", "CreativeWork", "Newsarticle",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Types of the page around; their dates and names are used where no article is described.</summary>
    public static FrozenSet<string> Pages { get; } = new[] { "WebPage", "ItemPage", "WebSite", "VideoObject", "MedicalWebPage" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names under which scripts carry an article's text, best first.</summary>
    public static IReadOnlyList<string> Bodies { get; } = ["articleBody", "bodyHtml", "body", "contentHtml", "html", "content", "articleContent", "paragraphs", "blocks", "text"];

    public static IReadOnlyList<string> Headlines { get; } = ["headline", "title", "headLine", "name"];

    public static IReadOnlyList<string> Published { get; } =
    [
        "datePublished", "publishedAt", "published_at", "publishDate", "publishedDate", "firstPublished", "firstPublishedAt", "publicationDate",
        "published", "pubDate", "dateCreated", "createdAt", "date",
    ];

    public static IReadOnlyList<string> Modified { get; } = ["dateModified", "modifiedAt", "modified_at", "updatedAt", "updated_at", "lastModified", "modified", "updated"];

    public static IReadOnlyList<string> Authors { get; } = ["author", "authors", "byline", "creator", "writers"];

    public static IReadOnlyList<string> Sites { get; } = ["publisher", "siteName", "site_name", "provider", "sourceOrganization"];

    public static IReadOnlyList<string> Descriptions { get; } = ["description", "standfirst", "summary", "excerpt", "dek"];

    public static IReadOnlyList<string> Languages { get; } = ["inLanguage", "language", "lang", "locale"];

    public static IReadOnlyList<string> Urls { get; } = ["canonicalUrl", "url", "mainEntityOfPage", "@id"];

    public static IReadOnlyList<string> Free { get; } = ["isAccessibleForFree"];

    public static IReadOnlyList<string> Sponsored { get; } = ["sponsored", "isSponsored"];
}
