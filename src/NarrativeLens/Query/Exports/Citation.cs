using NarrativeLens.Store;

namespace NarrativeLens.Query;

/// <summary>What a reference list says of an article.</summary>
/// <param name="Key">The host's first label and the article's id: made of the address alone, so the same in every store and for every revision.</param>
/// <param name="Title">The headline; empty where none is known.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Authors">The authors, in the byline's order.</param>
/// <param name="Issued">Year, month and day of publication, as far as they are known; empty where nothing is.</param>
/// <param name="Accessed">The UTC day on which its current content was last fetched; null where unknown.</param>
/// <param name="Url">Its address; null for a local file.</param>
/// <param name="Language">BCP 47 primary language; null where unknown.</param>
internal sealed record Citation(
    string Key, string Title, string Outlet, IReadOnlyList<Author> Authors, IReadOnlyList<int> Issued, DateOnly? Accessed, string? Url, string? Language)
{
    /// <summary>Reads it off an article.</summary>
    public static Citation Of(FoundArticle found)
    {
        var article = found.Article;
        var address = Uri.TryCreate(article.Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        return new Citation(
            $"{Label(address)}-{found.Id}",
            OneLine(article.Title),
            OneLine(found.Outlet),
            [.. article.Authors.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => Author.Of(name, found.Outlet))],
            Known(article),
            found.RetrievedAt is { } retrieved ? DateOnly.FromDateTime(retrieved.UtcDateTime) : null,
            address?.AbsoluteUri,
            article.Language);
    }

    // The day is that of the page's own clock, as a reader of the page sees it.
    private static int[] Known(Article article) => (article.PublishedAt, article.PublishedPrecision) switch
    {
        (null, _) => [],
        ({ } date, DatePrecision.Year) => [date.Year],
        ({ } date, DatePrecision.Month) => [date.Year, date.Month],
        ({ } date, _) => [date.Year, date.Month, date.Day],
    };

    private static string Label(Uri? address)
    {
        var labels = (address?.IdnHost ?? "file").Split('.');
        var first = labels.Length > 2 && labels[0] == "www" ? labels[1] : labels[0];
        var letters = string.Concat(first.Where(char.IsAsciiLetterOrDigit));
        return letters.Length > 0 ? letters.ToLowerInvariant() : "page";
    }

    private static string OneLine(string words) => string.Join(' ', TerminalText.Safe(words).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
