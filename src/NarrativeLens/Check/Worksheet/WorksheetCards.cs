using System.Globalization;
using System.Text;

namespace NarrativeLens.Check;

/// <summary>One card per finding: what the text says, what the reference says, why, what would be right, and the editor's decision.</summary>
internal static class WorksheetCards
{
    private static readonly (DecisionKind Kind, string Words)[] s_decisions =
    [
        (DecisionKind.Accepted, "Accepted"),
        (DecisionKind.Corrected, "Corrected"),
        (DecisionKind.Query, "Query"),
        (DecisionKind.NotCheckable, "Not checkable"),
    ];

    /// <summary>The cards of the figures, in the order of the report.</summary>
    public static string OfFindings(Article article, CheckReport report)
    {
        var html = new StringBuilder();
        var lines = new LineIndex(article.Text);
        var keys = DecisionKey.OfFindings(article, report);
        foreach (var (index, finding) in report.Findings.Index())
        {
            var number = index + 1;
            Open(html, $"f{number}", finding.Verdict, (finding.Severity > Severity.Info, finding.IsOpen), keys[index]);
            Head(html, $"f{number}", $"<a href=\"#t{number}\">{number}. {MarkupText.Xml(Shortened(DecisionKey.QuoteOf(finding)))}</a>", finding.Verdict, finding.Diagnosis, "line " + lines.Place(finding.Span.Start));
            Paragraph(html, finding.Explanation);
            EvidenceTable(html, finding.Evidence);
            Suggestion(html, finding.Suggestion);
            Decide(html, $"f{number}", finding.Decision);
        }

        return html.ToString();
    }

    /// <summary>The cards of what the text's figures say of one another.</summary>
    public static string OfInternal(CheckReport report)
    {
        var html = new StringBuilder();
        var keys = DecisionKey.OfInternal(report);
        foreach (var (index, finding) in report.Internal.Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"i{index + 1}");
            Open(html, id, finding.Verdict, (finding.Severity > Severity.Info, finding.IsOpen), keys[index]);
            Head(html, id, MarkupText.Xml(Shortened(keys[index].Quote)), finding.Verdict, finding.Diagnosis, finding.Rule);
            Paragraph(html, finding.Explanation);
            Decide(html, id, finding.Decision);
        }

        return html.ToString();
    }

    private static void Open(StringBuilder html, string id, Verdict verdict, (bool Matters, bool Open) state, DecisionKey key)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"card {LensJson.Word(verdict)}{(state.Open ? " open" : "")}\" id=\"{id}\" tabindex=\"-1\" aria-labelledby=\"{id}-h\"")
            .Append(CultureInfo.InvariantCulture, $" data-verdict=\"{LensJson.Word(verdict)}\" data-around=\"{MarkupText.Xml(key.Around)}\" data-quote=\"{MarkupText.Xml(key.Quote)}\" data-nth=\"{key.Nth}\"")
            .Append(state.Matters ? " data-matters" : "").Append(key.Rule is null ? "" : $" data-rule=\"{MarkupText.Xml(key.Rule)}\"").Append(">\n");
    }

    private static void Head(StringBuilder html, string id, string name, Verdict verdict, string? diagnosis, string place)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h3 id=\"{id}-h\">{name}</h3>\n<p class=\"verdict\"><span aria-hidden=\"true\">{VerdictMarks.Sign(verdict)}</span> {VerdictMarks.Words(verdict)}")
            .Append(diagnosis is null ? "" : $" <span class=\"note\">{MarkupText.Xml(diagnosis)}</span>")
            .Append(CultureInfo.InvariantCulture, $" <span class=\"note\">{MarkupText.Xml(place)}</span></p>\n");
    }

    private static void Paragraph(StringBuilder html, string words) => html.Append(CultureInfo.InvariantCulture, $"<p>{MarkupText.Xml(words)}</p>\n");

    private static void EvidenceTable(StringBuilder html, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        html.Append("<table><thead><tr><th scope=\"col\">Reference</th><th scope=\"col\">At (UTC)</th><th scope=\"col\" class=\"n\">Value</th></tr></thead><tbody>\n");
        foreach (var one in evidence)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{MarkupText.Xml(one.Series)}, {MarkupText.Xml(one.Definition)}<br><span class=\"note\">{MarkupText.Xml(one.Source)}, vintage {MarkupText.Xml(one.Vintage)}</span></td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{one.At.UtcDateTime:yyyy-MM-dd HH:mm}</td><td class=\"n\">{one.Value}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static void Suggestion(StringBuilder html, string? suggestion)
    {
        if (suggestion is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"instead\">Instead: <strong>{MarkupText.Xml(suggestion)}</strong> <button type=\"button\" class=\"copy\" data-words=\"{MarkupText.Xml(suggestion)}\">Copy</button></p>\n");
        }
    }

    private static void Decide(StringBuilder html, string id, Decision? decision)
    {
        html.Append("<fieldset><legend class=\"said\">Decision</legend>");
        foreach (var (kind, words) in s_decisions)
        {
            var word = LensJson.Word(kind);
            html.Append(CultureInfo.InvariantCulture, $"<label><input type=\"radio\" name=\"{id}\" value=\"{word}\"{(decision?.Kind == kind ? " checked" : "")}>{words}</label>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<label class=\"why\">Note <input type=\"text\" maxlength=\"500\" value=\"{MarkupText.Xml(decision?.Note ?? "")}\"></label></fieldset>\n<p class=\"decided\" aria-live=\"polite\"")
            .Append(decision is null ? "" : $" data-by=\"{MarkupText.Xml(decision.By)}\" data-at=\"{decision.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}\"").Append("></p>\n</section>\n");
    }

    // A digit run of a hostile page can be a megabyte long; the whole of it stands in the text.
    private static string Shortened(string words)
    {
        const int most = 80;
        return words.Length <= most ? words : words[..most] + "…";
    }
}
