using NarrativeLens.Store;

namespace NarrativeLens.Tests.Store;

/// <summary>A real store in a folder of its own, removed afterwards.</summary>
internal sealed class TempStore : IAsyncDisposable
{
    private TempStore(string folder, IArticleStore store) => (Folder, Articles) = (folder, store);

    public string Folder { get; }

    public string Path => PathIn(Folder);

    public IArticleStore Articles { get; }

    public static string NewFolder() => Directory.CreateTempSubdirectory("narrativelens-").FullName;

    public static string PathIn(string folder) => System.IO.Path.Combine(folder, "store.db");

    public static async Task<TempStore> OpenAsync(TimeProvider? clock = null)
    {
        var folder = NewFolder();
        var options = new StoreOptions { BusyTimeout = TimeSpan.FromSeconds(1), Clock = clock ?? TimeProvider.System };
        return new TempStore(folder, await ArticleStore.OpenAsync(PathIn(folder), options));
    }

    /// <summary>Saves a page of the article with these findings.</summary>
    public Task<Saved> SaveAsync(ArticleAnalysis analysis, string retrieved = "2026-02-08T12:00:00Z", string stamp = Some.Stamp) =>
        Articles.SaveAsync(Some.Page(analysis.Article, retrieved), analysis, stamp, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Articles.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
