using System.Data.Common;
using System.Globalization;
using NarrativeLens.Classify;

namespace NarrativeLens.Store;

/// <summary>Pieces of statements, and of reading rows, that several readers share.</summary>
internal static class StoreSql
{
    /// <summary>The sentences of current revisions, under the names that filters use.</summary>
    public const string CurrentSentences = "FROM sentence s JOIN revision r ON r.id = s.revision JOIN article a ON a.current = r.id";

    /// <summary>Tags, for <see cref="TagOf"/>, with the id of their sentence in column 4.</summary>
    public const string Tags = "SELECT narrative, stance, probability, because, sentence FROM tag";

    /// <summary>So many rows are asked for at once where something is looked up for each of many.</summary>
    public const int Batch = 64;

    /// <summary>The parameters of a statement about <see cref="Batch"/> ids, for "IN (…)".</summary>
    public static readonly string Places = string.Join(", ", Enumerable.Range(1, Batch).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")));

    /// <summary>The values of <see cref="Places"/>: where there are fewer ids, the last stands again.</summary>
    public static object?[] Fill(IReadOnlyList<long> ids) => [.. Enumerable.Range(0, Batch).Select(i => (object?)ids[Math.Min(i, ids.Count - 1)])];

    public static Tag TagOf(DbDataReader row) => new(
        row.GetString(0),
        StoredText.Value<Stance>(row.GetString(1)),
        row.GetDouble(2),
        StoredText.FromJson<IReadOnlyList<Because>>(row.GetString(3)));

    /// <summary>A stored day, as <see cref="StoredText.Day"/> writes it.</summary>
    public static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? TextAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset? MomentAt(DbDataReader row, int column) => TextAt(row, column) is { } text ? StoredText.Moment(text) : null;

    public static T? JsonAt<T>(DbDataReader row, int column)
        where T : class => TextAt(row, column) is { } json ? StoredText.FromJson<T>(json) : null;
}
