using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;

namespace NarrativeLens.Store;

/// <summary>Writes the findings of one revision: its sentences with their words, tags, numbers and internal findings.</summary>
internal static class AnalysisWriter
{
    /// <summary>Writes the findings of <paramref name="analysis"/> as those of a revision that has none.</summary>
    public static void Write(StoreTransaction transaction, long revision, ArticleAnalysis analysis)
    {
        var sentences = WriteSentences(transaction, revision, analysis);
        WriteNumbers(transaction, revision, analysis, sentences);
        using var insert = new Statement(transaction, "INSERT INTO internal_finding(revision, ordinal, record) VALUES ($1, $2, $3)");
        foreach (var (ordinal, finding) in analysis.Check.Internal.Index())
        {
            insert.Run(revision, ordinal, StoredText.Json(finding));
        }
    }

    /// <summary>Removes all findings of a revision.</summary>
    public static void Clear(StoreTransaction transaction, long revision)
    {
        Statement.Run(transaction, "DELETE FROM internal_finding WHERE revision = $1", revision);
        Statement.Run(transaction, "DELETE FROM number WHERE revision = $1", revision);
        Statement.Run(transaction, "DELETE FROM sentence_text WHERE rowid IN (SELECT id FROM sentence WHERE revision = $1)", revision);
        Statement.Run(transaction, "DELETE FROM sentence WHERE revision = $1", revision);
    }

    private static List<(TextSpan Span, long Id)> WriteSentences(StoreTransaction transaction, long revision, ArticleAnalysis analysis)
    {
        using var insert = new Statement(transaction, "INSERT INTO sentence(revision, ordinal, start, length, text) VALUES ($1, $2, $3, $4, $5) RETURNING id");
        using var index = WordIndex.Of(transaction, "sentence_text");
        using var tag = new Statement(transaction, "INSERT INTO tag(sentence, ordinal, narrative, stance, probability, because) VALUES ($1, $2, $3, $4, $5, $6)");
        var ids = new List<(TextSpan, long)>();
        foreach (var (ordinal, sentence) in analysis.Narratives.Sentences.Index())
        {
            var text = sentence.Span.Of(analysis.Article.Text);
            var id = (long)insert.Scalar(revision, ordinal, sentence.Start, sentence.Length, text)!;
            index.Run(id, transaction.Dialect.Indexed(Terms.Key(text)));
            foreach (var (place, found) in sentence.Tags.Index())
            {
                tag.Run(id, place, found.Narrative, LensJson.Word(found.Stance), found.Probability, StoredText.Json(found.Because));
            }

            ids.Add((sentence.Span, id));
        }

        return ids;
    }

    private static void WriteNumbers(StoreTransaction transaction, long revision, ArticleAnalysis analysis, List<(TextSpan Span, long Id)> sentences)
    {
        using var insert = new Statement(transaction, """
            INSERT INTO number(revision, sentence, start, kind, metric, unit_key, source_key, value, value_real, high, high_real, figure, unparsed,
              verdict, severity, explanation, diagnosis, evidence, suggestion)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """);
        foreach (var (figure, unparsed, finding) in Numbers(analysis))
        {
            var span = figure?.Span ?? unparsed!.Span;
            insert.Run(
                revision, SentenceAt(sentences, span), span.Start,
                figure is null ? null : LensJson.Word(figure.Kind), figure?.Metric, LookUp(figure?.Unit), LookUp(figure?.AttributedTo),
                StoredText.Exact(figure?.Value), (double?)figure?.Value, StoredText.Exact(figure?.ValueHigh), (double?)figure?.ValueHigh,
                figure is null ? null : StoredText.Json(figure), unparsed is null ? null : StoredText.Json(unparsed),
                finding is null ? null : LensJson.Word(finding.Verdict), finding is null ? null : LensJson.Word(finding.Severity),
                finding?.Explanation, finding?.Diagnosis, finding is null ? null : StoredText.Json(finding.Evidence), finding?.Suggestion);
        }
    }

    /// <summary>The form in which units and sources are compared: "%" has no words and stays as it is.</summary>
    internal static string? LookUp(string? words) => words is null ? null : Terms.Key(words) is { Length: > 0 } key ? key : words.Trim();

    // Every figure and every unparsed run, each with its finding where the check gave one.
    private static IEnumerable<(Figure? Figure, NotFigure? Unparsed, Finding? Finding)> Numbers(ArticleAnalysis analysis)
    {
        var findings = analysis.Check.Findings.ToDictionary(f => f.Span);
        var numbers = new List<(Figure? Figure, NotFigure? Unparsed, Finding? Finding)>();
        numbers.AddRange(analysis.Figures.Figures.Select(f => ((Figure?)f, (NotFigure?)null, findings.GetValueOrDefault(f.Span))));
        numbers.AddRange(analysis.Figures.Unparsed.Select(u => ((Figure?)null, (NotFigure?)u, findings.GetValueOrDefault(u.Span))));
        if (numbers.Count(n => n.Finding is not null) != findings.Count)
        {
            throw new ArgumentException($"The check of {analysis.Article.Address} has findings about numbers that its figure report does not hold.", nameof(analysis));
        }

        return numbers.OrderBy(n => n.Figure?.Start ?? n.Unparsed!.Start);
    }

    private static long? SentenceAt(List<(TextSpan Span, long Id)> sentences, TextSpan number)
    {
        foreach (var (span, id) in sentences)
        {
            if (span.Start <= number.Start && number.Start < span.End)
            {
                return id;
            }
        }

        return null;
    }
}
