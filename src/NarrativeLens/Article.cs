using System.Text.Json.Serialization;

namespace NarrativeLens;

/// <summary>One article, as its page or file told it. Immutable; safe to share between threads.</summary>
public sealed record Article
{
    /// <summary>The address it was read from; a file's path for local files.</summary>
    public required string Url { get; init; }

    /// <summary>The address the page gives itself, made absolute; null where it gives none.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The headline, without the site's name. Empty where none was found.</summary>
    public required string Title { get; init; }

    /// <summary>Names of the authors, without "By", roles and handles.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The outlet's name; null where the page does not say.</summary>
    public string? SiteName { get; init; }

    /// <summary>BCP 47 primary language, such as "en" or "zh"; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published, with the offset the page states (UTC where it states none).</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How precisely <see cref="PublishedAt"/> is known.</summary>
    public DatePrecision? PublishedPrecision { get; init; }

    /// <summary>Where on the page <see cref="PublishedAt"/> was read.</summary>
    public DateOrigin? PublishedFrom { get; init; }

    /// <summary>When it was last changed, where the page says so.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The body: blocks joined by a blank line. Every offset of every finding points into this string.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/>, in order, not overlapping.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Links inside <see cref="Text"/>.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>True where the page says that only part of the article is public.</summary>
    public bool Paywalled { get; init; }

    /// <summary>True where the page itself marks the piece as paid for.</summary>
    public bool Sponsored { get; init; }

    /// <summary>
    /// How sure the reader is that <see cref="Text"/> is the whole article and nothing else, 0 to 1, two decimals. Made of the length of the text, the share
    /// that is sentences, the share of the page's running text it holds, whether named and heaviest part of the page agree, agreement with the length that
    /// the page's data gives, headline, date and the page's own word that it is an article, a paywall, and <see cref="LostDigits"/>. Below 0.25 a page is
    /// more often no article than one. 1 for text that was not read from a page, and for articles stored before this was measured.
    /// </summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Runs of digits that the page has in the part that was read and <see cref="Text"/> has not; empty where all came through.</summary>
    public IReadOnlyList<LostDigits> LostDigits { get; init; } = [];

    /// <summary>"sha256:" and the lower-case hex hash of <see cref="Title"/>, a line feed and <see cref="Text"/> in UTF-8.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Version of the extractor that made this record.</summary>
    public required string Extractor { get; init; }

    /// <summary>What identifies the story: the canonical address where there is one, else the address.</summary>
    [JsonIgnore]
    public string Address => CanonicalUrl ?? Url;
}

/// <summary>How precisely a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the minute or better.</summary>
    Minute,

    /// <summary>The day only.</summary>
    Day,

    /// <summary>The month only.</summary>
    Month,

    /// <summary>The year only.</summary>
    Year,
}

/// <summary>Where on a page a date was read, in order of trust.</summary>
public enum DateOrigin
{
    /// <summary>schema.org data in JSON-LD (or JSON embedded in a script).</summary>
    [JsonStringEnumMemberName("json-ld")]
    JsonLd,

    /// <summary>A meta element of the head, or an itemprop.</summary>
    Meta,

    /// <summary>A time element.</summary>
    Time,

    /// <summary>The path of the address, such as /2026/02/06/.</summary>
    Url,

    /// <summary>The feed or sitemap that listed the page.</summary>
    Feed,

    /// <summary>Words on the page, or a date the user gave.</summary>
    Text,
}

/// <summary>What a block of text is.</summary>
public enum BlockKind
{
    /// <summary>A heading inside the body.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    Quote,

    /// <summary>One row of a table, its cells separated by " | ".</summary>
    TableRow,

    /// <summary>The caption of a picture, chart or table.</summary>
    Caption,

    /// <summary>Preformatted text.</summary>
    Code,
}

/// <summary>One block of an article's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">1 to 6 for headings, else null.</param>
/// <param name="Start">First code unit in the text.</param>
/// <param name="Length">Number of code units.</param>
public sealed record Block(BlockKind Kind, int? Level, int Start, int Length)
{
    /// <summary>The block's place in the text.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, Length);
}

/// <summary>A link inside an article's text.</summary>
/// <param name="Start">First code unit of the linked words.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Href">The absolute address it leads to.</param>
public sealed record Link(int Start, int Length, string Href);

/// <summary>What happened to digits on their way from a page into a text.</summary>
public enum DigitLoss
{
    /// <summary>They are missing.</summary>
    Lost,

    /// <summary>They run together with digits that the page shows apart.</summary>
    Glued,
}

/// <summary>Digits of a page that its text does not show as the page does.</summary>
/// <param name="Digits">What is missing; for glued digits, the run as the text has it.</param>
/// <param name="How">Lost or glued.</param>
/// <param name="Block">Index in <see cref="Article.Blocks"/> of the block that has them, or of the one before the place where they are missing.</param>
public sealed record LostDigits(string Digits, DigitLoss How, int Block);
