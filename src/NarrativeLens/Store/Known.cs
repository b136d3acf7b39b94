
namespace NarrativeLens.Store;

/// <summary>Reads which values the store holds at all.</summary>
internal static class Known
{
    private const string CurrentArticles = "FROM article a JOIN revision r ON r.id = a.current";

    public static (DateOnly First, DateOnly Last)? Days(StoreTransaction transaction) => Statement.All(
        transaction,
        $"SELECT min(r.day), max(r.day) {CurrentArticles} WHERE r.day IS NOT NULL",
        row => row.IsDBNull(0) ? ((DateOnly, DateOnly)?)null : (StoreSql.DayOf(row.GetString(0)), StoreSql.DayOf(row.GetString(1))))[0];

    public static IReadOnlyList<string> Outlets(StoreTransaction transaction) => Texts(transaction, "r.outlet");

    public static IReadOnlyList<string> Models(StoreTransaction transaction) => Texts(transaction, "r.model");

    public static IReadOnlyList<string> Words(StoreTransaction transaction, string beginning) =>
        Terms.Key(beginning) is { Length: > 0 } key ? transaction.Dialect.Words(transaction, key) : [];

    public static IReadOnlyList<(IReadOnlyList<string?> Values, int Stories)> Stories(StoreTransaction transaction, IReadOnlyList<CountField> by)
    {
        var columns = string.Concat(Counts.ArticleColumns(by).Select(column => column + ", "));
        var group = columns.Length == 0 ? "" : $"GROUP BY {columns[..^2]} ORDER BY {columns[..^2]}";
        return Statement.All<(IReadOnlyList<string?> Values, int Stories)>(
            transaction,
            $"SELECT {columns}count(DISTINCT a.cluster) {CurrentArticles} {group}",
            row => ([.. Enumerable.Range(0, by.Count).Select(i => StoreSql.TextAt(row, i))], row.GetInt32(by.Count)));
    }

    private static List<string> Texts(StoreTransaction transaction, string column) =>
        Statement.All(transaction, $"SELECT DISTINCT {column} {CurrentArticles} ORDER BY {column}", row => row.GetString(0));
}
