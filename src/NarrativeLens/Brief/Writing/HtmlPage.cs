namespace NarrativeLens.Brief.Writing;

/// <summary>Puts the page together as one HTML file that loads nothing and runs nothing.</summary>
internal static class HtmlPage
{
    private const string MainId = "brief";

    public static string Of(WeeklyBrief brief, BriefPage page)
    {
        var (before, firstSections) = SafeHtml.Of(page.BeforeChart, MainId);
        var (after, sections) = SafeHtml.Of(page.AfterChart, firstSections is [.., var last] ? last.Id : MainId);
        var figure = page.Chart.Length == 0 ? "" : $"<figure>\n{NarrativeChart.Draw(brief)}</figure>\n";
        var title = BriefPage.TitleOf(brief);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{PagePolicy.Of(styles: [PageStyle.Css, ChartStyle.Css])}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <meta name="description" content="{MarkupText.Xml(Answer.OfNarratives(brief))}">
            <title>{MarkupText.Xml(title)}</title>
            <style>{PageStyle.Css}</style>
            </head>
            <body>
            <a class="skip" href="#{MainId}">Skip to the brief</a>
            <nav aria-label="Sections">{Contents([.. firstSections, .. sections])}</nav>
            <main id="{MainId}" tabindex="-1">
            {before}{figure}{after}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Contents(IReadOnlyList<SafeHtml.Section> sections) =>
        $"<ul>{string.Concat(sections.Select(s => $"<li><a href=\"#{MarkupText.Xml(s.Id)}\">{MarkupText.Xml(s.Words)}</a></li>"))}</ul>";
}
