using System.Globalization;
using System.Reflection;

namespace NarrativeLens.Check;

/// <summary>
/// Writes a check as one HTML page to work through: the text with every number marked, a card per number, and decisions that the page saves as
/// <see cref="DecisionFile"/>. The page loads nothing, sends nothing, and runs no script but its own.
/// </summary>
public static class WorksheetPage
{
    /// <summary>How every worksheet begins, so that a program can tell one from another file.</summary>
    public const string Opening = "<!doctype html>\n<!-- NarrativeLens worksheet -->\n";

    private static readonly string s_style = Resource("worksheet.css");
    private static readonly string s_script = Resource("worksheet.js");

    /// <summary>Writes the page.</summary>
    /// <param name="file">The text's name as the page is to show it.</param>
    /// <param name="article">The text that was checked.</param>
    /// <param name="report">What was found.</param>
    /// <param name="version">The checker's version.</param>
    /// <returns>The same bytes for the same input, on any machine and in any culture.</returns>
    public static string Write(string file, Article article, CheckReport report, string version)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(report);
        var title = article.Title.Length > 0 ? article.Title : file;
        var within = WorksheetCards.OfInternal(report);
        return Opening + $"""
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{PagePolicy.Of([s_style], [s_script])}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>Worksheet: {MarkupText.Xml(title)}</title>
            <style>{s_style}</style>
            </head>
            <body data-file="{MarkupText.Xml(file)}" data-hash="{MarkupText.Xml(article.ContentHash)}" data-format="{DecisionFile.CurrentFormat}">
            <a class="skip" href="#cards">Skip to the findings</a>
            <header>
            <h1>{MarkupText.Xml(title)}</h1>
            <p class="note">{MarkupText.Xml(file)}{Published(article)} · NarrativeLens {MarkupText.Xml(version)} · {MarkupText.Xml(article.ContentHash)}</p>
            <p id="counts">{Counts(report)}</p>
            <div class="tools" role="group" aria-label="Decisions">
            <label>Your name <input id="name" autocomplete="name" maxlength="100"></label>
            <button type="button" id="save">Save decisions</button>
            <label class="load">Load decisions <input type="file" id="load" accept=".json,application/json"></label>
            <label><input type="checkbox" id="only-open"> Only what waits for you</label>
            <span id="state" role="status"></span>
            </div>
            <noscript><p class="note">Decisions are saved by a script of this page, which is off here; everything else works.</p></noscript>
            </header>
            <main>
            <article aria-label="The text">
            {(article.Title.Length > 0 && !article.Text.Contains(article.Title, StringComparison.Ordinal) ? $"<h2>{MarkupText.Xml(article.Title)}</h2>\n" : "")}{WorksheetText.Of(article, report)}</article>
            <div id="cards">
            {(within.Length > 0 ? $"<h2>Against one another</h2>\n{within}" : "")}<h2>Figures</h2>
            {WorksheetCards.OfFindings(article, report)}</div>
            </main>
            <script>{s_script}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Published(Article article) => article.PublishedAt is { } at
        ? string.Create(CultureInfo.InvariantCulture, $" · read as of {at:yyyy-MM-dd HH:mm zzz}")
        : " · no date known: give --published to check what is said of days";

    private static string Counts(CheckReport report)
    {
        var counts = report.Findings.CountBy(finding => finding.Verdict).OrderBy(count => count.Key)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"<span class=\"count {LensJson.Word(count.Key)}\"><span aria-hidden=\"true\">{VerdictMarks.Sign(count.Key)}</span> {count.Value} {VerdictMarks.Words(count.Key)}</span>"));
        var within = report.Summary.InternalContradictions;
        var tail = within == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" <span class=\"count contradicted\"><span aria-hidden=\"true\">✗</span> {within} contradicted within the text</span>");
        return string.Create(CultureInfo.InvariantCulture, $"{report.Summary.Figures} {(report.Summary.Figures == 1 ? "figure" : "figures")}: {string.Join(" ", counts)}{tail}");
    }

    // With line feeds whatever the source file has: the hashes of both stand in the page's policy.
    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"NarrativeLens.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
