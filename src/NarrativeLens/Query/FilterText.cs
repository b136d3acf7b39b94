using System.Globalization;
using NarrativeLens.Store.Filters;

namespace NarrativeLens.Query;

/// <summary>Writes a filter in the query language: what <see cref="QueryLanguage"/> reads back as the same filter.</summary>
internal static class FilterText
{
    private const string PlainSigns = "-$%.,'&+€£";

    /// <summary>The expression. Alternatives stand in parentheses where they are part of something.</summary>
    public static string Of(Filter filter) => filter switch
    {
        All all => string.Join(' ', all.Parts.Select(Part)),
        Any any => string.Join(" OR ", any.Parts.Select(Part)),
        Not not => $"NOT {Part(not.Part)}",
        Words words => Word(words),
        Near near => $"{Side(near.Left)} {QueryWords.Near}{Number(near.Between)} {Side(near.Right)}",
        ArticleFilter article => Of(article),
        OfNarrative narrative => Field(QueryField.Narrative, narrative.Narrative),
        OfStance stance => Field(QueryField.Stance, LensJson.Word(stance.Stance)),
        OfMetric metric => Field(QueryField.Figure, metric.Metric),
        InUnit unit => Field(QueryField.Unit, unit.Unit),
        OfVerdict verdict => Field(QueryField.Verdict, LensJson.Word(verdict.Verdict)),
        FromSource source => Field(QueryField.Source, source.Source),
        ValueWithin value => Value(value),
        _ => throw new ArgumentException($"No words for {filter.GetType().Name}.", nameof(filter)),
    };

    private static string Of(ArticleFilter filter) => filter switch
    {
        InTitle title => $"title:{Word(new Words(title.Text, title.IsPrefix))}",
        OfOutlet outlet => Field(QueryField.Outlet, outlet.Outlet),
        ByAuthor author => Field(QueryField.Author, author.Name),
        InLanguage language => Field(QueryField.Lang, language.Language),
        Published published => $"date:{Day(published.From)}..{Day(published.To)}",
        InCluster cluster => Field(QueryField.Cluster, cluster.Id),
        OfArticle article => Field(QueryField.Article, article.Id),
        TaggedBy { IsPrefix: true } model => $"model:{model.Model}*",
        TaggedBy model => Field(QueryField.Model, model.Model),
        InArticle { Part: Words words } => $"text:{Word(words)}",
        InArticle article => $"text:{{{Of(article.Part)}}}",
        _ => throw new ArgumentException($"No words for {filter.GetType().Name}.", nameof(filter)),
    };

    private static string Part(Filter filter) => filter is All or Any ? $"({Of(filter)})" : Of(filter);

    private static string Side(IReadOnlyList<Words> side) => side.Count == 1 ? Word(side[0]) : $"({string.Join(" OR ", side.Select(Word))})";

    private static string Word(Words words) => words.IsPrefix ? words.Text + "*" : Quoted(words.Text);

    private static string Field(QueryField field, string? value) => $"{LensJson.Word(field)}:{(value is null ? QueryWords.Anything : Quoted(value))}";

    private static string Quoted(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || PlainSigns.Contains(c)) && text is not (QueryWords.And or QueryWords.Or or QueryWords.Not) && text[0] != '-' ? text : $"\"{text}\"";

    private static string Value(ValueWithin value) => value switch
    {
        { Low: { } low, High: { } high } => low == high ? $"value={Number(low)}" : $"value:{Number(low)}..{Number(high)}",
        { Low: { } low } => $"value{(value.LowIncluded ? ">=" : ">")}{Number(low)}",
        _ => $"value{(value.HighIncluded ? "<=" : "<")}{Number(value.High ?? 0)}",
    };

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
