using System.Text.Json;
using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check;

public sealed class OutputTests
{
    private const string Draft = "# Slide\n\nFirst line.\nBitcoin's low was $65,118 on February 11.\n";

    private static readonly Article s_article = DraftReader.Read(Draft, "draft.md", DateTimeOffset.Parse("2026-02-13T12:00:00Z"));

    [Fact]
    public void A_contradiction_is_written_as_a_compiler_would()
    {
        var lines = CheckLines.Write("draft.md", s_article, Checks.Of(s_article)).Split('\n');

        Assert.StartsWith("draft.md:4:19: error: contradicted (next-day): The low of February 11, 2026 (UTC) was $65,756.", lines[0], StringComparison.Ordinal);
        Assert.Equal("    Bitcoin's low was $65,118 on February 11.", lines[1]);
        Assert.Equal("                      ^^^^^^^", lines[2]);
        Assert.Contains(lines, line => line.StartsWith("    evidence: btc-usd-daily, low: ", StringComparison.Ordinal) && line.Contains("65756 at 2026-02-11T00:00Z", StringComparison.Ordinal));
        Assert.Contains("    instead: February 12, 2026", lines);
        Assert.Equal("draft.md: 1 figure: 1 contradicted", lines[^2]);
    }

    [Fact]
    public void Nothing_in_a_text_reaches_the_terminal_as_control()
    {
        var article = DraftReader.Read("\u001b[31mBitcoin's low was $65,118\u202e on February 11.\u0007", "a\u001b.md", DateTimeOffset.Parse("2026-02-13T12:00:00Z"));

        var written = CheckLines.Write(article.Url, article, Checks.Of(article), Severity.Info);

        Assert.DoesNotContain(written, c => (char.IsControl(c) && c != '\n') || c is '\u202e');
    }

    [Fact]
    public void Sarif_points_at_the_figure()
    {
        using var log = JsonDocument.Parse(SarifLog.Write([("my drafts/draft.md", s_article, Checks.Of(s_article))], "1"));
        var run = log.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal(("contradicted", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("my%20drafts/draft.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((4, 19, 26), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32(), place.GetProperty("region").GetProperty("endColumn").GetInt32()));
        Assert.Equal("contradicted", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void The_report_counts_and_explains_every_figure()
    {
        var report = Checks.Of("About $1.6 billion was liquidated on Saturday. The odds are 82%. It took three weeks.", "2026-02-01T12:00:00Z");

        Assert.Equal(report.Findings.Count, report.Summary.Figures);
        Assert.Equal(report.Findings.Count, report.Summary.ByVerdict.Values.Sum());
        Assert.All(report.Findings, finding => Assert.NotEmpty(finding.Explanation));
        Assert.Contains("lower bounds", report.Findings[0].Explanation, StringComparison.Ordinal);
    }
}
