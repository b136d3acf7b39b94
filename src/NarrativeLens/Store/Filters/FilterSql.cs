using System.Globalization;

namespace NarrativeLens.Store.Filters;

/// <summary>
/// Translates a filter into a condition on the tables sentence s, revision r and article a. Every value goes in as a parameter,
/// and full-text terms as quoted strings of letters and digits, so nothing that a user writes becomes part of the statement.
/// </summary>
internal sealed class FilterSql
{
    // A person's query has fewer; PostgreSQL plans eight joins at once.
    private const int MostJoined = 6;

    private readonly List<object?> _values = [];
    private readonly Dialect _dialect;
    private int _subqueries;

    private FilterSql(Dialect dialect) => _dialect = dialect;

    /// <summary>The condition with the values of its parameters $1, $2 …</summary>
    public static (string Condition, object?[] Values) Translate(Filter filter, Dialect dialect)
    {
        var sql = new FilterSql(dialect);
        var condition = sql.Of(filter);
        return (condition, [.. sql._values]);
    }

    private string Of(Filter filter) => filter switch
    {
        All all => AllOf(all),
        Not not => $"NOT {Of(not.Part)}",
        Words words => Matches("s.id", "sentence_text", FullText(words.Text, words.IsPrefix)),
        Near near => Matches("s.id", "sentence_text", Close(near)),
        ArticleFilter article => OfArticle(article),
        TagFilter or FigureFilter => InScope(FilterGroups.ScopeOf(filter), [filter]),
        Any any when FilterGroups.ScopeOf(any) is FilterScope.Tag or FilterScope.Figure => InScope(FilterGroups.ScopeOf(any), [any]),
        Any any => Join(any.Parts.Select(Of), "OR", "FALSE"),
        _ => throw new ArgumentException($"No translation for {filter.GetType().Name}.", nameof(filter)),
    };

    private string AllOf(All all) => Join(
        FilterGroups.Split(all).SelectMany<(FilterScope Scope, List<Filter> Parts), string>(group => group.Scope switch
        {
            FilterScope.Words => [Matches("s.id", "sentence_text", EveryWord(group.Parts))],
            FilterScope.Tag or FilterScope.Figure => [InScope(group.Scope, group.Parts)],
            _ => group.Parts.Select(Of),
        }),
        "AND",
        "TRUE");

    private string InScope(FilterScope scope, IReadOnlyList<Filter> parts)
    {
        var table = scope == FilterScope.Tag ? "tag" : "number";
        return Among("s.id", $"SELECT x.sentence FROM {table} x WHERE x.sentence IS NOT NULL AND {Join(parts.Select(Condition), "AND", "TRUE")}");
    }

    // A condition on the row x of a tag or number.
    private string Condition(Filter filter) => filter switch
    {
        All all => Join(all.Parts.Select(Condition), "AND", "TRUE"),
        Any any => Join(any.Parts.Select(Condition), "OR", "FALSE"),
        OfNarrative { Narrative: null } => "TRUE",
        OfNarrative narrative => $"x.narrative = {Bind(narrative.Narrative)}",
        OfStance stance => $"x.stance = {Bind(LensJson.Word(stance.Stance))}",
        OfMetric { Metric: null } => "x.kind IS NOT NULL",
        OfMetric metric => $"(x.metric = {Bind(metric.Metric.ToLowerInvariant())} OR x.kind = {Bind(metric.Metric.ToLowerInvariant())})",
        ValueWithin value => Within(value),
        InUnit unit => $"x.unit_key = {Bind(AnalysisWriter.LookUp(unit.Unit))}",
        OfVerdict verdict => $"x.verdict = {Bind(LensJson.Word(verdict.Verdict))}",
        FromSource source => _dialect.Contains("' ' || x.source_key || ' '", Bind($" {AnalysisWriter.LookUp(source.Source)} ")),
        _ => throw new ArgumentException($"No condition for {filter.GetType().Name}.", nameof(filter)),
    };

    private string Within(ValueWithin value)
    {
        var parts = new List<string> { "x.value_real IS NOT NULL" };
        if (value.Low is { } low)
        {
            parts.Add(Either(value.LowIncluded ? ">=" : ">", low));
        }

        if (value.High is { } high)
        {
            parts.Add(Either(value.HighIncluded ? "<=" : "<", high));
        }

        return Join(parts, "AND", "TRUE");
    }

