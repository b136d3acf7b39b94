namespace NarrativeLens.Extract.Metadata;

/// <summary>Names of meta elements, best first in each row: Open Graph, Dublin Core, citation tags, and those of common publishing systems.</summary>
internal static class MetaNames
{
    public static IReadOnlyList<string> Titles { get; } = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title", "itemprop:headline"];

    public static IReadOnlyList<string> Sites { get; } = ["og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "article:publisher_name", "citation_journal_title"];

    public static IReadOnlyList<string> Published { get; } =
    [
        "article:published_time", "og:published_time", "article:published", "datepublished", "parsely-pub-date", "publishdate", "publish-date",
        "publish_date", "pubdate", "publication_date", "publicationdate",
        "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
        "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "shareaholic:article_published_time", "rbpubdate", "originalpublicationdate", "article_date_original",
        "published_at", "published", "date", "last-published", "timestamp",
    ];

    public static IReadOnlyList<string> Modified { get; } =
        ["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "modified", "itemprop:datemodified"];

    public static IReadOnlyList<string> ItemPublished { get; } = ["itemprop:datepublished", "itemprop:datecreated"];

    public static IReadOnlyList<string> Authors { get; } =
    [
        "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl", "authors", "article:byline", "article_author", "articleauthor",
        "article:author_name", "cxenseparse:author", "shareaholic:article_author_name", "itemprop:author", "og:article:author", "creator",
    ];

    /// <summary>Scholarly metas, one author each, family name first.</summary>
    public static IReadOnlyList<string> CitedAuthors { get; } = ["citation_author", "citation_authors"];

    public static IReadOnlyList<string> Descriptions { get; } = ["og:description", "description", "twitter:description", "dc.description"];

    public static IReadOnlyList<string> Languages { get; } = ["content-language", "og:locale", "dc.language", "dcterms.language", "language", "itemprop:inlanguage"];

    public static IReadOnlyList<string> Urls { get; } = ["og:url", "twitter:url"];

    /// <summary>Names and the contents that mark part of the article as closed to the public.</summary>
    public static IReadOnlyList<(string Name, string Content)> Paywalls { get; } =
    [
        ("article:content_tier", "locked"), ("article:content_tier", "metered"), ("content_tier", "locked"), ("paywall", "true"),
        ("isaccessibleforfree", "false"), ("itemprop:isaccessibleforfree", "false"), ("access", "paid"), ("premium", "true"),
    ];

    /// <summary>Names and the contents that mark the article as paid for.</summary>
    public static IReadOnlyList<(string Name, string Content)> Sponsorships { get; } =
    [
        ("article:section", "sponsored"), ("sponsored", "true"), ("article:tag", "sponsored"), ("content-type", "sponsored"),
        ("article:content_type", "sponsored"), ("robots-sponsored", "true"), ("itemprop:sponsored", "true"),
    ];

    /// <summary>Lines by which a page marks the article as paid for; compared as a whole, or up to the name of who paid.</summary>
    public static IReadOnlyList<string> SponsorLines { get; } =
    [
        "sponsored", "sponsored content", "sponsored post", "sponsored by", "paid content", "paid post", "paid for by", "paid partner content",
        "partner content", "in partnership with", "branded content", "advertorial", "presented by", "werbung", "anzeige", "contenu sponsorisé",
        "contenido patrocinado", "partner post", "paid partnership",
    ];
}
