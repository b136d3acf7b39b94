using System.Runtime.CompilerServices;
using NarrativeLens.Collect;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Store;

/// <summary>What both stores do alike: everything but opening.</summary>
public abstract partial class ArticleStore : IArticleStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    private protected ArticleStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Opens the store at a place: makes it where there is none, and brings an older format up to date.</summary>
    /// <param name="place">The path of a SQLite file, or the address of a PostgreSQL database ("postgresql://user:password@host/database", "Host=…;Database=…").</param>
    /// <param name="options">Time-outs and clock; null for the defaults.</param>
    /// <param name="cancellation">Cancels the opening.</param>
    /// <exception cref="StoreException">The store cannot be used; the reason and the message say why.</exception>
    public static async Task<IArticleStore> OpenAsync(string place, StoreOptions? options = null, CancellationToken cancellation = default) =>
        StorePlace.IsServer(place)
            ? await PostgresStore.OpenAsync(place, options, cancellation).ConfigureAwait(false)
            : await SqliteStore.OpenAsync(place, options, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<KnownPage?> FindPageAsync(string url, CancellationToken cancellation = default) =>
        ReadAsync(t => Journal.FindPage(t, url), cancellation);

    /// <inheritdoc/>
    public Task<Saved> SaveAsync(Page page, ArticleAnalysis analysis, string stamp, CancellationToken cancellation = default) =>
        _database.WriteAsync(
            t =>
            {
                var saved = RevisionWriter.Save(t, page, analysis, stamp);
                Journal.SavePage(t, page, analysis.Article);
                return saved;
            },
            cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Article> StaleAsync(string stamp, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var stale = await ReadAsync(
            t => Statement.All(
                t,
                "SELECT r.id FROM article a JOIN revision r ON r.id = a.current WHERE r.stamp <> $1 ORDER BY r.published_utc IS NULL, r.published_utc, a.id",
                row => row.GetInt64(0),
                stamp),
            cancellation).ConfigureAwait(false);
        foreach (var revision in stale)
        {
            yield return await ReadAsync(
                t => StoredText.FromJson<Article>((string)Statement.Scalar(t, "SELECT record FROM revision WHERE id = $1", revision)!),
                cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task SaveAnalysisAsync(ArticleAnalysis analysis, string stamp, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => RevisionWriter.SaveAnalysis(t, analysis, stamp), cancellation);

    /// <inheritdoc/>
    public Task RecordVisitAsync(Provenance visit, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Visits.Save(t, visit), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Provenance>> VisitsAsync(string address, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Provenance>>(t => Visits.Read(t, address), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RevisedArticle>> RevisedAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<RevisedArticle>>(Revisions.ReadRevised, cancellation);

    /// <inheritdoc/>
    public Task RecordSkippedAsync(Skipped skipped, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.SaveSkipped(t, skipped, _clock.GetUtcNow()), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Skipped>> SkippedAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Skipped>>(Journal.ReadSkipped, cancellation);

    /// <inheritdoc/>
    public Task RenewPageAsync(string url, DateTimeOffset freshUntil, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.RenewPage(t, url, freshUntil), cancellation);

    /// <inheritdoc/>
    public Task RecordVisitAsync(SourceVisit visit, int disableAfter, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => SourceJournal.Save(t, visit, disableAfter), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SourceHealth>> SourcesAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<SourceHealth>>(SourceJournal.ReadAll, cancellation);

    /// <inheritdoc/>
    public Task<Validators?> LastSeenAsync(string url, CancellationToken cancellation = default) => ReadAsync(
        t => Journal.FindPage(t, url)?.Validators ?? (SourceJournal.FreshUntil(t, url) is { } until ? Validators.None with { FreshUntil = until } : null),
        cancellation);

    /// <inheritdoc/>
    public Task<long> StartRunAsync(CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.StartRun(t, _clock.GetUtcNow()), cancellation);

    /// <inheritdoc/>
    public Task FinishRunAsync(long run, RunCounts counts, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.FinishRun(t, run, counts, _clock.GetUtcNow()), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Run>> RunsAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Run>>(Journal.ReadRuns, cancellation);

    /// <inheritdoc/>
    public async Task<string> SnapshotIdAsync(CancellationToken cancellation = default)
    {
        var (id, changes, wasKept) = await ReadAsync(Snapshot.Read, cancellation).ConfigureAwait(false);
        if (!wasKept)
        {
            await _database.WriteAsync(t => Snapshot.Keep(t, id, changes), cancellation).ConfigureAwait(false);
        }

        return id;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredArticle> ArticlesAsync(DateOnly? from = null, DateOnly? to = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        using var view = _database.BeginRead();
        foreach (var revision in view.Do(t => AnalysisReader.Revisions(t, from, to)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return view.Do(t => AnalysisReader.Read(t, revision));
        }
    }

    /// <inheritdoc/>
    public async Task<StoredArticle?> ArticleAsync(string id, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(
            t => Statement.Scalar(t, "SELECT current FROM article WHERE id = $1", id) is long revision ? AnalysisReader.Read(t, revision) : null,
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IsoWeek?> LatestWeekAsync(CancellationToken cancellation = default) => ReadAsync(
        t => Statement.Scalar(t, "SELECT r.week FROM article a JOIN revision r ON r.id = a.current WHERE r.day IS NOT NULL ORDER BY r.day DESC LIMIT 1") is string text
            && IsoWeek.TryParse(text, out var week) ? week : (IsoWeek?)null,
        cancellation);

    /// <inheritdoc/>
    public async Task<FoundSet> FindAsync(Filter filter, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        var view = _database.BeginRead();
        try
        {
            return new FoundSet(view, filter);
        }
        catch
        {
            view.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CountRow>> CountAsync(Filter filter, IReadOnlyList<CountField> by, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        var (sql, values) = Counts.Translate(filter, by, _database.Dialect);
        return await ReadAsync(
            t => Statement.All(
                t,
                sql,
                row => new CountRow(
                    [.. Enumerable.Range(0, by.Count).Select(i => StoreSql.TextAt(row, i))],
                    row.GetInt32(by.Count),
                    row.GetInt32(by.Count + 1),
                    row.GetInt32(by.Count + 2),
                    row.GetInt32(by.Count + 3)),
                values),
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CountedArticle>> CountedArticlesAsync(CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(CountReader.Articles, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldSentence>> SurestAsync(
        string narrative, DateOnly from, DateOnly to, int longest, int most, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(t => CountReader.Surest(t, narrative, from, to, longest, most), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutletCoverage>> CoverageAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(t => Journal.ReadCoverage(t, from, to), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _database.DisposeAsync();
    }

    // Clusters are made when they are first asked for after a change: saving stays cheap, and no reader sees old ones.
    private async Task RefreshClustersAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(Clusters.AreStale, cancellation).ConfigureAwait(false))
        {
            await _database.WriteAsync(Clusters.Refresh, cancellation).ConfigureAwait(false);
        }
    }

    private Task<T> ReadAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellation) =>
        Task.Run(() => _database.Read(work, cancellation), cancellation);
}
