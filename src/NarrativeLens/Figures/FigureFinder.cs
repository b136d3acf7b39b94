using NarrativeLens.Figures.Languages;

namespace NarrativeLens.Figures;

/// <summary>Finds every number that an article cites and what it is about, and accounts for every other digit. Thread-safe; never throws on any text.</summary>
public sealed class FigureFinder
{
    /// <summary>Version of the rules; another version means that stored figures are found again.</summary>
    public const string Version = "figures 5";

    /// <summary>The lists of longer texts are not kept: they would hold memory that hardly any article needs.</summary>
    private const int LongestKept = 1_000_000;

    // Kept between articles, so that a reading allocates little but its result; a second thread makes one of its own.
    private FigureReading? _spare;

    /// <summary>Reads an article.</summary>
    /// <param name="article">Its text is read with the tables of its language, English where that is null or has none; its publication time resolves "yesterday" and "last October".</param>
    /// <returns>Figures, other numbers and unread ones, each in order of place; the ledger's three parts add up to all digit runs.</returns>
    public FigureReport Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var reading = Interlocked.Exchange(ref _spare, null) ?? new FigureReading();
        var report = reading.Read(article, Vocabulary.For(article.Language));
        _spare = article.Text.Length <= LongestKept ? reading : null;
        return report;
    }
}
