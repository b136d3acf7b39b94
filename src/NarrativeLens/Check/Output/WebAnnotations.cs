using System.Globalization;
using System.Text.Json.Nodes;

namespace NarrativeLens.Check;

/// <summary>Writes findings as W3C Web Annotations, in JSON-LD.</summary>
public static class WebAnnotations
{
    /// <summary>One annotation per finding, in one annotation page. Positions count Unicode code points from 0, as the standard says.</summary>
    /// <param name="checks">File or address, text and report of each.</param>
    /// <param name="version">The checker's version.</param>
    /// <returns>Indented JSON-LD; the same bytes for the same input.</returns>
    public static string Write(IReadOnlyList<(string File, Article Article, CheckReport Report)> checks, string version)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var items = checks.SelectMany(check => Annotations(check.Article, check.Report, version)).ToList();
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = AnnotationTargets.Name("page " + string.Join(' ', checks.Select(check => check.Article.ContentHash))),
            ["type"] = "AnnotationPage",
            ["items"] = new JsonArray([.. items]),
        }.ToJsonString(LensJson.Indented) + "\n";
    }

    private static IEnumerable<JsonNode> Annotations(Article article, CheckReport report, string version)
    {
        var (unit, point) = (0, 0);
        foreach (var finding in report.Findings.OrderBy(finding => finding.Span.Start))
        {
            var span = finding.Span;
            point += AnnotationTargets.CodePoints(article.Text.AsSpan(unit, span.Start - unit));
            unit = span.Start;
            yield return Annotation(article, finding, version, point);
        }
    }

    private static JsonObject Annotation(Article article, Finding finding, string version, int start) => new()
    {
        ["id"] = AnnotationTargets.Name(string.Create(CultureInfo.InvariantCulture, $"{article.Address} {article.ContentHash} {finding.Span.Start}")),
        ["type"] = "Annotation",
        ["motivation"] = "assessing",
        ["generator"] = new JsonObject { ["type"] = "Software", ["name"] = $"NarrativeLens {version}" },
        ["body"] = new JsonObject
        {
            ["type"] = "TextualBody", ["format"] = "text/plain", ["language"] = "en", ["value"] = $"{LensJson.Word(finding.Verdict)}: {finding.Explanation}",
        },
        ["target"] = AnnotationTargets.Of(article.Address, article.Text, finding.Span, start),
    };
}