    // One of the ends of a range, or the value itself.
    private string Either(string comparison, decimal limit)
    {
        var bound = Bind((double)limit);
        return $"(x.value_real {comparison} {bound} OR coalesce(x.high_real, x.value_real) {comparison} {bound})";
    }

    // Every condition is true or false, never NULL, so that NOT means what it says.
    private string OfArticle(ArticleFilter filter) => filter switch
    {
        InTitle title => Matches("r.id", "title_text", FullText(title.Text, title.IsPrefix)),
        OfOutlet outlet => $"(r.outlet_key = {Bind(Terms.Key(outlet.Outlet))} OR r.host = {Bind(outlet.Outlet.ToLowerInvariant())})",
        ByAuthor author => _dialect.Contains($"' ' || replace(r.author_key, {Bind("\n")}, {Bind(" \n ")}) || ' '", Bind($" {Terms.Key(author.Name)} ")),
        InLanguage language => $"coalesce(r.language, '') = {Bind(language.Language.ToLowerInvariant())}",
        Published { From: null, To: null } => "r.day IS NOT NULL",
        Published published => $"(r.day IS NOT NULL AND r.day BETWEEN {Bind(StoredText.Day(published.From ?? DateOnly.MinValue))} AND {Bind(StoredText.Day(published.To ?? DateOnly.MaxValue))})",
        InCluster cluster => $"a.cluster IN (SELECT c.cluster FROM article c WHERE c.id = {Bind(cluster.Id)})",
        InArticle article => Among("s.revision", $"SELECT s.revision {StoreSql.CurrentSentences} WHERE {Of(article.Part)}"),
        TaggedBy { IsPrefix: true } model => $"substr(r.model, 1, {Bind(model.Model.Length)}) = {Bind(model.Model)}",
        TaggedBy model => $"r.model = {Bind(model.Model)}",
        OfArticle article => $"a.id = {Bind(article.Id)}",
        _ => throw new ArgumentException($"No translation for {filter.GetType().Name}.", nameof(filter)),
    };

    private string Matches(string id, string index, string? query) =>
        query is null ? "FALSE" : Among(id, $"SELECT rowid FROM {index} WHERE {_dialect.Matches(index, Bind(query))}");

    // PostgreSQL joins every "IN" into one plan, and planning takes minutes where there are hundreds; "IS TRUE" keeps those beyond the first few apart.
    private string Among(string id, string ids) => ++_subqueries <= MostJoined ? $"{id} IN ({ids})" : $"({id} IN ({ids})) IS TRUE";

    private string? EveryWord(List<Filter> words)
    {
        var terms = words.OfType<Words>().Select(w => FullText(w.Text, w.IsPrefix)).ToList();
        return terms.Contains(null) ? null : string.Join(_dialect.AndWords, terms);
    }

    private string? Close(Near near)
    {
        var pairs = from left in near.Left
                    from right in near.Right
                    let terms = (Left: FullText(left.Text, left.IsPrefix), Right: FullText(right.Text, right.IsPrefix))
                    where terms is (not null, not null)
                    select _dialect.Near(terms.Left, terms.Right, near.Between);
        return string.Join(_dialect.OrWords, pairs) is { Length: > 0 } query ? query : null;
    }

    // Null where there is no word to look for.
    private string? FullText(string text, bool isPrefix) => Terms.Key(text) is { Length: > 0 } key ? _dialect.Phrase(key, isPrefix) : null;

    private static string Join(IEnumerable<string> parts, string word, string none)
    {
        var list = parts.Distinct(StringComparer.Ordinal).ToArray();
        return list.Length == 0 ? none : Balanced(list, word);
    }

    // Halves of halves: engines bound the depth of an expression (SQLite: 1000), and a long row is as deep as it is long.
    private static string Balanced(ReadOnlySpan<string> parts, string word) =>
        parts.Length == 1 ? parts[0] : $"({Balanced(parts[..(parts.Length / 2)], word)} {word} {Balanced(parts[(parts.Length / 2)..], word)})";

    private string Bind(object? value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }
}
