namespace NarrativeLens.Extract.Body;

/// <summary>A block on its way into the text: its words, and the links inside them by offset.</summary>
internal sealed record BlockDraft(BlockKind Kind, int? Level, string Text)
{
    /// <summary>Links, their places counted from the start of <see cref="Text"/>; addresses as the page writes them.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Runs of digits that the page has here and the words have not.</summary>
    public IReadOnlyList<(string Digits, DigitLoss How)> Losses { get; init; } = [];

    /// <summary>Code units inside links.</summary>
    public int Linked => Links.Sum(link => link.Length);
}
