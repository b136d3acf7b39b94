using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Chooses a figure's time among those that its passage states.</summary>
internal static class PeriodChoice
{
    /// <summary>How far a time may stand from its figure, in the measure of <see cref="Distances"/>; farther than sentences reach.</summary>
    private const int Reach = 500;

    private const char OfInHan = '的';

    /// <summary>Tokens from a time to the figure that alone it tells of: "its January 2025 high of $294".</summary>
    private const int OwnWords = 4;

    /// <summary>Tokens from a number to the "from" or "against" that compares it: "from a trough of $84bn".</summary>
    private const int ComparedWords = 4;

    /// <summary>Tokens from "now" to its figure.</summary>
    private const int NowWords = 8;

    private static readonly TimeSpan s_longestMoment = TimeSpan.FromDays(2);

    /// <summary>The figure's time; null where the passage states none that can be its own.</summary>
    public static FigurePeriod? Of(in TimedFigure timed, Distances distances, List<Sighting<FigurePeriod>> periods)
    {
        var figure = timed.Figure;
        if (figure.Kind == FigureKind.Duration && timed.Metric is null)
        {
            return null;
        }

        var passage = timed.Passage;
        if (RightAfter(passage, figure, periods) is { } own && !IsRunOfLevel(timed, own))
        {
            return own;
        }

        if (IsNow(passage, figure))
        {
            return timed.Today;
        }

        // A peak that something is compared with has its own time or none: "down 52% on Friday from its October record of $126,200".
        var earliest = Peaks.StartOfComparison(passage, figure);
        return periods.Count > 0 && distances.TryNearest(
            figure,
            periods,
            (earliest, distances, timed),
            static (period, at) => IsAllowed(period, at.earliest, at.distances, at.timed),
            Reach,
            out var nearest,
            out _)
            ? nearest.Meaning
            : null;
    }

    private static bool IsAllowed(Sighting<FigurePeriod> period, int? earliest, Distances distances, in TimedFigure timed)
    {
        var (passage, figure) = (timed.Passage, timed.Figure.First);
        return (earliest is not { } start || (period.First >= start && distances.IsSameClause(figure, period.First)))
            && !IsRunOfLevel(timed, period.Meaning)
            && !IsOfAnother(passage, period, figure)
            && !(period.First > figure && distances.StartOfPart(period.First) > figure)
            && !IsOfCompared(passage, timed.Findings, period, figure);
    }

    // What stands at a level does not do so since a time, or over a week up to now.
    private static bool IsRunOfLevel(in TimedFigure timed, FigurePeriod period) =>
        timed.IsLevel && period.To == timed.Today?.To && period.To - period.From >= s_longestMoment && period.From < timed.Today.From;

    // "its January 2025 high of $294", 上月的1,040: the time right before a figure and its noun is of no other.
    private static bool IsOfAnother(Passage passage, Sighting<FigurePeriod> period, int figure)
    {
        var isPeak = passage.Has(period.Next, Cue.Peak);
        for (var i = period.Next; i < passage.Count && i <= period.Next + OwnWords; i++)
        {
            if (passage.IsMark(i, OfInHan))
            {
                return figure != i + 1;
            }

            if (isPeak && passage.IsMarkWord(i, "of"))
            {
                return figure < i || figure > i + 2;
            }

            if (passage.Has(i, Cue.Clause) || passage.IsNumeral(i) || (!isPeak && i > period.Next))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNow(Passage passage, in Quantity figure)
    {
        for (var i = figure.First - 1; i >= 0 && i >= figure.First - NowWords && !passage.Has(i, Cue.Clause) && !passage.IsNumeral(i); i--)
        {
            if (passage.Has(i, Cue.Now))
            {
                return true;
            }
        }

        return false;
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
        return figure < other && period.First <= findings.Quantities[at - 1].Next + 1 && IsCompared(passage, other);
    }

    /// <summary>True where the number at a token is what another is compared with: "down from 44", "from a trough of $84bn".</summary>
    public static bool IsCompared(Passage passage, int figure)
    {
        for (var i = figure - 1; i >= 0 && i >= figure - ComparedWords && !passage.Has(i, Cue.Clause) && !passage.IsNumeral(i); i--)
        {
            if (passage.Has(i, Cue.Against))
            {
                return true;
            }
        }

        return false;
    }
}
