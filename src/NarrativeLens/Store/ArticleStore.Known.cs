namespace NarrativeLens.Store;

/// <content>What the store knows at all: for suggestions where nothing was found, and for the base of shares.</content>
public abstract partial class ArticleStore
{
    /// <inheritdoc/>
    public Task<(DateOnly First, DateOnly Last)?> DaysAsync(CancellationToken cancellation = default) => ReadAsync(Known.Days, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> OutletsAsync(CancellationToken cancellation = default) => ReadAsync(Known.Outlets, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellation = default) => ReadAsync(Known.Models, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> WordsAsync(string beginning, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(beginning);
        return ReadAsync(t => Known.Words(t, beginning), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(IReadOnlyList<string?> Values, int Stories)>> StoriesAsync(IReadOnlyList<CountField> by, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(t => Known.Stories(t, by), cancellation).ConfigureAwait(false);
    }
}
