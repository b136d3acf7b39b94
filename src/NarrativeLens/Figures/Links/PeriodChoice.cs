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

    /// <summary>Tokens from "than" to the time of a comparison, and from a move to the time that it is measured from.</summary>
    private const int BaseWords = 4, MoveWords = 8;

    /// <summary>Tokens from "now" to its figure.</summary>
    private const int NowWords = 8;

    /// <summary>A time this near to the head of its sentence is that of all of it.</summary>
    private const int HeadTokens = 4;

    /// <summary>Consumer prices are told of months and years, never of the day of the report.</summary>
    private static readonly TimeSpan s_shortestOfPrices = TimeSpan.FromDays(20), s_shortestYear = TimeSpan.FromDays(300);

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
        if (timed.IsMove && ComparedWith(timed, distances, periods) is { } since)
        {
            return since;
        }

        if (!timed.IsStanding && YearBefore(passage, figure) && distances.TryNearest(figure, periods, 0, static (period, _) => period.Meaning.To - period.Meaning.From >= s_shortestOfPrices && period.Meaning.To - period.Meaning.From < s_shortestYear, Reach, out var part, out _))
        {
            return part.Meaning with { From = part.Meaning.From.AddYears(-1), To = part.Meaning.To.AddYears(-1) };
        }

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
            ? OfPrices(timed, nearest.Meaning)
            : null;
    }

    // "rose 2.4% in the year to January": the index of January.
    private static FigurePeriod OfPrices(in TimedFigure timed, FigurePeriod period) =>
        timed.Metric == Topics.Inflation && period.To.Day == 1 && period.To <= timed.Today?.To && period.From.Month != 1 && period.To - period.From > s_shortestYear
            ? period with { From = period.To.AddMonths(-1) }
            : period;

    private static bool IsAllowed(Sighting<FigurePeriod> period, int? earliest, Distances distances, in TimedFigure timed)
    {
        var (passage, figure) = (timed.Passage, timed.Figure.First);
        return (earliest is not { } start || (period.First >= start && distances.IsSameClause(figure, period.First)))
            && !IsRunOfLevel(timed, period.Meaning)
            && !(timed.IsForecast && timed.Metric is Topics.Target or Topics.Price && period.Meaning.To <= timed.Today?.From)
            && !(timed.IsMoment && GoesOn(timed, period.Meaning) && !distances.IsSameClause(figure, period.First))
            && !(!timed.IsMove && (IsBase(passage, period) || IsYearCompared(passage, period)))
            && !(timed.Metric == Topics.Inflation && period.Meaning.To - period.Meaning.From < s_shortestOfPrices && period.Meaning.From != Calendar.Untold.From)
            && !(timed.IsStanding && (IsOfOther(timed, distances, period) || IsOfEarlier(timed, distances, period)))
            && !IsOfAnother(passage, period, figure)
            && !(period.First > figure && distances.StartOfPart(period.First) > figure)
            && !IsOfCompared(passage, timed.Findings, period, figure);
    }

    // What stands at a level does not do so since a time, or over a week up to now.
    private static bool IsRunOfLevel(in TimedFigure timed, FigurePeriod period) =>
        timed.IsLevel && period.To == timed.Today?.To && period.To - period.From >= s_longestMoment && period.From < timed.Today.From;

    // "EUR 84.3 mn a year earlier" beside a quarter: the same quarter a year before.
    private static bool YearBefore(Passage passage, in Quantity figure) =>
        IsCompared(passage, figure.First) && passage.Words.Times.Match(passage, figure.Next, out var time) > figure.Next && time.Unit == TimeUnit.Year && time.Reach is TimeReach.Ago or TimeReach.Compared;

    // "this year", "this week" where publication lies in it
    private static bool GoesOn(in TimedFigure timed, FigurePeriod period) => period.From < timed.Today?.From && period.To >= timed.Today?.To;

    // "revenue of $94.9 billion, up 6% from a year earlier": the year is that of the change.
    private static bool IsYearCompared(Passage passage, Sighting<FigurePeriod> period) =>
        passage.Has(period.First - 1, Cue.From) && passage.Words.Times.Match(passage, period.First, out var time) > period.First && time.Reach is TimeReach.Ago or TimeReach.Compared;

    // "22 cents dearer than last July": what a move is compared with. A number may stand there too, whose time it then is.
    private static bool IsBase(Passage passage, Sighting<FigurePeriod> period)
    {
        for (var i = period.First - 1; i >= 0 && i >= period.First - BaseWords && !passage.IsNumeral(i) && !passage.Words.Fractions.Begins(passage[i].Word); i--)
        {
            if (passage.Has(i, Cue.Than) || passage.Has(i, Cue.Clause))
            {
                return passage.Has(i, Cue.Than) && (!passage.Has(i, Cue.Clause) || passage.Has(i - 1, Cue.Elapsed | Cue.BelowPeak | Cue.OutOf));
            }
        }

        return false;
    }

    // From the time that a move is measured from to the publication: "18% above where it stood a month ago", "52% below its October record", 较去年十月高点回落近五成.
    private static FigurePeriod? ComparedWith(in TimedFigure timed, Distances distances, List<Sighting<FigurePeriod>> periods)
    {
        var (passage, figure, today) = (timed.Passage, timed.Figure, timed.Today);
        var near = Distances.IndexFrom(periods, figure.First - (2 * MoveWords));
        for (var i = near; i < periods.Count && periods[i].First <= figure.Next + MoveWords && today is not null; i++)
        {
            var (first, next, period) = (periods[i].First, periods[i].Next, periods[i].Meaning);
            var isAfter = first >= figure.Next && first <= figure.Next + MoveWords && IsUnbroken(passage, figure.Next, first);
            var isBefore = next <= figure.First && next >= figure.First - MoveWords && distances.IsSameClause(next, figure.First) && passage.Has(first - 1, Cue.Against) && first > 0 && Tokenizer.IsHan(passage.Text[passage[first - 1].Start]);
            if (period.To <= today.From && ((isAfter && (IsBase(passage, periods[i]) || (passage.Has(figure.Next, Cue.BelowPeak) && !passage.Has(figure.Next, Cue.OutOf | Cue.Since)))) || isBefore))
            {
                return new FigurePeriod(period.From, today.To, Stated: true);
            }
        }

        return null;
    }

    private static bool IsUnbroken(Passage passage, int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            if (passage.IsNumeral(i) || (passage.Has(i, Cue.Clause) && !passage.Has(i, Cue.Than)))
            {
                return false;
            }
        }

        return true;
    }

    // "fell 4% to $60,000, and gold lost 2% on Thursday": a time behind another figure, in a clause of its own.
    private static bool IsOfOther(in TimedFigure timed, Distances distances, Sighting<FigurePeriod> period)
    {
        var (figure, quantities) = (timed.Figure, timed.Findings.Quantities);
        var at = FirstAfter(quantities, period.First) - 1;
        return period.First > figure.First && at >= 0 && quantities[at].First > figure.First && quantities[at].Kind != FigureKind.Duration
            && distances.IsSameClause(quantities[at].Next, period.First) && !distances.IsSameClause(figure.Next, quantities[at].First);
    }

    // "rose to $8.9 trillion in 2022, and is now $6.6tn": a time that no sentence begins with is that of its own clause where a figure stands there.
    private static bool IsOfEarlier(in TimedFigure timed, Distances distances, Sighting<FigurePeriod> period)
    {
        var (figure, quantities) = (timed.Figure, timed.Findings.Quantities);
        var isPast = timed.IsMoment && timed.Today?.From - period.Meaning.To >= s_shortestOfPrices;
        if (period.First <= HeadTokens || period.Next > figure.First || !(isPast || distances.StartOfPart(figure.First) > period.First) || distances.IsSameClause(period.Next, figure.First))
        {
            return false;
        }

        var after = FirstAfter(quantities, period.First);
        return (after > 0 && distances.IsSameClause(quantities[after - 1].Next, period.First))
            || (after < quantities.Count && quantities[after].First < figure.First && distances.IsSameClause(quantities[after].First, period.Next));
    }

    // Index of the first figure that ends behind a token.
    private static int FirstAfter(List<Quantity> quantities, int token)
    {
        var (at, above) = (0, quantities.Count);
        while (at < above)
        {
            var middle = (at + above) / 2;
            (at, above) = quantities[middle].Next <= token ? (middle + 1, above) : (at, middle);
        }

        return at;
    }

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
        var at = FirstAfter(findings.Quantities, period.First);
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
