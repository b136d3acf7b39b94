namespace NarrativeLens.Extract;

/// <summary>Limits and choices of the extractor. The defaults suit pages from the open web, which may be hostile.</summary>
public sealed record ExtractOptions
{
    /// <summary>Largest page read, in bytes; a larger one is skipped. Default 10 MB.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Deepest nesting of elements; what is nested deeper is read as if it stood at this depth, as browsers do. Default 500.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>Most elements read; the rest of a longer page is not read, which lowers the confidence. Default 50,000: the longest of a thousand labelled pages has 5,000.</summary>
    public int MaxElements { get; init; } = 50_000;

    /// <summary>Most text read, in code units, markup and scripts aside; the rest is not read, which lowers the confidence. Default 1,200,000, two long novels.</summary>
    public int MaxText { get; init; } = 1_200_000;

    /// <summary>Longest time given to one page; a slower one is skipped. Default 2.5 seconds, some hundred times what the longest honest page takes.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Fewest letters and digits that make an article; Han characters count threefold. Default 140.</summary>
    public int MinLength { get; init; } = 140;

    /// <summary>Whether captions of pictures, charts and tables belong to the text; a photo agency's words are not the author's. Default false.</summary>
    public bool KeepCaptions { get; init; }
}
