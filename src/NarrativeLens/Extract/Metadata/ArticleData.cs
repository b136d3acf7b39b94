namespace NarrativeLens.Extract.Metadata;

/// <summary>What structured data (JSON-LD, or JSON in a script) says of the article; every member as written, none checked.</summary>
internal sealed record ArticleData
{
    public string? Headline { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Those of <see cref="Authors"/> that the data calls organisations.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? SiteName { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>The text of the article, plain or as HTML.</summary>
    public string? Body { get; init; }

    /// <summary>False where the data says that not all of it is public.</summary>
    public bool? Free { get; init; }

    public bool Sponsored { get; init; }

    /// <summary>True where the data is of an article, false where only of the page around it.</summary>
    public bool IsArticle { get; init; }
}
