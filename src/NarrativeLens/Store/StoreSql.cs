using Microsoft.Data.Sqlite;
using NarrativeLens.Classify;

namespace NarrativeLens.Store;

/// <summary>Pieces of statements, and of reading rows, that several readers share.</summary>
internal static class StoreSql
{
    /// <summary>The sentences of current revisions, under the names that filters use.</summary>
    public const string CurrentSentences = "FROM sentence s JOIN revision r ON r.id = s.revision JOIN article a ON a.current = r.id";

    /// <summary>The tags of sentence ?1, for <see cref="TagOf"/>.</summary>
    public const string Tags = "SELECT narrative, stance, probability, because FROM tag WHERE sentence = ?1 ORDER BY ordinal";

    public static Tag TagOf(SqliteDataReader row) => new(
        row.GetString(0),
        StoredText.Value<Stance>(row.GetString(1)),
        row.GetDouble(2),
        StoredText.FromJson<IReadOnlyList<Because>>(row.GetString(3)));

    public static string? TextAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset? MomentAt(SqliteDataReader row, int column) => TextAt(row, column) is { } text ? StoredText.Moment(text) : null;

    public static T? JsonAt<T>(SqliteDataReader row, int column)
        where T : class => TextAt(row, column) is { } json ? StoredText.FromJson<T>(json) : null;
}
