using System.Data.Common;
using NarrativeLens.Collect;

namespace NarrativeLens.Store;

/// <summary>Writes and reads the record of visits.</summary>
internal static class Visits
{
    public static int Save(StoreTransaction transaction, Provenance visit) => Statement.Run(
        transaction,
        "INSERT INTO visit(url, started_utc, final_url, outcome, record) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        visit.RequestedUrl, StoredText.Utc(visit.StartedAt), visit.FinalUrl, LensJson.Word(visit.Outcome), StoredText.Json(visit));

    /// <summary>The visits to an address, the latest first; for what was never visited, pages as the journal has them.</summary>
    public static List<Provenance> Read(StoreTransaction transaction, string address)
    {
        var id = StoredText.IdOf(address);
        var visits = Statement.All(
            transaction,
            """
            SELECT v.record, (SELECT a.address FROM page p JOIN article a ON a.id = p.article WHERE p.url = v.url) FROM visit v
            WHERE v.url = $1 OR v.final_url = $1 OR v.url IN (SELECT url FROM page WHERE article IN ($1, $2))
            ORDER BY v.started_utc DESC, v.url
            """,
            row => StoredText.FromJson<Provenance>(row.GetString(0)) with { CanonicalUrl = StoreSql.TextAt(row, 1) },
            address, id);
        return visits.Count > 0 ? visits : Statement.All(
            transaction,
            """
            SELECT p.url, p.final_url, p.retrieved, p.body_hash, p.source, a.address FROM page p JOIN article a ON a.id = p.article
            WHERE p.url = $1 OR p.final_url = $1 OR p.article IN ($1, $2) ORDER BY p.retrieved_utc DESC, p.url
            """,
            OfFile,
            address, id);
    }

    private static Provenance OfFile(DbDataReader row) => new()
    {
        RequestedUrl = row.GetString(0),
        FinalUrl = row.GetString(1),
        CanonicalUrl = row.GetString(5),
        StartedAt = StoredText.Moment(row.GetString(2)),
        EndedAt = StoredText.Moment(row.GetString(2)),
        Outcome = VisitOutcome.Page,
        BodyHash = row.GetString(3),
        Source = StoredText.FromJson<Source>(row.GetString(4)).Address,
    };
}
