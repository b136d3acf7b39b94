using NarrativeLens.Collect;

namespace NarrativeLens.Store;

/// <summary>Writes and reads how things came: pages, skipped addresses, runs, coverage.</summary>
internal static class Journal
{
    /// <summary>Notes the fetch of a page, unless a later one of the same address is known; what was read is skipped no longer.</summary>
    public static void SavePage(StoreTransaction transaction, Page page, Article article)
    {
        Statement.Run(
            transaction,
            """
            INSERT INTO page(url, final_url, status, content_type, body_hash, etag, last_modified, retrieved, retrieved_utc, source, listing, article, content_hash, fresh_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT(url) DO UPDATE SET final_url = excluded.final_url, status = excluded.status, content_type = excluded.content_type,
              body_hash = excluded.body_hash, etag = excluded.etag, last_modified = excluded.last_modified, retrieved = excluded.retrieved,
              retrieved_utc = excluded.retrieved_utc, source = excluded.source, listing = excluded.listing, article = excluded.article, content_hash = excluded.content_hash,
              fresh_until = excluded.fresh_until
            WHERE excluded.retrieved_utc >= page.retrieved_utc
            """,
            page.RequestedUrl, page.FinalUrl, page.Status, page.ContentType, page.BodyHash, page.Validators.ETag,
            StoredText.WithOffset(page.Validators.LastModified), StoredText.WithOffset(page.RetrievedAt), StoredText.Utc(page.RetrievedAt),
            StoredText.Json(page.Source), page.Listing is null ? null : StoredText.Json(page.Listing), StoredText.IdOf(article.Address), article.ContentHash,
            StoredText.WithOffset(page.Validators.FreshUntil));
        Statement.Run(transaction, "DELETE FROM skipped WHERE address IN ($1, $2, $3)", page.RequestedUrl, page.FinalUrl, article.Url);
    }

    public static KnownPage? FindPage(StoreTransaction transaction, string url) => Statement.All(
        transaction,
        "SELECT p.url, p.etag, p.last_modified, p.body_hash, a.address, p.retrieved, p.fresh_until FROM page p JOIN article a ON a.id = p.article WHERE p.url = $1",
        row => new KnownPage(
            row.GetString(0),
            new Validators(StoreSql.TextAt(row, 1), StoreSql.MomentAt(row, 2)) { FreshUntil = StoreSql.MomentAt(row, 6) },
            row.GetString(3),
            row.GetString(4),
            StoredText.Moment(row.GetString(5))),
        url).SingleOrDefault();

    /// <summary>Notes until when a page that did not change need not be asked for again.</summary>
    public static int RenewPage(StoreTransaction transaction, string url, DateTimeOffset freshUntil) =>
        Statement.Run(transaction, "UPDATE page SET fresh_until = $2 WHERE url = $1", url, StoredText.WithOffset(freshUntil));

    public static int SaveSkipped(StoreTransaction transaction, Skipped skipped, DateTimeOffset at) => Statement.Run(
        transaction,
        """
        INSERT INTO skipped(address, stage, reason, outlet, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT(address, stage) DO UPDATE SET reason = excluded.reason, at = excluded.at
        """,
        skipped.Address, LensJson.Word(skipped.Stage), skipped.Reason, Outlets.HostOf(skipped.Address), StoredText.WithOffset(at));

    public static List<Skipped> ReadSkipped(StoreTransaction transaction) => Statement.All(
        transaction,
        "SELECT stage, reason, address FROM skipped ORDER BY address, stage",
        row => new Skipped(StoredText.Value<Stage>(row.GetString(0)), row.GetString(1), row.GetString(2)));

    public static long StartRun(StoreTransaction transaction, DateTimeOffset at) =>
        (long)Statement.Scalar(transaction, "INSERT INTO run(started) VALUES ($1) RETURNING id", StoredText.WithOffset(at))!;

    public static int FinishRun(StoreTransaction transaction, long run, RunCounts counts, DateTimeOffset at) =>
        Statement.Run(transaction, "UPDATE run SET finished = $2, counts = $3 WHERE id = $1", run, StoredText.WithOffset(at), StoredText.Json(counts));

    public static List<Run> ReadRuns(StoreTransaction transaction) => Statement.All(
        transaction,
        "SELECT id, started, finished, counts FROM run ORDER BY id",
        row => new Run(row.GetInt64(0), StoredText.Moment(row.GetString(1)), StoreSql.MomentAt(row, 2), StoreSql.JsonAt<RunCounts>(row, 3)));

    /// <summary>Outlets in text order; skipped addresses are matched to an outlet by the host of its articles.</summary>
    public static List<OutletCoverage> ReadCoverage(StoreTransaction transaction, DateOnly from, DateOnly to) => Statement.All(
        transaction,
        """
        WITH host(host, outlet) AS (SELECT r.host, min(r.outlet) FROM article a JOIN revision r ON r.id = a.current GROUP BY r.host),
          left_out(outlet, skipped) AS (SELECT coalesce(h.outlet, s.outlet), count(DISTINCT s.address) FROM skipped s LEFT JOIN host h ON h.host = s.outlet GROUP BY 1),
          seen(outlet, articles, stories, first_utc, last_utc) AS (
            SELECT r.outlet, count(*), count(DISTINCT a.cluster), min(r.published_utc), max(r.published_utc)
            FROM article a JOIN revision r ON r.id = a.current WHERE r.day BETWEEN $1 AND $2 GROUP BY r.outlet)
        SELECT name.outlet, coalesce(seen.articles, 0), coalesce(seen.stories, 0), seen.first_utc, seen.last_utc, coalesce(left_out.skipped, 0)
        FROM (SELECT outlet FROM seen UNION SELECT outlet FROM left_out UNION SELECT outlet FROM host) name
          LEFT JOIN seen ON seen.outlet = name.outlet LEFT JOIN left_out ON left_out.outlet = name.outlet
        ORDER BY name.outlet
        """,
        row => new OutletCoverage(row.GetString(0), row.GetInt32(1), row.GetInt32(2), StoreSql.MomentAt(row, 3), StoreSql.MomentAt(row, 4), row.GetInt32(5)),
        StoredText.Day(from), StoredText.Day(to));
}
