namespace NarrativeLens.Store;

/// <summary>Reads the contents that articles had one after another.</summary>
internal static class Revisions
{
    public static List<RevisedArticle> ReadRevised(StoreTransaction transaction)
    {
        var articles = Statement.All(
            transaction,
            """
            SELECT a.id, a.address, r.outlet FROM article a JOIN revision r ON r.id = a.current
            WHERE (SELECT count(*) FROM revision o WHERE o.article = a.id) > 1 ORDER BY a.address
            """,
            row => new RevisedArticle(row.GetString(0), row.GetString(1), row.GetString(2), []));
        using var contents = new Statement(
            transaction,
            "SELECT first_seen_utc, record FROM revision WHERE article = $1 ORDER BY stated_utc NULLS FIRST, first_seen_utc, content_hash");
        return articles.ConvertAll(article => article with
        {
            Revisions = contents.All(row => new ArticleRevision(StoredText.Moment(row.GetString(0)), StoredText.FromJson<Article>(row.GetString(1))), article.Id),
        });
    }
}
