using System.Data.Common;
using System.Globalization;

namespace NarrativeLens.Store;

/// <summary>An article with at least one sentence that was found.</summary>
/// <param name="Id">Its id, made from its address.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Model">Id of the model that tagged it.</param>
/// <param name="RetrievedAt">When its current content was last fetched; null where the store has no page of it.</param>
/// <param name="Article">The article.</param>
public sealed record FoundArticle(string Id, string Outlet, string Model, DateTimeOffset? RetrievedAt, Article Article)
{
    /// <summary>The articles of a condition one by one, in the order of their sentences.</summary>
    internal static IEnumerable<FoundArticle> Read(StoreTransaction transaction, string condition, object?[] values) => Statement.Stream(
        transaction,
        $"""
        SELECT a.id, r.outlet, r.model, r.record, (SELECT max(p.retrieved_utc) FROM page p WHERE p.article = a.id AND p.content_hash = r.content_hash)
        FROM article a JOIN revision r ON r.id = a.current WHERE r.id IN (SELECT s.revision {StoreSql.CurrentSentences} WHERE {condition})
        ORDER BY r.published_utc IS NULL, r.published_utc, a.id
        """,
        Of,
        values);

    private static FoundArticle Of(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        StoreSql.TextAt(row, 4) is { } utc ? DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
        StoredText.FromJson<Article>(row.GetString(3)));
}
