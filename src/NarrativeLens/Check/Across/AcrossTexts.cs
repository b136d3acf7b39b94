using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>
/// Compares the figures of several texts: who gave one first, who repeats it word for word, who changed it, who disagrees. What another text says
/// proves nothing, so a disagreement calls for a look and refutes nobody.
/// </summary>
public static class AcrossTexts
{
    /// <summary>The rule's name in reports.</summary>
    public const string Rule = "across-articles";

    // A reader wants to know who else, not all who do.
    private const int MostNamed = 5;

    /// <summary>The same reports, each with a finding per figure that another text gives too.</summary>
    /// <param name="checks">File or address, text and report of each.</param>
    public static IReadOnlyList<(string File, Article Article, CheckReport Report)> Compare(IReadOnlyList<(string File, Article Article, CheckReport Report)> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var found = checks.Select(_ => new List<InternalFinding>()).ToList();
        var groups = checks
            .SelectMany((check, text) => check.Report.Findings
                .Where(finding => finding.Figure is { } figure && ComparableFigures.IsComparable(figure))
                .Select(finding => new Statement(text, check.File, check.Article, finding)))
            .GroupBy(statement => ComparableFigures.KeyOf(statement.Finding.Figure!));
        foreach (var group in groups)
        {
            List<Statement> said = [.. group.DistinctBy(one => one.Text).OrderBy(one => one.Article.PublishedAt ?? DateTimeOffset.MaxValue).ThenBy(one => one.File, StringComparer.Ordinal)];
            if (said.Count > 1)
            {
                said.ForEach(one => found[one.Text].Add(FindingOf(one, said)));
            }
        }

        return [.. checks.Zip(found, (check, more) => more.Count == 0 ? check : check with { Report = check.Report with { Internal = [.. check.Report.Internal, .. more] } })];
    }

    private static InternalFinding FindingOf(Statement one, List<Statement> said)
    {
        var others = said.Where(other => other != one).ToList();
        var differ = others.Where(other => ComparableFigures.Differ(one.Finding, other.Finding)).ToList();
        var verdict = differ.Count == 0 || ComparableFigures.IsSupported(one.Finding) ? Verdict.Supported : Verdict.DefinitionDependent;
        var changed = differ.FirstOrDefault(other => said.IndexOf(other) < said.IndexOf(one) && other.Frame == one.Frame);
        return new InternalFinding(Rule, [one.Finding.Figure!], verdict, string.Join(' ', Sentences(one, said, others, differ)), changed is null ? null : "changed-in-copy");
    }

    private static IEnumerable<string> Sentences(Statement one, List<Statement> said, List<Statement> others, List<Statement> differ)
    {
        var first = said[0];
        if (first == one)
        {
            yield return $"Of {said.Count} texts the first to say it{Dated(one)}.";
        }
        else
        {
            yield return $"{first.File} said it first{Dated(first)}: {first.Quote}{(first.Sentence == one.Sentence ? ", word for word the same" : first.Frame == one.Frame ? ", in the same words with another number" : "")}.";
        }

        if (differ.Count > 0)
        {
            yield return $"Otherwise: {Named(differ)}.";
        }

        var agree = others.Where(other => other != first && !differ.Contains(other)).ToList();
        if (agree.Count > 0)
        {
            yield return $"Likewise: {Named(agree)}.";
        }
    }

    private static string Dated(Statement one) => one.Article.PublishedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $" ({at.UtcDateTime:yyyy-MM-dd HH:mm} UTC)") : "";

    private static string Named(List<Statement> statements) =>
        string.Join(", ", statements.Take(MostNamed).Select(one => $"{one.File} {one.Quote}"))
        + (statements.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {statements.Count - MostNamed} more") : "");

    private sealed record Statement(int Text, string File, Article Article, Finding Finding)
    {
        public string Quote => Finding.Figure!.Quote;

        /// <summary>Its sentence, on one line.</summary>
        public string Sentence { get; } = MarkupText.Visible(SentenceSpan(Article, Finding).Of(Article.Text));

        /// <summary>The sentence without the number: equal frames are one sentence with two numbers.</summary>
        public string Frame { get; } = FrameOf(Article, Finding);

        private static TextSpan SentenceSpan(Article article, Finding finding)
        {
            var sentence = finding.Figure!.Sentence;
            return new TextSpan(sentence.Start, sentence.Length) is var span && span.Start >= 0 && span.End <= article.Text.Length && span.Contains(finding.Span) ? span : finding.Span;
        }

        private static string FrameOf(Article article, Finding finding)
        {
            var sentence = SentenceSpan(article, finding);
            return MarkupText.Visible(string.Concat(article.Text.AsSpan(sentence.Start, finding.Span.Start - sentence.Start), "\uFFFC", article.Text.AsSpan(finding.Span.End, sentence.End - finding.Span.End)));
        }
    }
}
