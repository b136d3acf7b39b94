using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>One thing told with two numbers: the text and its table, a caption and the text, two paragraphs.</summary>
internal static class SameFigureTwice
{
    /// <summary>One finding per figure that differs from an earlier one of the same thing; two sources may differ, and so may two that the reference supports.</summary>
    public static IEnumerable<InternalFinding> Check(IEnumerable<Finding> findings) => findings
        .Where(finding => finding.Figure is { } figure && ComparableFigures.IsComparable(figure))
        .GroupBy(finding => (ComparableFigures.KeyOf(finding.Figure!), finding.Figure!.AttributedTo))
        .SelectMany(Differing);

    private static IEnumerable<InternalFinding> Differing(IEnumerable<Finding> same)
    {
        var first = same.First();
        return same.Skip(1).Where(other => other.Figure!.Sentence != first.Figure!.Sentence && ComparableFigures.Differ(first, other)).Select(other => new InternalFinding(
            InternalRules.SameFigureTwice,
            [first.Figure!, other.Figure!],
            Verdict.Contradicted,
            $"the {first.Figure!.Aspect} of {first.Figure.Subject} is {first.Figure.Quote} at first and {other.Figure!.Quote} here, for the same time."));
    }
}
