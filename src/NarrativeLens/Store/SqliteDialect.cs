using System.Data.Common;
using System.Globalization;

namespace NarrativeLens.Store;

/// <summary>SQLite with FTS5.</summary>
internal sealed class SqliteDialect : Dialect
{
    /// <summary>It has no state.</summary>
    public static SqliteDialect Instance { get; } = new();

    public override string IndexType => "TEXT";

    public override string AndWords => " AND ";

    public override string OrWords => " OR ";

    public override string ParameterName(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    public override string Indexed(string key) => key;

    public override string Phrase(string key, bool isPrefix) => $"\"{key}\"{(isPrefix ? " *" : "")}";

    public override string Near(string left, string right, int between) => string.Create(CultureInfo.InvariantCulture, $"NEAR({left} {right}, {between})");

    // The index tells its own words through a table that lives as long as the connection.
    public override IReadOnlyList<string> Words(StoreTransaction transaction, string beginning)
    {
        Statement.Run(transaction, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.sentence_word USING fts5vocab(main, sentence_text, row)");
        return Statement.All(
            transaction, "SELECT term FROM temp.sentence_word WHERE term >= $1 AND term < $2 ORDER BY doc DESC, term", row => row.GetString(0), beginning, beginning + char.MaxValue);
    }

    public override string Matches(string table, string parameter) => $"{table} MATCH {parameter}";

    public override string Contains(string text, string part) => $"instr({text}, {part}) > 0";

    public override string Member(string json, string name) => $"{json} ->> '$.{name}'";

    public override string Columns(string table) => $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid";

    public override void CountOn(StoreTransaction transaction, string table)
    {
        // The next id is always one more than the greatest.
    }

    public override IEnumerable<T> Stream<T>(StoreTransaction transaction, string sql, Func<DbDataReader, T> make, object?[] values)
    {
        using var statement = new Statement(transaction, sql);
        using var row = statement.Read(values);
        while (row.Read())
        {
            yield return make(row);
        }
    }
}
