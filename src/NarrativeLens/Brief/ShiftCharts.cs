using System.Globalization;
using System.Text;
using NarrativeLens.Brief.Writing;
using NarrativeLens.Shifts;

namespace NarrativeLens.Brief;

/// <summary>Writes a report of shifts as charts: an SVG file for each narrative, and a page with all of them, each with its table beneath.</summary>
public static class ShiftCharts
{
    private const string PageCss =
        ":root{color-scheme:light dark}body{font-family:system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 1rem}svg{max-width:100%;height:auto}"
        + "table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.15rem .6rem;text-align:right}th:first-child,td:first-child{text-align:left}";

    /// <summary>Writes into a folder, which is made where there is none; older files of the same names are replaced.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Cancels between two files.</param>
    /// <returns>The path of the page.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task<string> WriteAsync(ShiftReport report, string folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var page = new StringBuilder();
        Add(page, $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Narratives over time</title><style>{PageCss}</style></head><body>");
        Add(page, $"<h1>Narratives over time</h1>\n<p>{MarkupText.Xml(ShiftWords.Answer(report))}</p>");
        Add(page, $"{string.Concat(ShiftWords.Market(report).Select(line => $"<p>{MarkupText.Xml(line.Trim())}</p>"))}");
        foreach (var narrative in report.Narratives.Where(n => n.Series.Any(s => s.Points.Count > 0)))
        {
            var svg = ShiftChart.Draw(narrative, report.Market);
            await File.WriteAllTextAsync(Path.Combine(folder, narrative.Narrative + ".svg"), svg, cancellation).ConfigureAwait(false);
            Add(page, $"<figure>{svg}</figure>");
            Table(page, narrative);
        }

        Add(page, $"{string.Concat(ShiftWords.Method(report).Select(line => $"<p>{MarkupText.Xml(line)}</p>"))}</body></html>");
        var path = Path.Combine(folder, "shifts.html");
        await File.WriteAllTextAsync(path, page.ToString(), cancellation).ConfigureAwait(false);
        return path;
    }

    private static void Table(StringBuilder page, NarrativeShift narrative)
    {
        Add(page, $"<details><summary>{MarkupText.Xml(narrative.Name)} in numbers</summary><table><thead><tr><th>period</th><th>stories</th><th>sentences</th><th>share of sentences</th><th>share of stories</th><th>first reports, copies</th><th>asserts, rejects, reports</th><th>with copies</th></tr></thead><tbody>");
        foreach (var series in narrative.Series)
        {
            foreach (var point in series.Points)
            {
                Add(page, $"<tr><td>{point.Period}{(narrative.Series.Count > 1 ? MarkupText.Xml(", " + series.Model) : "")}</td><td>{point.Base.Stories}</td><td>{point.Base.Sentences}</td><td>{ShiftWords.Share(point.OfSentences)}</td><td>{ShiftWords.Share(point.OfStories)}</td><td>{point.Stories}, {point.Copies}</td><td>{string.Join(", ", point.Stances.Select(s => s.Told))}</td><td>{ShiftWords.Percent(point.WithCopies)}</td></tr>");
            }
        }

        Add(page, $"</tbody></table></details>");
    }

    private static void Add(StringBuilder page, FormattableString words) => page.Append(words.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
