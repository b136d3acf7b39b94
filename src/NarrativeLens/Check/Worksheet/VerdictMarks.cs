using System.Collections.Frozen;

namespace NarrativeLens.Check;

/// <summary>A sign and a plain phrase for each verdict: colour alone tells nothing to many readers, nor on paper.</summary>
internal static class VerdictMarks
{
    private static readonly FrozenDictionary<Verdict, (string Sign, string Words)> s_marks = new Dictionary<Verdict, (string, string)>
    {
        [Verdict.Supported] = ("✓", "supported"),
        [Verdict.SupportedByRounding] = ("≈", "supported as rounded"),
        [Verdict.Contradicted] = ("✗", "contradicted"),
        [Verdict.DefinitionDependent] = ("◐", "depends on the definition"),
        [Verdict.Stale] = ("↺", "out of date"),
        [Verdict.NoReference] = ("∅", "no reference series"),
        [Verdict.NotCheckable] = ("○", "not checkable"),
        [Verdict.Unparsed] = ("?", "not read"),
    }.ToFrozenDictionary();

    public static string Sign(Verdict verdict) => s_marks[verdict].Sign;

    public static string Words(Verdict verdict) => s_marks[verdict].Words;
}
