using System.Globalization;
using System.Text;

namespace NarrativeLens.Check;

/// <summary>Writes a report as a compiler writes its messages: place, severity, verdict; the line with a caret; evidence and suggestion.</summary>
public static class CheckLines
{
    // What a terminal shows of a long line, the figure in it.
    private const int WidestLine = 160;

    /// <summary>Writes the findings that matter and the internal ones, in order of their place, then a summary line; what an editor let stand is only counted.</summary>
    /// <param name="file">The file's name as the messages are to show it.</param>
    /// <param name="article">The text that was checked.</param>
    /// <param name="report">What was found.</param>
    /// <param name="least">The least severity to write.</param>
    /// <returns>Lines ended by a line feed; free of control characters whatever the text holds.</returns>
    public static string Write(string file, Article article, CheckReport report, Severity least = Severity.Warning)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(report);
        var lines = new LineIndex(article.Text);
        var name = TerminalText.Safe(file);
        var messages = report.Findings.Where(finding => finding.Severity >= least && finding.Decision is not { Settles: true })
            .Select(finding => (finding.Span, Text: Message(name, article, lines, finding)))
            .Concat(report.Internal.Where(one => one.Figures.Count > 0 && one.Severity >= least && one.Decision is not { Settles: true })
                .Select(one => (one.Figures[^1].Span, Text: Message(name, article, lines, one))))
            .OrderBy(message => message.Span.Start);
        return string.Concat(messages.Select(message => message.Text)) + Summary(name, report);
    }

    private static string Message(string file, Article article, LineIndex lines, Finding finding)
    {
        var text = new StringBuilder();
        var diagnosis = finding.Diagnosis is null ? "" : $" ({finding.Diagnosis})";
        Head(text, file, lines, finding.Span, finding.Severity, $"{LensJson.Word(finding.Verdict)}{diagnosis}: {finding.Explanation}");
        Excerpt(text, article.Text, lines, finding.Span);
        foreach (var evidence in finding.Evidence)
        {
            text.Append(CultureInfo.InvariantCulture, $"    evidence: {TerminalText.Safe(evidence.Series)}, {TerminalText.Safe(evidence.Definition)}: ")
                .Append(CultureInfo.InvariantCulture, $"{evidence.Value} at {evidence.At.UtcDateTime:yyyy-MM-ddTHH:mmZ} (vintage {TerminalText.Safe(evidence.Vintage)})\n");
        }

        text.Append(finding.Suggestion is null ? "" : $"    instead: {TerminalText.Safe(finding.Suggestion)}\n");
        return text.Append(Decided(finding.Decision)).ToString();
    }

    private static string Message(string file, Article article, LineIndex lines, InternalFinding finding)
    {
        var text = new StringBuilder();
        var diagnosis = finding.Diagnosis is null ? "" : $" ({finding.Diagnosis})";
        var span = finding.Figures[^1].Span;
        Head(text, file, lines, span, finding.Severity, $"{finding.Rule} {LensJson.Word(finding.Verdict)}{diagnosis}: {finding.Explanation}");
        Excerpt(text, article.Text, lines, span);
        return text.Append(Decided(finding.Decision)).ToString();
    }

    private static string Decided(Decision? decision) => decision is null
        ? ""
        : TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"    decided: {LensJson.Word(decision.Kind)} by {decision.By}, {decision.At.UtcDateTime:yyyy-MM-dd HH:mm}Z{(decision.Note is null ? "" : ": " + decision.Note)}")) + "\n";

    private static void Head(StringBuilder text, string file, LineIndex lines, TextSpan span, Severity severity, string message)
    {
        var (line, column) = lines.Of(span.Start);
        text.Append(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: {LensJson.Word(severity)}: {TerminalText.Safe(message)}\n");
    }

    private static void Excerpt(StringBuilder text, string source, LineIndex lines, TextSpan span)
    {
        var line = lines.Line(lines.Of(span.Start).Line);
        var start = line.Length <= WidestLine ? line.Start : Math.Max(line.Start, Math.Min(span.Start - (WidestLine / 2), line.End - WidestLine));
        var end = Math.Min(line.End, start + WidestLine);
        var words = TerminalText.Safe(source.AsSpan(start, Math.Max(0, end - start)));
        var before = TerminalWidth.Of(words.AsSpan(0, span.Start - start));
        var carets = Math.Max(1, TerminalWidth.Of(words.AsSpan(span.Start - start, Math.Min(span.End, end) - span.Start)));
        text.Append("    ").Append(words.TrimEnd()).Append("\n    ").Append(' ', before).Append('^', carets).Append('\n');
    }

    private static string Summary(string file, CheckReport report)
    {
        var counts = string.Join(", ", report.Summary.ByVerdict.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}")));
        var within = report.Summary.InternalContradictions;
        var tail = within == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {within} contradicted inside the text");
        var settled = report.Findings.Count(finding => finding is { Severity: > Severity.Info, IsOpen: false }) + report.Internal.Count(one => one is { Severity: > Severity.Info, IsOpen: false });
        tail += settled == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {settled} let stand by an editor");
        return string.Create(CultureInfo.InvariantCulture, $"{file}: {report.Summary.Figures} {(report.Summary.Figures == 1 ? "figure" : "figures")}{(counts.Length == 0 ? "" : ": " + counts)}{tail}\n");
    }
}
