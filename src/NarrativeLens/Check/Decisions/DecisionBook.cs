namespace NarrativeLens.Check;

/// <summary>Puts the decisions of editors onto the findings of a later check. Immutable; safe to share between threads.</summary>
public sealed class DecisionBook
{
    private readonly ILookup<string, Decision> _decisions;

    /// <summary>Holds the decisions of several texts; of two on one figure of one text, the later one counts.</summary>
    public DecisionBook(IEnumerable<DecisionFile> files) =>
        _decisions = files.SelectMany(file => file.Decisions.Select(decision => (file.File, decision))).ToLookup(one => Name(one.File), one => one.decision);

    /// <summary>The report with the decisions on it, and the decisions whose figure or verdict is no longer there.</summary>
    /// <param name="file">The text's name; of a path, the last part counts.</param>
    /// <param name="article">The text.</param>
    /// <param name="report">What the check found.</param>
    public (CheckReport Report, IReadOnlyList<Decision> Outdated) Apply(string file, Article article, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var open = _decisions[Name(file)].GroupBy(DecisionKey.Of).ToDictionary(same => same.Key, same => same.MaxBy(one => one.At)!);
        if (open.Count == 0)
        {
            return (report, []);
        }

        var findings = report.Findings.Zip(DecisionKey.OfFindings(article, report), (finding, key) => finding with { Decision = Take(key, finding.Verdict) }).ToList();
        var within = report.Internal.Zip(DecisionKey.OfInternal(report), (finding, key) => finding with { Decision = Take(key, finding.Verdict) }).ToList();
        return (report with { Findings = findings, Internal = within }, [.. open.Values.OrderBy(one => one.At).ThenBy(one => one.Around, StringComparer.Ordinal)]);

        Decision? Take(DecisionKey key, Verdict verdict) =>
            open.TryGetValue(key, out var decision) && decision.Verdict == verdict && open.Remove(key) ? decision : null;
    }

    private static string Name(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
}
