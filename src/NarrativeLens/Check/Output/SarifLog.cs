using System.Text.Json;
using System.Text.Json.Nodes;

namespace NarrativeLens.Check;

/// <summary>Writes reports as SARIF 2.1.0, which editors and code hosts show beside the text.</summary>
public static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Tool = "NarrativeLens";

    /// <summary>Writes one run with all reports.</summary>
    /// <param name="checks">File (a relative path or a URI), text and report of each.</param>
    /// <param name="version">The checker's version, written as the tool's.</param>
    /// <returns>Indented JSON. Columns count UTF-16 code units from 1.</returns>
    public static string Write(IReadOnlyList<(string File, Article Article, CheckReport Report)> checks, string version)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var results = checks.SelectMany(check => Results(check.File, check.Article, check.Report)).ToList();
        var rules = results.Select(result => (string)result["ruleId"]!).Distinct().Order(StringComparer.Ordinal)
            .Select(id => (JsonNode)new JsonObject { ["id"] = id, ["shortDescription"] = Message(SarifRules.Describe(id)), ["help"] = Message(SarifRules.Help(id)) });
        var log = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = Tool, ["version"] = version, ["rules"] = new JsonArray([.. rules]) },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. results]),
            }),
        };
        return log.ToJsonString(LensJson.Indented) + "\n";
    }

    private static IEnumerable<JsonNode> Results(string file, Article article, CheckReport report)
    {
        var lines = new LineIndex(article.Text);
        var findings = report.Findings.Where(finding => finding.Severity > Severity.Info)
            .Select(finding => (finding.Span.Start, Node: Result(LensJson.Word(finding.Verdict), finding.Severity, Explain(finding), file, lines, finding.Span, DropIn.Of(finding), finding.Decision)));
        var within = report.Internal.Where(one => one.Severity > Severity.Info && one.Figures.Count > 0)
            .Select(one => (one.Figures[^1].Start, Node: Result(one.Rule, one.Severity, one.Explanation, file, lines, one.Figures[^1].Span, null, one.Decision)));
        return findings.Concat(within).OrderBy(result => result.Start).Select(result => (JsonNode)result.Node);
    }

    private static string Explain(Finding finding) =>
        finding.Suggestion is null ? finding.Explanation : $"{finding.Explanation} Instead: {finding.Suggestion}.";

    private static JsonObject Result(string rule, Severity severity, string message, string file, LineIndex lines, TextSpan span, string? correction, Decision? decision)
    {
        var result = new JsonObject
        {
            ["ruleId"] = rule,
            ["level"] = LensJson.Word(severity),
            ["message"] = Message(message),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = Address(file) },
                    ["region"] = Region(lines, span),
                },
            }),
        };
        if (correction is not null)
        {
            result["fixes"] = new JsonArray(Fix(file, lines, span, correction));
        }

        // Viewers hide a suppressed result and count it: the words were let stand by a person.
        if (decision is { Settles: true })
        {
            result["suppressions"] = new JsonArray(new JsonObject
            {
                ["kind"] = "external", ["status"] = "accepted", ["justification"] = $"{LensJson.Word(decision.Kind)} by {decision.By}{(decision.Note is null ? "" : ": " + decision.Note)}",
            });
        }

        return result;
    }

    private static JsonObject Fix(string file, LineIndex lines, TextSpan span, string correction) => new()
    {
        ["description"] = Message($"Write {correction}"),
        ["artifactChanges"] = new JsonArray(new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = Address(file) },
            ["replacements"] = new JsonArray(new JsonObject { ["deletedRegion"] = Region(lines, span), ["insertedContent"] = Message(correction) }),
        }),
    };

    private static JsonObject Region(LineIndex lines, TextSpan span)
    {
        var (line, column) = lines.Of(span.Start);
        var (endLine, endColumn) = lines.Of(span.End);
        return new JsonObject
        {
            ["startLine"] = line,
            ["startColumn"] = column,
            ["endLine"] = endLine,
            ["endColumn"] = endColumn,
            ["charOffset"] = span.Start,
            ["charLength"] = span.Length,
        };
    }

    private static JsonObject Message(string text) => new() { ["text"] = text };

    private static string Address(string file) =>
        file.Contains("://", StringComparison.Ordinal) ? file : string.Join('/', file.Split('/', '\\').Select(Uri.EscapeDataString));
}
