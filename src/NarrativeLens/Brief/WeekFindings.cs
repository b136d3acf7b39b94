using NarrativeLens.Check;
using NarrativeLens.Figures;
using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Collects the week's findings; the same sentence in wire copies is one finding, told of the article that ran it first.</summary>
internal static class WeekFindings
{
    /// <summary>One per figure, in order of publication and place.</summary>
    public static IReadOnlyList<CheckedFigure> Figures(WeekPress press) =>
    [
        .. press.ThisWeek
            .SelectMany(article => article.Analysis.Check.Findings.Select(finding => (Article: article, Finding: finding, Sentence: PassageOf(article, finding))))
            .GroupBy(f => (f.Article.Cluster, f.Sentence.Text, f.Sentence.Start, OccurrenceOf(f.Article, f.Finding, f.Sentence)))
            .Select(group => new CheckedFigure(
                WeekPress.Cite(group.First().Article),
                group.First().Sentence,
                group.First().Finding,
                Others(group.Select(f => f.Article)))),
    ];

    /// <summary>Internal findings that contradict.</summary>
    public static IReadOnlyList<InternalContradiction> Contradictions(WeekPress press) =>
    [
        .. press.ThisWeek
            .SelectMany(article => article.Analysis.Check.Internal
                .Where(i => i.Verdict == Verdict.Contradicted)
                .Select(finding => (Article: article, Finding: finding, Sentences: SentencesOf(article, finding))))
            .GroupBy(f => (f.Article.Cluster, f.Finding.Rule, Words: string.Join('\n', f.Sentences.Select(s => s.Text)), f.Finding.Explanation))
            .Select(group => new InternalContradiction(
                WeekPress.Cite(group.First().Article),
                group.First().Sentences,
                group.First().Finding,
                Others(group.Select(f => f.Article)))),
    ];

    private static Passage PassageOf(StoredArticle article, Finding finding) => finding.Figure is { } figure
        ? Passages.Around(article, SpanOf(figure), figure.Span, figure.Quote)
        : Passages.Around(article, null, finding.Span, finding.Unparsed!.Quote);

    // A headline that the text repeats, or a sentence printed twice, is two places of one article, not a copy.
    private static int OccurrenceOf(StoredArticle article, Finding finding, Passage sentence)
    {
        var (count, at, text) = (0, -1, article.Analysis.Article.Text);
        var start = finding.Span.Start - sentence.Start;
        while (sentence.Text.Length > 0 && (at = text.IndexOf(sentence.Text, at + 1, StringComparison.Ordinal)) >= 0 && at < start)
        {
            count++;
        }

        return count;
    }

    private static IReadOnlyList<Passage> SentencesOf(StoredArticle article, InternalFinding finding) =>
        [.. finding.Figures.Select(f => Passages.Around(article, SpanOf(f), f.Span, f.Quote)).DistinctBy(p => p.Text)];

    private static TextSpan SpanOf(Figure figure) => new(figure.Sentence.Start, figure.Sentence.Length);

    private static IReadOnlyList<Citation> Others(IEnumerable<StoredArticle> articles) => [.. articles.DistinctBy(a => a.Id).Skip(1).Select(WeekPress.Cite)];
}
