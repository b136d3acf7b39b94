using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NarrativeLens.Check;

/// <summary>Writes findings as W3C Web Annotations, in JSON-LD.</summary>
public static class WebAnnotations
{
    // Code units of text around the words, enough to tell two like figures apart.
    private const int ContextLength = 32;

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
            ["id"] = Name("page " + string.Join(' ', checks.Select(check => check.Article.ContentHash))),
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
            point += CodePoints(article.Text.AsSpan(unit, span.Start - unit));
            unit = span.Start;
            yield return Annotation(article, finding, version, point);
        }
    }

    private static JsonObject Annotation(Article article, Finding finding, string version, int start) => new()
    {
        ["id"] = Name(string.Create(CultureInfo.InvariantCulture, $"{article.Address} {article.ContentHash} {finding.Span.Start}")),
        ["type"] = "Annotation",
        ["motivation"] = "assessing",
        ["generator"] = new JsonObject { ["type"] = "Software", ["name"] = $"NarrativeLens {version}" },
        ["body"] = new JsonObject
        {
            ["type"] = "TextualBody", ["format"] = "text/plain", ["language"] = "en", ["value"] = $"{LensJson.Word(finding.Verdict)}: {finding.Explanation}",
        },
        ["target"] = new JsonObject
        {
            ["source"] = article.Address,
            ["selector"] = new JsonArray(Quote(article.Text, finding.Span), new JsonObject
            {
                ["type"] = "TextPositionSelector", ["start"] = start, ["end"] = start + CodePoints(article.Text.AsSpan(finding.Span.Start, finding.Span.Length)),
            }),
        },
    };

    private static JsonObject Quote(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - ContextLength);
        var to = Math.Min(text.Length, span.End + ContextLength);
        from += from < span.Start && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to > span.End && char.IsHighSurrogate(text[to - 1]) ? 1 : 0;
        return new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = span.Of(text), ["prefix"] = text[from..span.Start], ["suffix"] = text[span.End..to] };
    }

    private static int CodePoints(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var _ in words.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    // The standard asks every annotation for a name; a hash gives the same one on every run.
    private static string Name(string what) => "urn:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)));
}
