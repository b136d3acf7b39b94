using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Collect;
using NarrativeLens.Figures;

namespace NarrativeLens.Store;

/// <summary>What a revision's findings hold beside sentences, figures and verdicts.</summary>
internal sealed record Remainder(
    IReadOnlyList<NarrativeShare> Shares,
    IReadOnlyList<NotFigure> NotFigures,
    FigureLedger Ledger,
    CheckSummary Summary);

/// <summary>Writes articles and their revisions.</summary>
internal static class RevisionWriter
{
    /// <summary>Saves an article as a new one, as a new revision, or notes that it is known.</summary>
    public static Saved Save(StoreTransaction transaction, Page page, ArticleAnalysis analysis, string stamp)
    {
        var article = analysis.Article;
        var id = StoredText.IdOf(article.Address);
        var isNew = Statement.Run(transaction, "INSERT INTO article(id, address, cluster) VALUES ($1, $2, $1) ON CONFLICT DO NOTHING", id, article.Address) == 1;
        if (Find(transaction, id, article.ContentHash) is not { } known)
        {
            Insert(transaction, id, page, analysis, stamp);
            ChooseCurrent(transaction, id);
            return new Saved(id, isNew ? SavedAs.New : SavedAs.Revised);
        }

        SawEarlier(transaction, known.Id, id, page.RetrievedAt);
        if (known.Stamp != stamp || IsPreferred(article, known.Article))
        {
            Replace(transaction, known.Id, page, analysis, stamp);
            ChooseCurrent(transaction, id);
        }

        return new Saved(id, SavedAs.Known);
    }

    /// <summary>Replaces the findings of a known revision.</summary>
    /// <exception cref="ArgumentException">The store does not hold this article with this content.</exception>
    public static int SaveAnalysis(StoreTransaction transaction, ArticleAnalysis analysis, string stamp)
    {
        var article = analysis.Article;
        var known = Find(transaction, StoredText.IdOf(article.Address), article.ContentHash)
            ?? throw new ArgumentException($"The store holds no revision {article.ContentHash} of {article.Address}.", nameof(analysis));
        AnalysisWriter.Clear(transaction, known.Id);
        AnalysisWriter.Write(transaction, known.Id, analysis);
        var saved = Statement.Run(
            transaction,
            "UPDATE revision SET stamp = $2, model = $3, report = $4 WHERE id = $1",
            known.Id, stamp, analysis.Narratives.Model, ReportOf(analysis));
        Digest.Write(transaction, known.Id);
        Snapshot.Forget(transaction);
        return saved;
    }

    private static Known? Find(StoreTransaction transaction, string article, string contentHash) =>
        Statement.All(
            transaction,
            "SELECT id, stamp, record FROM revision WHERE article = $1 AND content_hash = $2",
            row => new Known(row.GetInt64(0), row.GetString(1), StoredText.FromJson<Article>(row.GetString(2))),
            article, contentHash).SingleOrDefault();

    // Of one content under two addresses the one at its own canonical address is kept, then the first in text order: no matter which came first.
    private static bool IsPreferred(Article article, Article known)
    {
        var (isAtHome, wasAtHome) = (article.Url == article.Address, known.Url == known.Address);
        return isAtHome != wasAtHome ? isAtHome : string.CompareOrdinal(article.Url, known.Url) < 0;
    }

    private static void Insert(StoreTransaction transaction, string id, Page page, ArticleAnalysis analysis, string stamp)
    {
        var revision = (long)Statement.Scalar(
            transaction,
            """
            INSERT INTO revision(article, content_hash, first_seen_utc, signature, outlet, outlet_key, host, author_key, title, record, stamp, model, report)
            VALUES ($1, $2, $3, $4, '', '', '', '', '', '', '', '', '') RETURNING id
            """,
            id, analysis.Article.ContentHash, StoredText.Utc(page.RetrievedAt), NearCopies.Signature(analysis.Article.Text))!;
        Describe(transaction, revision, page, analysis, stamp);
        using var index = WordIndex.Of(transaction, "title_text");
        index.Run(revision, transaction.Dialect.Indexed(Terms.Key(analysis.Article.Title)));
        AnalysisWriter.Write(transaction, revision, analysis);
        Digest.Write(transaction, revision);
    }

    private static void Replace(StoreTransaction transaction, long revision, Page page, ArticleAnalysis analysis, string stamp)
    {
        AnalysisWriter.Clear(transaction, revision);
        Describe(transaction, revision, page, analysis, stamp);
        AnalysisWriter.Write(transaction, revision, analysis);
        Digest.Write(transaction, revision);
    }

    private static void Describe(StoreTransaction transaction, long revision, Page page, ArticleAnalysis analysis, string stamp)
    {
        var article = analysis.Article;
        var outlet = Outlets.NameOf(article, page);
        var day = DayOf(article);
        Statement.Run(
            transaction,
            """
            UPDATE revision SET stated_utc = $2, outlet = $3, outlet_key = $4, host = $5, author_key = $6, language = $7, published = $8,
              published_utc = $9, day = $10, week = $11, title = $12, record = $13, stamp = $14, model = $15, report = $16
            WHERE id = $1
            """,
            revision, StoredText.Utc(article.ModifiedAt ?? article.PublishedAt), outlet, Terms.Key(outlet), Outlets.HostOf(article.Address),
            string.Join('\n', article.Authors.Select(Terms.Key)), article.Language?.ToLowerInvariant(), StoredText.WithOffset(article.PublishedAt),
            StoredText.Utc(article.PublishedAt), StoredText.Day(day), day is { } known ? IsoWeek.Of(known).ToString() : null, article.Title,
            StoredText.Json(article), stamp, analysis.Narratives.Model, ReportOf(analysis));
    }

    // A date known only to the month or year belongs to no day and no week.
    private static DateOnly? DayOf(Article article) =>
        article.PublishedAt is { } moment && article.PublishedPrecision is not (DatePrecision.Month or DatePrecision.Year)
            ? DateOnly.FromDateTime(moment.UtcDateTime)
            : null;

    private static string ReportOf(ArticleAnalysis analysis) => StoredText.Json(
        new Remainder(analysis.Narratives.Article, analysis.Figures.NotFigures, analysis.Figures.Ledger, analysis.Check.Summary));

    private static void SawEarlier(StoreTransaction transaction, long revision, string article, DateTimeOffset at)
    {
        if (Statement.Run(transaction, "UPDATE revision SET first_seen_utc = $2 WHERE id = $1 AND first_seen_utc > $2", revision, StoredText.Utc(at)) == 1)
        {
            ChooseCurrent(transaction, article);
        }
    }

    // The revision that the page itself dates last; where it does not say, the one first seen last. Clusters look only at current revisions.
    private static void ChooseCurrent(StoreTransaction transaction, string article)
    {
        Statement.Run(
            transaction,
            """
            UPDATE article SET current =
              (SELECT id FROM revision WHERE article = $1 ORDER BY stated_utc DESC NULLS LAST, first_seen_utc DESC, content_hash DESC LIMIT 1)
            WHERE id = $1
            """,
            article);
        Clusters.MarkStale(transaction);
        Snapshot.Forget(transaction);
    }

    private sealed record Known(long Id, string Stamp, Article Article);
}
