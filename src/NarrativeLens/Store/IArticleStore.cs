using NarrativeLens.Collect;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Store;

/// <summary>
/// The tagged corpus: articles with their revisions and findings, pages, skipped addresses and runs, in a SQLite file or on a PostgreSQL server; both tell the same.
/// Safe to share between threads; several processes may use one store. Every method throws <see cref="StoreException"/> where the engine fails it.
/// </summary>
public interface IArticleStore : IAsyncDisposable
{
    /// <summary>What is known of an address since its last fetch; null where it was never read as an article.</summary>
    Task<KnownPage?> FindPageAsync(string url, CancellationToken cancellation = default);

    /// <summary>Saves a page's article with its findings, all or nothing. Saving the same content again changes nothing, unless another stamp analysed it.</summary>
    /// <param name="page">How the article was obtained.</param>
    /// <param name="analysis">The article and its findings.</param>
    /// <param name="stamp">What analysed it: model, extractor and rule versions, edition of the reference.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    Task<Saved> SaveAsync(Page page, ArticleAnalysis analysis, string stamp, CancellationToken cancellation = default);

    /// <summary>Current articles that another stamp analysed, in order of publication. The store may be written between two of them.</summary>
    IAsyncEnumerable<Article> StaleAsync(string stamp, CancellationToken cancellation = default);

    /// <summary>Replaces the findings of a stored revision, all or nothing.</summary>
    /// <exception cref="ArgumentException">The store does not hold this article with this content.</exception>
    Task SaveAnalysisAsync(ArticleAnalysis analysis, string stamp, CancellationToken cancellation = default);

    /// <summary>Notes how a visit went. The same visit, told again by an archive, is noted once.</summary>
    Task RecordVisitAsync(Provenance visit, CancellationToken cancellation = default);

    /// <summary>The visits to an address, the latest first: those that asked for it, that ended there, or that read the article with this address or id. Pages of files,
    /// which have no visits, are told as far as they are known.</summary>
    Task<IReadOnlyList<Provenance>> VisitsAsync(string address, CancellationToken cancellation = default);

    /// <summary>Every article with more than one content, in text order of the addresses: its contents in the order they were first seen.</summary>
    Task<IReadOnlyList<RevisedArticle>> RevisedAsync(CancellationToken cancellation = default);

    /// <summary>Notes that an address was left out; forgotten once an article is read from it.</summary>
    Task RecordSkippedAsync(Skipped skipped, CancellationToken cancellation = default);

    /// <summary>Addresses that are left out at present, in text order.</summary>
    Task<IReadOnlyList<Skipped>> SkippedAsync(CancellationToken cancellation = default);

    /// <summary>Notes until when an unchanged page need not be asked for again.</summary>
    Task RenewPageAsync(string url, DateTimeOffset freshUntil, CancellationToken cancellation = default);

    /// <summary>Notes how a visit to a source went; one that failed because this machine had no network is not counted.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="disableAfter">After so many failures in a row the source is disabled; 0 for never. One that is gone for good is disabled at once.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    Task RecordVisitAsync(SourceVisit visit, int disableAfter, CancellationToken cancellation = default);

    /// <summary>How the sources fare that were ever visited, in text order.</summary>
    Task<IReadOnlyList<SourceHealth>> SourcesAsync(CancellationToken cancellation = default);

    /// <summary>What to ask an address with: the validators of its page, or how long the source there is fresh; null where nothing is known.</summary>
    Task<Validators?> LastSeenAsync(string url, CancellationToken cancellation = default);

    /// <summary>Notes the start of a run.</summary>
    /// <returns>Its number, for <see cref="FinishRunAsync"/>.</returns>
    Task<long> StartRunAsync(CancellationToken cancellation = default);

    /// <summary>Notes the end of a run and what it did.</summary>
    Task FinishRunAsync(long run, RunCounts counts, CancellationToken cancellation = default);

    /// <summary>All runs, in order.</summary>
    Task<IReadOnlyList<Run>> RunsAsync(CancellationToken cancellation = default);

