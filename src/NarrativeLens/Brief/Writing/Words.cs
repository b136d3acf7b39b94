using System.Collections.Frozen;
using NarrativeLens.Check;
using NarrativeLens.Classify;

namespace NarrativeLens.Brief.Writing;

/// <summary>The fixed words for values of enumerations and ids.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<Verdict, string> s_verdicts = new Dictionary<Verdict, string>
    {
        [Verdict.Supported] = "supported",
        [Verdict.SupportedByRounding] = "supported by rounding",
        [Verdict.Contradicted] = "contradicted",
        [Verdict.DefinitionDependent] = "depends on the definition",
        [Verdict.Stale] = "stale",
        [Verdict.NoReference] = "no reference",
        [Verdict.NotCheckable] = "not checkable",
        [Verdict.Unparsed] = "could not be read",
    }.ToFrozenDictionary();

    // The diagnoses of the check, as an editor would say them. An id that is not here is printed as it is.
    private static readonly FrozenDictionary<string, string> s_diagnoses = new Dictionary<string, string>
    {
        ["previous-day"] = "the number of the day before",
        ["next-day"] = "the number of the day after",
        ["other-day"] = "the number of another day",
        ["other-month"] = "the number of another month",
        ["other-year"] = "the number of another year",
        ["other-window"] = "the number of another period",
        ["times-1000"] = "off by a factor of a thousand",
        ["times-10"] = "off by a factor of ten",
        ["percent-vs-points"] = "per cent and percentage points mixed up",
        ["high-low-swapped"] = "high and low mixed up",
        ["close-vs-high"] = "close and high mixed up",
        ["close-vs-low"] = "close and low mixed up",
        ["open-vs-close"] = "open and close mixed up",
        ["open-vs-high"] = "open and high mixed up",
        ["open-vs-low"] = "open and low mixed up",
        ["sign"] = "a rise and a fall mixed up",
        ["time-zone"] = "the day of another time zone",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> s_rules = new Dictionary<string, string>
    {
        ["parts-vs-total"] = "Parts that do not add up to their total",
        ["change-vs-levels"] = "A change that its levels do not give",
        ["ratio"] = "A ratio that its numbers do not give",
        ["headline-vs-body"] = "A headline that its text does not bear out",
        ["across-articles"] = "Articles that differ",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Stance, string> s_stances = new Dictionary<Stance, string>
    {
        [Stance.Asserts] = "asserts",
        [Stance.Rejects] = "rejects",
        [Stance.Reports] = "reports",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Stage, string> s_stages = new Dictionary<Stage, string>
    {
        [Stage.Collect] = "fetching",
        [Stage.Extract] = "reading the page",
        [Stage.Classify] = "tagging",
        [Stage.Figures] = "finding figures",
        [Stage.Check] = "checking",
        [Stage.Store] = "storing",
        [Stage.Query] = "querying",
        [Stage.Brief] = "writing",
    }.ToFrozenDictionary();

    public static string Of(Verdict verdict) => s_verdicts[verdict];

    public static string Of(Stance stance) => s_stances[stance];

    public static string Of(Stage stage) => s_stages[stage];

    public static string Diagnosis(string id) => s_diagnoses.GetValueOrDefault(id, id);

    public static string Rule(string id) => s_rules.GetValueOrDefault(id, id);

    /// <summary>"liquidated accounts" for "liquidated-accounts"; "unclear" for none.</summary>
    public static string Metric(string? id) => id is null ? "unclear" : id.Replace('-', ' ');

    /// <summary>The name inside a sentence: "store of value".</summary>
    public static string Narrative(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : string.Concat(name[..Math.Min(1, name.Length)].ToLowerInvariant(), name.AsSpan(Math.Min(1, name.Length)));
}
