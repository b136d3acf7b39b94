namespace NarrativeLens.Extract.Dom;

/// <summary>What the names of an element (class, id, role, itemprop) promise of its inside.</summary>
[Flags]
internal enum Trait
{
    None = 0,

    /// <summary>The body of an article, said in so many words: "article-body".</summary>
    Body = 1 << 0,

    /// <summary>Other stories, navigation, share bars, newsletter boxes, comments, advertising: never this article's text.</summary>
    Noise = 1 << 1,

    /// <summary>A credit or a copyright line.</summary>
    Credit = 1 << 2,

    Caption = 1 << 3,

    Author = 1 << 4,

    Date = 1 << 5,

    /// <summary>The paragraph between headline and body.</summary>
    Standfirst = 1 << 6,

    Paywall = 1 << 7,

    /// <summary>Not shown: hidden attribute, display:none, aria-hidden.</summary>
    Hidden = 1 << 8,

    /// <summary>A mark that leads to a footnote.</summary>
    Footnote = 1 << 9,

    /// <summary>The comments of readers.</summary>
    Comments = 1 << 10,

    /// <summary>The date is that of a change.</summary>
    Modified = 1 << 11,
}
