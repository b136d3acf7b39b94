using System.Data.Common;
using System.Globalization;

namespace NarrativeLens.Store;

/// <summary>PostgreSQL with its full-text types. The words are those of <see cref="Terms"/>: none of its dictionaries has a part in it.</summary>
internal sealed class PostgresDialect : Dialect
{
    // The engine takes words of up to 2,046 bytes, of at most four bytes a code point, and tells so many places in a text apart.
    private const int LongestWord = 500;
    private const int LastPlace = 16_383;

    // Rows that are fetched together.
    private const int Fetched = 256;

    private static int s_cursors;

    /// <summary>It has no state of its own.</summary>
    public static PostgresDialect Instance { get; } = new();

    public override string IndexType => "tsvector";

    public override string AndWords => " & ";

    public override string OrWords => " | ";

    public override string ParameterName(int number) => "";

    public override string Indexed(string key) => string.Join(' ', key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) =>
        string.Create(CultureInfo.InvariantCulture, $"'{Cut(word)}':{Math.Min(i + 1, LastPlace)}")));

    public override string Phrase(string key, bool isPrefix) => $"({string.Join(" <-> ", key.Split(' ').Select(word => $"'{Cut(word)}'"))}{(isPrefix ? ":*" : "")})";

    // The engine knows exact distances only: each one is asked for. Next to each other is a distance of one.
    public override string Near(string left, string right, int between) => $"({string.Join(" | ", Enumerable.Range(1, between + 1).Select(distance =>
        string.Create(CultureInfo.InvariantCulture, $"({left} <{distance}> {right}) | ({right} <{distance}> {left})")))})";

    // Only the sentences that have such a word are counted through.
    public override IReadOnlyList<string> Words(StoreTransaction transaction, string beginning) => Statement.All(
        transaction,
        "SELECT word FROM ts_stat($1) WHERE starts_with(word, $2) ORDER BY ndoc DESC, word COLLATE \"C\"",
        row => row.GetString(0),
        $"SELECT text FROM sentence_text WHERE text @@ CAST('{Phrase(beginning, isPrefix: true).Replace("'", "''", StringComparison.Ordinal)}' AS tsquery)",
        beginning);

    public override string Matches(string table, string parameter) => $"text @@ CAST({parameter} AS tsquery)";

    public override string Contains(string text, string part) => $"strpos({text}, {part}) > 0";

    public override string Member(string json, string name) => $"CAST({json} AS json) ->> '{name}'";

    public override string Columns(string table) =>
        $"SELECT CAST(column_name AS text) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}' AND is_generated = 'NEVER' ORDER BY ordinal_position";

    public override void CountOn(StoreTransaction transaction, string table) => Statement.Scalar(
        transaction, $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM {table}");

    // A connection runs one statement at a time, so what is open between two rows is a cursor of the server's.
    public override IEnumerable<T> Stream<T>(StoreTransaction transaction, string sql, Func<DbDataReader, T> make, object?[] values)
    {
        var cursor = string.Create(CultureInfo.InvariantCulture, $"stream{Interlocked.Increment(ref s_cursors)}");
        Statement.Run(transaction, $"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}", values);
        using var fetch = new Statement(transaction, string.Create(CultureInfo.InvariantCulture, $"FETCH {Fetched} FROM {cursor}"));
        for (var rows = fetch.All(make); rows.Count > 0; rows = fetch.All(make))
        {
            foreach (var row in rows)
            {
                yield return row;
            }
        }

        Statement.Run(transaction, $"CLOSE {cursor}");
    }

    private static string Cut(string word) => word.Length <= LongestWord ? word
        : char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)] : word[..LongestWord];
}
