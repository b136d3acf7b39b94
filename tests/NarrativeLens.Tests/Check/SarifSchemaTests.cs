using System.Reflection;
using NarrativeLens.Check;
using NJsonSchema;

namespace NarrativeLens.Tests.Check;

/// <summary>The log against the schema of SARIF 2.1.0 as its makers publish it.</summary>
public sealed class SarifSchemaTests
{
    private const string Draft = """
        Bitcoin's low was $50,118 on February 11. It went from $97,924 on January 14 to $60,000 on February 6, a fall of 48%.

        Bitcoin's low was $65,118 on February 11. The close of February 6 was $70,530.
        """;

    [Fact]
    public async Task A_log_with_errors_warnings_fixes_and_suppressions_is_valid()
    {
        var log = Log();

        Assert.Contains("\"fixes\"", log, StringComparison.Ordinal);
        Assert.Contains("\"suppressions\"", log, StringComparison.Ordinal);
        Assert.Contains("change-vs-levels", log, StringComparison.Ordinal);
        Assert.Empty((await SchemaAsync()).Validate(log).Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("\"startLine\": 1", "\"startLine\": 0")]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"ruleId\"", "\"ruleName\"")]
    public async Task The_schema_finds_a_broken_log(string right, string wrong) =>
        Assert.NotEmpty((await SchemaAsync()).Validate(Log().Replace(right, wrong, StringComparison.Ordinal)));

    private static string Log()
    {
        var article = DraftReader.Read(Draft, "draft.md", DateTimeOffset.Parse("2026-02-13T12:00:00Z"));
        var report = Checks.Of(article);
        var decision = new Decision { Around = "", Quote = "", Verdict = Verdict.Contradicted, Kind = DecisionKind.Accepted, By = "Ann", At = DateTimeOffset.UnixEpoch, Note = "as printed" };
        report = report with { Findings = [.. report.Findings.Select((finding, i) => i == 0 ? finding with { Decision = decision } : finding)] };
        return SarifLog.Write([("drafts/my draft.md", article, report)], "1");
    }

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromFileAsync(
        typeof(SarifSchemaTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "SarifSchema").Value!, TestContext.Current.CancellationToken);
}
