namespace NarrativeLens.Check;

/// <summary>How a decision finds its figure again: by the words, not by the place, which moves with every edit.</summary>
/// <param name="Around">The words around it.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Rule">The rule of an internal finding, else null.</param>
/// <param name="Nth">Which of several equal ones, from 1.</param>
internal readonly record struct DecisionKey(string Around, string Quote, string? Rule, int Nth)
{
    // Enough to tell two like sentences apart, and linear work in sentences of any length.
    private const int Reach = 160;

    /// <summary>One key per finding, in the report's order.</summary>
    public static IReadOnlyList<DecisionKey> OfFindings(Article article, CheckReport report)
    {
        var counts = new Dictionary<DecisionKey, int>();
        return [.. report.Findings.Select(finding => Counted(new DecisionKey(AroundOf(article.Text, finding), MarkupText.Visible(QuoteOf(finding)), null, 1), counts))];
    }

    /// <summary>One key per internal finding, in the report's order.</summary>
    public static IReadOnlyList<DecisionKey> OfInternal(CheckReport report)
    {
        var counts = new Dictionary<DecisionKey, int>();
        return [.. report.Internal.Select(finding => Counted(
            new DecisionKey(MarkupText.Visible(finding.Explanation), MarkupText.Visible(string.Join(", ", finding.Figures.Select(f => f.Quote))), finding.Rule, 1), counts))];
    }

    /// <summary>The key of a decision.</summary>
    public static DecisionKey Of(Decision decision) => new(decision.Around, decision.Quote, decision.Rule, decision.Nth);

    /// <summary>The words that a finding is about.</summary>
    public static string QuoteOf(Finding finding) => finding.Figure?.Quote ?? finding.Unparsed!.Quote;

    private static DecisionKey Counted(DecisionKey key, Dictionary<DecisionKey, int> counts)
    {
        var nth = counts[key] = counts.GetValueOrDefault(key) + 1;
        return key with { Nth = nth };
    }

    private static string AroundOf(string text, Finding finding)
    {
        var sentence = finding.Figure is { } figure ? new TextSpan(figure.Sentence.Start, figure.Sentence.Length) : Line(text, finding.Span);
        var start = Math.Max(Math.Min(sentence.Start, finding.Span.Start), finding.Span.Start - Reach);
        var end = Math.Min(Math.Min(Math.Max(sentence.End, finding.Span.End), finding.Span.End + Reach), text.Length);
        return MarkupText.Visible(text[start..end]).Trim();
    }

    private static TextSpan Line(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - Reach);
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1, span.Start - from) + 1;
        var end = text.IndexOf('\n', span.End, Math.Min(Reach, text.Length - span.End));
        return TextSpan.Between(Math.Max(start, from), end < 0 ? Math.Min(text.Length, span.End + Reach) : end);
    }
}
