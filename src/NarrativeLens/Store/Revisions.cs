using Microsoft.Data.Sqlite;

namespace NarrativeLens.Store;

/// <summary>Reads the contents that articles had one after another.</summary>
internal static class Revisions
{
    public static List<RevisedArticle> ReadRevised(SqliteTransaction transaction)
    {
        using var contents = new Statement(
            transaction,
            "SELECT first_seen_utc, record FROM revision WHERE article = ?1 ORDER BY stated_utc, first_seen_utc, content_hash");
        return Statement.All(
            transaction,
            """
            SELECT a.id, a.address, r.outlet FROM article a JOIN revision r ON r.id = a.current
            WHERE (SELECT count(*) FROM revision o WHERE o.article = a.id) > 1 ORDER BY a.address
            """,
            row => new RevisedArticle(
                row.GetString(0), row.GetString(1), row.GetString(2),
                contents.All(content => new ArticleRevision(StoredText.Moment(content.GetString(0)), StoredText.FromJson<Article>(content.GetString(1))), row.GetString(0))));
    }
}
