namespace NarrativeLens.Extract.Dom;

/// <summary>What the names of an element (class, id, role, itemprop) promise of its inside.</summary>
[Flags]
internal enum Trait
{
    None = 0,

    /// <summary>The body of an article, said in so many words: "article-body".</summary>
    Body = 1 << 0,

    /// <summary>The content of the page, said loosely: "content".</summary>
    Content = 1 << 1,

    /// <summary>Other stories, navigation, share bars, newsletter boxes, comments, advertising: never this article's text.</summary>
    Noise = 1 << 2,

    /// <summary>A credit or a copyright line.</summary>
    Credit = 1 << 3,

    Caption = 1 << 4,

    Author = 1 << 5,

    Date = 1 << 6,

    /// <summary>The paragraph between headline and body.</summary>
    Standfirst = 1 << 7,

    Headline = 1 << 8,

    Paywall = 1 << 9,

    Sponsored = 1 << 10,

    /// <summary>Not shown: hidden attribute, display:none, aria-hidden.</summary>
    Hidden = 1 << 11,

    /// <summary>A mark that leads to a footnote.</summary>
    Footnote = 1 << 12,

    /// <summary>The comments of readers.</summary>
    Comments = 1 << 13,

    /// <summary>The date is that of a change.</summary>
    Modified = 1 << 14,
}
