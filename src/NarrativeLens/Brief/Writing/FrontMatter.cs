using System.Globalization;
using System.Text;
using NarrativeLens.Check;

namespace NarrativeLens.Brief.Writing;

/// <summary>The YAML at the head of the page, for programs that read it.</summary>
internal static class FrontMatter
{
    public static string Of(WeeklyBrief brief)
    {
        var yaml = new StringBuilder("---\n");
        Add("title", Escaping.Yaml($"Narrative brief, {brief.Week}"));
        Add("week", brief.Week.ToString());
        Add("from", Dates.Iso(brief.Week.FirstDay));
        Add("to", Dates.Iso(brief.Week.LastDay));
        Add("time-zone", "UTC");
        Add("snapshot", Escaping.Yaml(brief.Origin.Snapshot));
        AddList("models", brief.Origin.Models.Select(Escaping.Yaml));
        AddList("references", brief.Origin.References.Select(r => Escaping.Yaml($"{r.Series}, {r.Vintage}, {r.Source}")));
        Add("counts", "");
        foreach (var (name, value) in Counts(brief))
        {
            Add("  " + name, value.ToString(CultureInfo.InvariantCulture));
        }

        Add("rebuild", Escaping.Yaml(Rebuild(brief.Week)));
        return yaml.Append("---\n").ToString();

        void Add(string key, string value) => yaml.Append(key).Append(value.Length == 0 ? ":" : ": ").Append(value).Append('\n');

        void AddList(string key, IEnumerable<string> values)
        {
            var lines = values.Select(v => $"\n  - {v}").ToList();
            yaml.Append(key).Append(lines.Count == 0 ? ": []" : ":" + string.Concat(lines)).Append('\n');
        }
    }

    /// <summary>The command that makes the brief again.</summary>
    public static string Rebuild(IsoWeek week) => $"narrativelens brief --week {week}";

    private static IEnumerable<(string Name, int Value)> Counts(WeeklyBrief brief) =>
    [
        ("articles", brief.Coverage.Articles),
        ("stories-counted", brief.Narratives.Now.Stories),
        ("sentences-counted", brief.Narratives.Now.Sentences),
        ("stories-before", brief.Narratives.Before.Stories),
        ("sentences-before", brief.Narratives.Before.Sentences),
        ("outlets", brief.Coverage.Outlets.Count(o => o.PerWeek[^1] + o.Copies > 0)),
        ("figures", brief.Figures.Total),
        ("contradicted", brief.Figures.Count(Verdict.Contradicted)),
        ("internal-contradictions", brief.Figures.Internal.Count),
        ("addresses-left-out", brief.Coverage.Addresses),
    ];
}
