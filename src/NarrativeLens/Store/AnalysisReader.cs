using System.Data.Common;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;

namespace NarrativeLens.Store;

/// <summary>Reads an article's current revision back as the records it was saved from.</summary>
internal static class AnalysisReader
{
    /// <summary>Ids of current revisions published on these UTC days, in order of publication; both null for all, undated ones last.</summary>
    public static List<long> Revisions(StoreTransaction transaction, DateOnly? from, DateOnly? to) => Statement.All(
        transaction,
        """
        SELECT r.id FROM article a JOIN revision r ON r.id = a.current
        WHERE (CAST($1 AS TEXT) IS NULL OR r.day >= $1) AND (CAST($2 AS TEXT) IS NULL OR r.day <= $2)
        ORDER BY r.published_utc IS NULL, r.published_utc, a.id
        """,
        row => row.GetInt64(0),
        StoredText.Day(from), StoredText.Day(to));

    public static StoredArticle Read(StoreTransaction transaction, long revision)
    {
        var (article, record, model, report) = Statement.All(
            transaction,
            """
            SELECT a.id, a.cluster, r.outlet, (SELECT count(*) FROM revision o WHERE o.article = a.id), r.stamp, r.record, r.model, r.report
            FROM revision r JOIN article a ON a.id = r.article WHERE r.id = $1
            """,
            row => (
                new StoredArticle(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), null!),
                row.GetString(5), row.GetString(6), row.GetString(7)),
            revision).Single();
        return article with { Analysis = Analysis(transaction, revision, record, model, StoredText.FromJson<Remainder>(report)) };
    }

    private static ArticleAnalysis Analysis(StoreTransaction transaction, long revision, string article, string model, Remainder remainder)
    {
        var numbers = Statement.All(
            transaction,
            "SELECT figure, unparsed, verdict, severity, explanation, diagnosis, evidence, suggestion FROM number WHERE revision = $1 ORDER BY start, id",
            NumberOf,
            revision);
        return new ArticleAnalysis(
            StoredText.FromJson<Article>(article),
            new Classification(model, Sentences(transaction, revision), remainder.Shares),
            new FigureReport(
                [.. numbers.Select(n => n.Figure).OfType<Figure>()],
                remainder.NotFigures,
                [.. numbers.Select(n => n.Unparsed).OfType<NotFigure>()],
                remainder.Ledger),
            new CheckReport([.. numbers.Select(n => n.Finding).OfType<Finding>()], Internal(transaction, revision), remainder.Summary));
    }

    private static List<TaggedSentence> Sentences(StoreTransaction transaction, long revision)
    {
        var tags = Statement.All(
            transaction,
            $"{StoreSql.Tags} WHERE sentence IN (SELECT id FROM sentence WHERE revision = $1) ORDER BY sentence, ordinal",
            row => (Sentence: row.GetInt64(4), Tag: StoreSql.TagOf(row)),
            revision).ToLookup(one => one.Sentence, one => one.Tag);
        return Statement.All(
            transaction,
            "SELECT start, length, id FROM sentence WHERE revision = $1 ORDER BY ordinal",
            row => new TaggedSentence(row.GetInt32(0), row.GetInt32(1), [.. tags[row.GetInt64(2)]]),
            revision);
    }

    private static List<InternalFinding> Internal(StoreTransaction transaction, long revision) => Statement.All(
        transaction,
        "SELECT record FROM internal_finding WHERE revision = $1 ORDER BY ordinal",
        row => StoredText.FromJson<InternalFinding>(row.GetString(0)),
        revision);

    private static (Figure? Figure, NotFigure? Unparsed, Finding? Finding) NumberOf(DbDataReader row)
    {
        var figure = StoreSql.JsonAt<Figure>(row, 0);
        var unparsed = StoreSql.JsonAt<NotFigure>(row, 1);
        var finding = StoreSql.TextAt(row, 2) is not { } verdict ? null : new Finding
        {
            Figure = figure,
            Unparsed = unparsed,
            Verdict = StoredText.Value<Verdict>(verdict),
            Severity = StoredText.Value<Severity>(row.GetString(3)),
            Explanation = row.GetString(4),
            Diagnosis = StoreSql.TextAt(row, 5),
            Evidence = StoreSql.JsonAt<IReadOnlyList<Evidence>>(row, 6) ?? [],
            Suggestion = StoreSql.TextAt(row, 7),
        };
        return (figure, unparsed, finding);
    }
}
