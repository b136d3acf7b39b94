using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>Writes findings as GitHub workflow commands, which a pull request shows beside the line.</summary>
public static class GitHubAnnotations
{
    /// <summary>One command per warning and error, in order of their place; columns from 1 in UTF-16 code units, the end one past the figure.</summary>
    /// <param name="file">The file's path from the root of the repository.</param>
    /// <param name="article">The text that was checked.</param>
    /// <param name="report">What was found.</param>
    /// <returns>Lines ended by a line feed, escaped as GitHub asks, so that no text can start a command of its own.</returns>
    public static string Write(string file, Article article, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(report);
        var lines = new LineIndex(article.Text);
        var findings = report.Findings.Where(finding => finding.IsOpen)
            .Select(finding => (finding.Span, finding.Severity, Title: LensJson.Word(finding.Verdict), Message: Message(finding)));
        var within = report.Internal.Where(one => one.Figures.Count > 0 && one.IsOpen)
            .Select(one => (one.Figures[^1].Span, Severity: one.Severity, Title: one.Rule, Message: one.Explanation));
        return string.Concat(findings.Concat(within).OrderBy(one => one.Span.Start)
            .Select(one => Command(file, lines, one.Span, LensJson.Word(one.Severity), one.Title, one.Message)));
    }

    private static string Message(Finding finding) =>
        finding.Suggestion is null ? finding.Explanation : $"{finding.Explanation}\nInstead: {finding.Suggestion}";

    private static string Command(string file, LineIndex lines, TextSpan span, string level, string title, string message)
    {
        var ((line, column), (endLine, endColumn)) = (lines.Of(span.Start), lines.Of(span.End));
        var end = endLine == line ? $"endColumn={endColumn.ToString(CultureInfo.InvariantCulture)}" : $"endLine={endLine.ToString(CultureInfo.InvariantCulture)}";
        return string.Create(CultureInfo.InvariantCulture, $"::{level} file={Property(file)},line={line},col={column},{end},title={Property(title)}::{Data(message)}\n");
    }

    private static string Data(string words) => string.Join("%0A", words.Split('\n').Select(line => TerminalText.Safe(line).Replace("%", "%25", StringComparison.Ordinal)));

    private static string Property(string words) => Data(words).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
