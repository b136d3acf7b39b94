using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Chooses a figure's time among those that its passage states.</summary>
internal static class PeriodChoice
{
    /// <summary>The figure's time; null where the passage states none that can be its own.</summary>
    public static FigurePeriod? Of(Passage passage, Findings findings, in Quantity figure, string? metric, Distances distances, List<Sighting<FigurePeriod>> periods)
    {
        if (periods.Count == 0 || (figure.Kind == FigureKind.Duration && metric is null))
        {
            return null;
        }

        if (RightAfter(passage, figure, periods) is { } own)
        {
            return own;
        }

        // A peak that something is compared with has its own time or none: "down 52% on Friday from its October record of $126,200".
        var earliest = Peaks.StartOfComparison(passage, figure);
        return distances.TryNearest(
            figure,
            periods,
            (earliest, distances, figure.First, passage, findings),
            static (period, at) => (at.earliest is not { } earliest || (period.First >= earliest && at.distances.IsSameClause(at.First, period.First)))
                && !IsOfCompared(at.passage, at.findings, period, at.First),
            int.MaxValue - 1,
            out var nearest,
            out _)
            ? nearest.Meaning
            : null;
    }

    // "from $1.44 billion on December 1 to $2.19 billion on December 21", "$44bn against $61bn last week": the time right after a figure is its own.
    private static FigurePeriod? RightAfter(Passage passage, in Quantity figure, List<Sighting<FigurePeriod>> periods)
    {
        var first = passage.Has(figure.Next, Cue.OnDay | Cue.OutOf) ? figure.Next + 1 : figure.Next;
        var at = Distances.IndexFrom(periods, first);
        return at < periods.Count && periods[at].First == first ? periods[at].Meaning : null;
    }

    // The time of a number that another is compared with is not that other's.
    private static bool IsOfCompared(Passage passage, Findings findings, Sighting<FigurePeriod> period, int figure)
    {
        var (at, above) = (0, findings.Quantities.Count);
        while (at < above)
        {
            var middle = (at + above) / 2;
            (at, above) = findings.Quantities[middle].Next <= period.First ? (middle + 1, above) : (at, middle);
        }

        var other = at > 0 ? findings.Quantities[at - 1].First : -1;
        return figure < other && period.First <= findings.Quantities[at - 1].Next + 1 && (passage.Has(other - 1, Cue.Against) || passage.Has(other - 2, Cue.Against));
    }
}