    /// <summary>"sha256:…" over articles, revisions and findings: equal for stores that say the same, however they came about.</summary>
    Task<string> SnapshotIdAsync(CancellationToken cancellation = default);

    /// <summary>Articles published on these UTC days with their findings, in order of publication, all from one state of the store.</summary>
    /// <param name="from">First day; null (together with <paramref name="to"/>) for all articles, undated ones last.</param>
    /// <param name="to">Last day.</param>
    /// <param name="cancellation">Cancels between two articles.</param>
    IAsyncEnumerable<StoredArticle> ArticlesAsync(DateOnly? from = null, DateOnly? to = null, CancellationToken cancellation = default);

    /// <summary>One article with its findings; null where the store has none with this id.</summary>
    Task<StoredArticle?> ArticleAsync(string id, CancellationToken cancellation = default);

    /// <summary>The latest ISO week (UTC) with an article; null where no article has a day.</summary>
    Task<IsoWeek?> LatestWeekAsync(CancellationToken cancellation = default);

    /// <summary>The sentences of current revisions that match, from one state of the store. Dispose the set after use.</summary>
    Task<FoundSet> FindAsync(Filter filter, CancellationToken cancellation = default);

    /// <summary>Counts the sentences that match, grouped by fields, in the order of the groups.</summary>
    /// <param name="filter">Which sentences.</param>
    /// <param name="by">The fields, each at most once; none for the totals, in one row.</param>
    /// <param name="cancellation">Cancels before the count.</param>
    Task<IReadOnlyList<CountRow>> CountAsync(Filter filter, IReadOnlyList<CountField> by, CancellationToken cancellation = default);

    /// <summary>What counting over time needs of every dated article that is not sponsored, in order of publication: of a story, the first before its copies.</summary>
    Task<IReadOnlyList<CountedArticle>> CountedArticlesAsync(CancellationToken cancellation = default);

    /// <summary>Sentences that tell a narrative, the surest first, of first reports published on these UTC days; no sponsored ones.</summary>
    /// <param name="narrative">Id of the narrative.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="longest">The longest sentence, in code units.</param>
    /// <param name="most">The most sentences.</param>
    /// <param name="cancellation">Cancels before the reading.</param>
    Task<IReadOnlyList<ToldSentence>> SurestAsync(string narrative, DateOnly from, DateOnly to, int longest, int most, CancellationToken cancellation = default);

    /// <summary>What the store has from each outlet on these UTC days, in text order; outlets without an article in the period show zero.</summary>
    Task<IReadOnlyList<OutletCoverage>> CoverageAsync(DateOnly from, DateOnly to, CancellationToken cancellation = default);

    /// <summary>The first and last UTC day with an article; null where no article has a day.</summary>
    Task<(DateOnly First, DateOnly Last)?> DaysAsync(CancellationToken cancellation = default);

    /// <summary>The names of all outlets with an article, in text order.</summary>
    Task<IReadOnlyList<string>> OutletsAsync(CancellationToken cancellation = default);

    /// <summary>The ids of the models that tagged current articles, in text order.</summary>
    Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellation = default);

    /// <summary>The words of sentences that begin so, those of most sentences first; of older contents too.</summary>
    /// <param name="beginning">One character or more, folded as <see cref="Terms.Of"/> does.</param>
    /// <param name="cancellation">Cancels before the reading.</param>
    Task<IReadOnlyList<string>> WordsAsync(string beginning, CancellationToken cancellation = default);

    /// <summary>All stories of the store, grouped by fields of the article (week, day, outlet, lang); copies of a story count once in each group.</summary>
    /// <param name="by">The fields, each at most once; none for the total.</param>
    /// <param name="cancellation">Cancels before the count.</param>
    /// <exception cref="ArgumentException">A field is none of the article.</exception>
    Task<IReadOnlyList<(IReadOnlyList<string?> Values, int Stories)>> StoriesAsync(IReadOnlyList<CountField> by, CancellationToken cancellation = default);
}
