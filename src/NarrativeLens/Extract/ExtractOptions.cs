namespace NarrativeLens.Extract;

/// <summary>Limits and choices of the extractor. The defaults suit pages from the open web, which may be hostile.</summary>
public sealed record ExtractOptions
{
    /// <summary>Largest page read, in bytes; a larger one is skipped. Default 10 MB.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Deepest nesting of elements; what is nested deeper is read as if it stood at this depth, as browsers do. Default 500.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>Most elements read; the rest of a longer page is not read. Default 400,000.</summary>
    public int MaxElements { get; init; } = 400_000;

    /// <summary>Longest time given to one page; a slower one is skipped. Default 10 seconds.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Fewest letters and digits that make an article; Han characters count threefold. Default 140.</summary>
    public int MinLength { get; init; } = 140;

    /// <summary>Whether captions of pictures, charts and tables belong to the text; a photo agency's words are not the author's. Default false.</summary>
    public bool KeepCaptions { get; init; }
}
