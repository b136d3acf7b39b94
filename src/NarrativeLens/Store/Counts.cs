using NarrativeLens.Store.Filters;

namespace NarrativeLens.Store;

/// <summary>What counts can be grouped by.</summary>
public enum CountField
{
    /// <summary>ISO week of publication (UTC).</summary>
    Week,

    /// <summary>UTC day of publication.</summary>
    Day,

    /// <summary>The narratives of the sentence: a sentence with two counts in both groups.</summary>
    Narrative,

    /// <summary>The stances of the sentence's tags; beside <see cref="Narrative"/> that of the same tag.</summary>
    Stance,

    /// <summary>The outlet.</summary>
    Outlet,

    /// <summary>The language of the article.</summary>
    Lang,

    /// <summary>The verdicts on the sentence's numbers.</summary>
    Verdict,

    /// <summary>The metrics of the sentence's figures; beside <see cref="Verdict"/> that of the same figure.</summary>
    Figure,
}

/// <summary>One group of counted sentences.</summary>
/// <param name="Values">One value per field asked for, in that order; null where a sentence or article has none.</param>
/// <param name="Sentences">Sentences, those of wire copies included.</param>
/// <param name="FirstRunSentences">Sentences of the articles that first ran their story: wire copies left out.</param>
/// <param name="Articles">Articles with at least one such sentence.</param>
/// <param name="Stories">Such articles, wire copies counted once.</param>
public sealed record CountRow(IReadOnlyList<string?> Values, int Sentences, int FirstRunSentences, int Articles, int Stories);

/// <summary>Counts sentences by fields.</summary>
internal static class Counts
{
    private static readonly (CountField Field, string Column)[] s_columns =
    [
        (CountField.Week, "r.week"),
        (CountField.Day, "r.day"),
        (CountField.Narrative, "t.narrative"),
        (CountField.Stance, "t.stance"),
        (CountField.Outlet, "r.outlet"),
        (CountField.Lang, "r.language"),
        (CountField.Verdict, "n.verdict"),
        (CountField.Figure, "n.metric"),
    ];

    /// <summary>True where all sentences of an article share the value.</summary>
    public static bool IsOfArticle(CountField field) => field is CountField.Week or CountField.Day or CountField.Outlet or CountField.Lang;

    /// <summary>The columns of fields of the article.</summary>
    /// <exception cref="ArgumentException">A field is none.</exception>
    public static IEnumerable<string> ArticleColumns(IReadOnlyList<CountField> by) => by.Select(field => IsOfArticle(field)
        ? s_columns.First(c => c.Field == field).Column
        : throw new ArgumentException($"{field} is no field of the article.", nameof(by)));

    /// <summary>The statement and its values; columns are the fields, then the four counts.</summary>
    public static (string Sql, object?[] Values) Translate(Filter filter, IReadOnlyList<CountField> by, Dialect dialect)
    {
        var (condition, values) = FilterSql.Translate(filter, dialect);
        var columns = by.Select(field => s_columns.First(c => c.Field == field).Column).ToList();
        var joins = (by.Any(f => f is CountField.Narrative or CountField.Stance) ? " LEFT JOIN tag t ON t.sentence = s.id" : "")
            + (by.Any(f => f is CountField.Verdict or CountField.Figure) ? " LEFT JOIN number n ON n.sentence = s.id" : "");
        var group = columns.Count == 0 ? "" : $"GROUP BY {string.Join(", ", columns)} ORDER BY {string.Join(", ", columns.Select(c => c + " NULLS FIRST"))}";
        return ($"""
            SELECT {string.Concat(columns.Select(c => c + ", "))}count(DISTINCT s.id),
              count(DISTINCT CASE WHEN a.id = a.cluster THEN s.id END), count(DISTINCT a.id), count(DISTINCT a.cluster)
            {StoreSql.CurrentSentences}{joins} WHERE {condition} {group}
            """, values);
    }
}
