namespace NarrativeLens.Store;

/// <content>What the store knows at all: for suggestions where nothing was found, and for the base of shares.</content>
public sealed partial class ArticleStore
{
    /// <summary>The first and last UTC day with an article; null where no article has a day.</summary>
    public Task<(DateOnly First, DateOnly Last)?> DaysAsync(CancellationToken cancellation = default) => ReadAsync(Known.Days, cancellation);

    /// <summary>The names of all outlets with an article, in text order.</summary>
    public Task<IReadOnlyList<string>> OutletsAsync(CancellationToken cancellation = default) => ReadAsync(Known.Outlets, cancellation);

    /// <summary>The ids of the models that tagged current articles, in text order.</summary>
    public Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellation = default) => ReadAsync(Known.Models, cancellation);

    /// <summary>The words of sentences that begin so, those of most sentences first; of older contents too.</summary>
    /// <param name="beginning">One character or more, folded as <see cref="Terms.Of"/> does.</param>
    /// <param name="cancellation">Cancels before the reading.</param>
    public Task<IReadOnlyList<string>> WordsAsync(string beginning, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(beginning);
        return ReadAsync(t => Known.Words(t, beginning), cancellation);
    }

    /// <summary>All stories of the store, grouped by fields of the article (week, day, outlet, lang); copies of a story count once in each group.</summary>
    /// <param name="by">The fields, each at most once; none for the total.</param>
    /// <param name="cancellation">Cancels before the count.</param>
    /// <exception cref="ArgumentException">A field is none of the article.</exception>
    public async Task<IReadOnlyList<(IReadOnlyList<string?> Values, int Stories)>> StoriesAsync(IReadOnlyList<CountField> by, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(t => Known.Stories(t, by), cancellation).ConfigureAwait(false);
    }
}
