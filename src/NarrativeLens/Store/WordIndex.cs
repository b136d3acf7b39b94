namespace NarrativeLens.Store;

/// <summary>Writes the full-text index.</summary>
internal static class WordIndex
{
    /// <summary>Adds a row to <paramref name="table"/>: its id, and what <see cref="Dialect.Indexed"/> makes of its words.</summary>
    public static Statement Of(StoreTransaction transaction, string table) =>
        new(transaction, $"INSERT INTO {table}(rowid, text) VALUES ($1, CAST($2 AS {transaction.Dialect.IndexType}))");
}
