using NarrativeLens.Check;
using NarrativeLens.Figures;

namespace NarrativeLens.Brief;

/// <summary>The week's figures. The same sentence in wire copies counts once.</summary>
/// <param name="ByVerdict">Counts in the verdicts' order, zeros left out.</param>
/// <param name="Contradicted">Figures that the reference contradicts.</param>
/// <param name="Internal">Figures of one article that contradict each other.</param>
/// <param name="Unsettled">Figures that depend on the definition, were true before, or could not be read.</param>
/// <param name="Supported">Figures that the reference supports.</param>
/// <param name="Uncompared">Figures without a reference, or that state no fact, per metric.</param>
/// <param name="Disagreements">Figures on which outlets differ.</param>
public sealed record FigureSection(
    IReadOnlyList<VerdictCount> ByVerdict,
    IReadOnlyList<CheckedFigure> Contradicted,
    IReadOnlyList<InternalContradiction> Internal,
    IReadOnlyList<CheckedFigure> Unsettled,
    IReadOnlyList<CheckedFigure> Supported,
    IReadOnlyList<MetricCount> Uncompared,
    IReadOnlyList<Disagreement> Disagreements)
{
    /// <summary>All findings of the week.</summary>
    public int Total => ByVerdict.Sum(v => v.Figures);

    /// <summary>Findings with one of these verdicts.</summary>
    public int Count(params ReadOnlySpan<Verdict> verdicts)
    {
        var sum = 0;
        foreach (var verdict in verdicts)
        {
            sum += ByVerdict.FirstOrDefault(v => v.Verdict == verdict)?.Figures ?? 0;
        }

        return sum;
    }
}

/// <summary>How many findings have a verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Figures">Their number.</param>
public sealed record VerdictCount(Verdict Verdict, int Figures);

/// <summary>One figure, its sentence and its finding.</summary>
/// <param name="From">The article that printed it first.</param>
/// <param name="Sentence">Its sentence, the figure marked.</param>
/// <param name="Finding">What the check said.</param>
/// <param name="AlsoIn">Wire copies of this week with the same sentence.</param>
public sealed record CheckedFigure(Citation From, Passage Sentence, Finding Finding, IReadOnlyList<Citation> AlsoIn);

/// <summary>Figures of one article that do not go together.</summary>
/// <param name="From">The article that printed them first.</param>
/// <param name="Sentences">The sentences of the figures, each once, in order.</param>
/// <param name="Finding">The arithmetic.</param>
/// <param name="AlsoIn">Wire copies of this week with the same contradiction.</param>
public sealed record InternalContradiction(Citation From, IReadOnlyList<Passage> Sentences, InternalFinding Finding, IReadOnlyList<Citation> AlsoIn);

/// <summary>Figures of one metric that were not compared.</summary>
/// <param name="Metric">What was measured; null where unclear.</param>
/// <param name="NoReference">Facts that no series covers.</param>
/// <param name="NotCheckable">Forecasts, targets, opinions, or facts whose subject or time is unclear.</param>
public sealed record MetricCount(string? Metric, int NoReference, int NotCheckable);

/// <summary>Different values of different stories for the same thing.</summary>
/// <param name="Subject">What the number is of.</param>
/// <param name="Metric">What was measured.</param>
/// <param name="Aspect">low, high, total…</param>
/// <param name="Period">The time all of them state.</param>
/// <param name="Figures">The figures, by value; no two of the same story.</param>
public sealed record Disagreement(string Subject, string Metric, string Aspect, FigurePeriod Period, IReadOnlyList<CheckedFigure> Figures);
