using NarrativeLens.Brief.Writing;

namespace NarrativeLens.Brief;

/// <summary>Where a brief was written.</summary>
/// <param name="Week">Its week.</param>
/// <param name="Markdown">Path of the Markdown file.</param>
/// <param name="Html">Path of the HTML file, which needs no other file.</param>
/// <param name="Headline">The answer in one or two sentences, as plain text for a terminal.</param>
public sealed record BriefPaths(IsoWeek Week, string Markdown, string Html, string Headline);

/// <summary>Writes a brief as files. Equal briefs give equal bytes, whatever the culture, time zone or machine. Static; safe to call from several threads.</summary>
public static class BriefFiles
{
    /// <summary>Writes week.md, week.html and, where there is something to draw, week-narratives.svg. A reader of the folder sees an old file or a new one, never a part.</summary>
    /// <param name="brief">The values.</param>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="cancellation">Cancels between two files.</param>
    /// <exception cref="IOException">A file cannot be written; nothing is left half written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task<BriefPaths> WriteAsync(WeeklyBrief brief, string folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var chart = $"{brief.Week}-narratives.svg";
        var page = BriefPage.Of(brief, chart);
        var paths = new BriefPaths(brief.Week, Path.Combine(folder, $"{brief.Week}.md"), Path.Combine(folder, $"{brief.Week}.html"), Answer.OfNarratives(brief));
        if (page.Chart.Length > 0)
        {
            await WholeFile.WriteAsync(Path.Combine(folder, chart), NarrativeChart.Draw(brief), cancellation).ConfigureAwait(false);
        }

        await WholeFile.WriteAsync(paths.Html, HtmlPage.Of(brief, page), cancellation).ConfigureAwait(false);
        await WholeFile.WriteAsync(paths.Markdown, page.Markdown, cancellation).ConfigureAwait(false);
        return paths;
    }
}
