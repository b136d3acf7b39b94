using System.Runtime.CompilerServices;
using NarrativeLens.Collect;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Store;

/// <summary>
/// The tagged corpus in one SQLite file: articles with their revisions and findings, pages, skipped addresses and runs. Safe to
/// share between threads; several processes may use one file. Every method throws <see cref="StoreException"/> where the file fails it.
/// </summary>
public sealed partial class ArticleStore : IAsyncDisposable
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    private ArticleStore(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Opens the store at <paramref name="path"/>; makes the folder and the file where there are none, and brings an older format up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Time-out and clock; null for the defaults.</param>
    /// <param name="cancellation">Cancels the opening.</param>
    /// <exception cref="StoreException">The file cannot be used; the reason and the message say why.</exception>
    public static Task<ArticleStore> OpenAsync(string path, StoreOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new StoreOptions();
        return Task.Run(() => new ArticleStore(Database.Open(path, options.BusyTimeout, Migrations.Steps), options.Clock), cancellation);
    }

    /// <summary>What is known of an address since its last fetch; null where it was never read as an article.</summary>
    public Task<KnownPage?> FindPageAsync(string url, CancellationToken cancellation = default) =>
        ReadAsync(t => Journal.FindPage(t, url), cancellation);

    /// <summary>Saves a page's article with its findings, all or nothing. Saving the same content again changes nothing, unless another stamp analysed it.</summary>
    /// <param name="page">How the article was obtained.</param>
    /// <param name="analysis">The article and its findings.</param>
    /// <param name="stamp">What analysed it: model, extractor and rule versions, edition of the reference.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public Task<Saved> SaveAsync(Page page, ArticleAnalysis analysis, string stamp, CancellationToken cancellation = default) =>
        _database.WriteAsync(
            t =>
            {
                var saved = RevisionWriter.Save(t, page, analysis, stamp);
                Journal.SavePage(t, page, analysis.Article);
                return saved;
            },
            cancellation);

    /// <summary>Current articles that another stamp analysed, in order of publication. The store may be written between two of them.</summary>
    public async IAsyncEnumerable<Article> StaleAsync(string stamp, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var stale = await ReadAsync(
            t => Statement.All(
                t,
                "SELECT r.id FROM article a JOIN revision r ON r.id = a.current WHERE r.stamp <> ?1 ORDER BY r.published_utc IS NULL, r.published_utc, a.id",
                row => row.GetInt64(0),
                stamp),
            cancellation).ConfigureAwait(false);
        foreach (var revision in stale)
        {
            yield return await ReadAsync(
                t => StoredText.FromJson<Article>((string)Statement.Scalar(t, "SELECT record FROM revision WHERE id = ?1", revision)!),
                cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Replaces the findings of a stored revision, all or nothing.</summary>
    /// <exception cref="ArgumentException">The store does not hold this article with this content.</exception>
    public Task SaveAnalysisAsync(ArticleAnalysis analysis, string stamp, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => RevisionWriter.SaveAnalysis(t, analysis, stamp), cancellation);

    /// <summary>Notes how a visit went. The same visit, told again by an archive, is noted once.</summary>
    public Task RecordVisitAsync(Provenance visit, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Visits.Save(t, visit), cancellation);

    /// <summary>The visits to an address, the latest first: those that asked for it, that ended there, or that read the article with this address or id. Pages of files,
    /// which have no visits, are told as far as they are known.</summary>
    public Task<IReadOnlyList<Provenance>> VisitsAsync(string address, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Provenance>>(t => Visits.Read(t, address), cancellation);

    /// <summary>Every article with more than one content, in text order of the addresses: its contents in the order they were first seen.</summary>
    public Task<IReadOnlyList<RevisedArticle>> RevisedAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<RevisedArticle>>(Revisions.ReadRevised, cancellation);

    /// <summary>Notes that an address was left out; forgotten once an article is read from it.</summary>
    public Task RecordSkippedAsync(Skipped skipped, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.SaveSkipped(t, skipped, _clock.GetUtcNow()), cancellation);

    /// <summary>Addresses that are left out at present, in text order.</summary>
    public Task<IReadOnlyList<Skipped>> SkippedAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Skipped>>(Journal.ReadSkipped, cancellation);

    /// <summary>Notes until when an unchanged page need not be asked for again.</summary>
    public Task RenewPageAsync(string url, DateTimeOffset freshUntil, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.RenewPage(t, url, freshUntil), cancellation);

    /// <summary>Notes how a visit to a source went; one that failed because this machine had no network is not counted.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="disableAfter">After so many failures in a row the source is disabled; 0 for never. One that is gone for good is disabled at once.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public Task RecordVisitAsync(SourceVisit visit, int disableAfter, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => SourceJournal.Save(t, visit, disableAfter), cancellation);

    /// <summary>How the sources fare that were ever visited, in text order.</summary>
    public Task<IReadOnlyList<SourceHealth>> SourcesAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<SourceHealth>>(SourceJournal.ReadAll, cancellation);

    /// <summary>What to ask an address with: the validators of its page, or how long the source there is fresh; null where nothing is known.</summary>
    public Task<Validators?> LastSeenAsync(string url, CancellationToken cancellation = default) => ReadAsync(
        t => Journal.FindPage(t, url)?.Validators ?? (SourceJournal.FreshUntil(t, url) is { } until ? Validators.None with { FreshUntil = until } : null),
        cancellation);

    /// <summary>Notes the start of a run.</summary>
    /// <returns>Its number, for <see cref="FinishRunAsync"/>.</returns>
    public Task<long> StartRunAsync(CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.StartRun(t, _clock.GetUtcNow()), cancellation);

    /// <summary>Notes the end of a run and what it did.</summary>
    public Task FinishRunAsync(long run, RunCounts counts, CancellationToken cancellation = default) =>
        _database.WriteAsync(t => Journal.FinishRun(t, run, counts, _clock.GetUtcNow()), cancellation);

    /// <summary>All runs, in order.</summary>
    public Task<IReadOnlyList<Run>> RunsAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Run>>(Journal.ReadRuns, cancellation);

    /// <summary>"sha256:…" over articles, revisions and findings: equal for stores that say the same, however they came about.</summary>
    public Task<string> SnapshotIdAsync(CancellationToken cancellation = default) => ReadAsync(Snapshot.IdOf, cancellation);

    /// <summary>Articles published on these UTC days with their findings, in order of publication, all from one state of the store.</summary>
    /// <param name="from">First day; null (together with <paramref name="to"/>) for all articles, undated ones last.</param>
    /// <param name="to">Last day.</param>
    /// <param name="cancellation">Cancels between two articles.</param>
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

    /// <summary>One article with its findings; null where the store has none with this id.</summary>
    public async Task<StoredArticle?> ArticleAsync(string id, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(
            t => Statement.Scalar(t, "SELECT current FROM article WHERE id = ?1", id) is long revision ? AnalysisReader.Read(t, revision) : null,
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The latest ISO week (UTC) with an article; null where no article has a day.</summary>
    public Task<IsoWeek?> LatestWeekAsync(CancellationToken cancellation = default) => ReadAsync(
        t => Statement.Scalar(t, "SELECT r.week FROM article a JOIN revision r ON r.id = a.current WHERE r.day IS NOT NULL ORDER BY r.day DESC LIMIT 1") is string text
            && IsoWeek.TryParse(text, out var week) ? week : (IsoWeek?)null,
        cancellation);

    /// <summary>The sentences of current revisions that match, from one state of the store. Dispose the set after use.</summary>
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

    /// <summary>Counts the sentences that match, grouped by fields, in the order of the groups.</summary>
    /// <param name="filter">Which sentences.</param>
    /// <param name="by">The fields, each at most once; none for the totals, in one row.</param>
    /// <param name="cancellation">Cancels before the count.</param>
    public async Task<IReadOnlyList<CountRow>> CountAsync(Filter filter, IReadOnlyList<CountField> by, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        var (sql, values) = Counts.Translate(filter, by);
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

    /// <summary>What counting over time needs of every dated article that is not sponsored, in order of publication: of a story, the first before its copies.</summary>
    public async Task<IReadOnlyList<CountedArticle>> CountedArticlesAsync(CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(CountReader.Articles, cancellation).ConfigureAwait(false);
    }

    /// <summary>Sentences that tell a narrative, the surest first, of first reports published on these UTC days; no sponsored ones.</summary>
    /// <param name="narrative">Id of the narrative.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="longest">The longest sentence, in code units.</param>
    /// <param name="most">The most sentences.</param>
    /// <param name="cancellation">Cancels before the reading.</param>
    public async Task<IReadOnlyList<ToldSentence>> SurestAsync(
        string narrative, DateOnly from, DateOnly to, int longest, int most, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(t => CountReader.Surest(t, narrative, from, to, longest, most), cancellation).ConfigureAwait(false);
    }

    /// <summary>What the store has from each outlet on these UTC days, in text order; outlets without an article in the period show zero.</summary>
    public async Task<IReadOnlyList<OutletCoverage>> CoverageAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await RefreshClustersAsync(cancellation).ConfigureAwait(false);
        return await ReadAsync(t => Journal.ReadCoverage(t, from, to), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    // Clusters are made when they are first asked for after a change: saving stays cheap, and no reader sees old ones.
    private async Task RefreshClustersAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(Clusters.AreStale, cancellation).ConfigureAwait(false))
        {
            await _database.WriteAsync(Clusters.Refresh, cancellation).ConfigureAwait(false);
        }
    }

    private Task<T> ReadAsync<T>(Func<Microsoft.Data.Sqlite.SqliteTransaction, T> work, CancellationToken cancellation) =>
        Task.Run(() => _database.Read(work, cancellation), cancellation);
}
