using NarrativeLens.Classify;

namespace NarrativeLens.Store;

/// <summary>Reads counts of articles and their surest sentences without reading the articles. Sponsored pieces are left out.</summary>
internal static class CountReader
{
    /// <summary>Every dated article in order of publication, so that the first of a story comes before its copies.</summary>
    public static List<CountedArticle> Articles(StoreTransaction transaction)
    {
        var tags = Tags(transaction);
        return Statement.All(
            transaction,
            """
            SELECT r.id, a.id, a.cluster, r.day, r.outlet, r.model, (SELECT count(*) FROM sentence s WHERE s.revision = r.id)
            FROM revision r JOIN article a ON a.current = r.id
            WHERE r.day IS NOT NULL AND r.sponsored = 0 ORDER BY r.published_utc, a.id
            """,
            row => new CountedArticle(
                row.GetString(1),
                row.GetString(2),
                StoreSql.DayOf(row.GetString(3)),
                string.Intern(row.GetString(4)),
                string.Intern(row.GetString(5)),
                row.GetInt32(6),
                tags.GetValueOrDefault(row.GetInt64(0)) is { } found ? found : []));
    }

    /// <summary>The surest sentences of first reports that tell a narrative in a period, surest first.</summary>
    public static List<ToldSentence> Surest(StoreTransaction transaction, string narrative, DateOnly from, DateOnly to, int longest, int most) => Statement.All(
        transaction,
        $"""
        SELECT a.id, a.cluster, {transaction.Dialect.Member("r.record", "url")}, r.outlet, r.title, r.day, s.start, s.length, s.text, t.stance, t.probability
        FROM tag t JOIN sentence s ON s.id = t.sentence JOIN revision r ON r.id = s.revision JOIN article a ON a.current = r.id
        WHERE t.narrative = $1 AND r.day BETWEEN $2 AND $3 AND s.length <= $4 AND a.id = a.cluster AND r.sponsored = 0
        ORDER BY t.probability DESC, r.published_utc, a.id, s.ordinal LIMIT $5
        """,
        row => new ToldSentence(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), StoreSql.DayOf(row.GetString(5)),
            row.GetInt32(6), row.GetInt32(7), row.GetString(8), StoredText.Value<Stance>(row.GetString(9)), row.GetDouble(10)),
        narrative, StoredText.Day(from), StoredText.Day(to), longest, most);

    private static Dictionary<long, List<TagCount>> Tags(StoreTransaction transaction)
    {
        var tags = new Dictionary<long, List<TagCount>>();
        using var statement = new Statement(transaction, """
            SELECT s.revision, t.narrative, t.stance, count(DISTINCT s.id) FROM tag t JOIN sentence s ON s.id = t.sentence
            GROUP BY s.revision, t.narrative, t.stance ORDER BY s.revision, t.narrative, t.stance
            """);
        using var row = statement.Read();
        while (row.Read())
        {
            if (!tags.TryGetValue(row.GetInt64(0), out var of))
            {
                tags.Add(row.GetInt64(0), of = []);
            }

            of.Add(new TagCount(string.Intern(row.GetString(1)), StoredText.Value<Stance>(row.GetString(2)), row.GetInt32(3)));
        }

        return tags;
    }
}
