using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>Verdicts and severities in the words of the JSON output.</summary>
internal static class VerdictWords
{
    /// <summary>"supported-by-rounding" for <see cref="Verdict.SupportedByRounding"/>.</summary>
    public static string Of(Verdict verdict) => JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());

    /// <summary>"error", "warning" or "info".</summary>
    public static string Of(Severity severity) => JsonNamingPolicy.KebabCaseLower.ConvertName(severity.ToString());
}
