using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>What a figure takes from the one before it in its sentence: the unit and the metric that the text does not say twice.</summary>
internal static class Pairs
{
    /// <summary>Tokens from a bare number back to the word that pairs it with the one before: "from a peak of 44".</summary>
    private const int PairWords = 3;

    /// <summary>Numbers from here on, in words of scale, count what the number before them counts: "19.97 million have been mined".</summary>
    private const decimal SmallestElided = 1_000;

    /// <summary>The figure with the unit of the one before where its own is elided: "31 basis points, down from 44", "sold 1,640 of them".</summary>
    public static Quantity WithUnit(Passage passage, in Quantity figure, in Quantity before)
    {
        var isElided = figure.IsBare && !before.IsBare && before.Unit is not null && before.Kind is not (FigureKind.Duration or FigureKind.Ratio or FigureKind.Rank or FigureKind.Multiple)
            && (IsPaired(passage, figure) || (figure.Step < 1 && before.Kind == FigureKind.Percent) || IsOfThem(passage, figure.Next) || (figure.Value >= SmallestElided && before.Value >= SmallestElided && before.Kind is FigureKind.CryptoAmount or FigureKind.Count && passage.IsWord(figure.Next)));
        return isElided && !IsMoneyOfOtherSize(figure, before) ? figure with { Kind = before.Kind, Unit = before.Unit } : figure;
    }

    /// <summary>"some 30 points lower" beside percentages: points of them.</summary>
    public static Quantity AsPercentagePoints(in Quantity figure, in Quantity before) =>
        figure is { Kind: FigureKind.Count, Unit: Units.Points } && before.Kind is FigureKind.Percent or FigureKind.Probability && Math.Abs(figure.Value) < 100
            ? figure with { Kind = FigureKind.PercentagePoints, Unit = Units.PercentagePoints }
            : figure;

    /// <summary>The metric with what the sentence's figure before lends; the figure's own where it has one.</summary>
    /// <param name="search">The figure and its surroundings.</param>
    /// <param name="own">Its own metric; null where none was found.</param>
    /// <param name="before">The figure before.</param>
    /// <param name="metricBefore">The metric of that.</param>
    public static string? Metric(in MetricSearch search, string? own, in Quantity? before, string? metricBefore)
    {
        var figure = search.Figure;
        if (own == Topics.Other || figure.Kind is FigureKind.Duration or FigureKind.Probability)
        {
            return own;
        }

        if (figure.Kind == FigureKind.PercentagePoints && before is { Kind: FigureKind.Probability } && own is null or Topics.Change)
        {
            return Topics.Odds;
        }

        if (IsPart(search))
        {
            return own is null or Topics.Change ? OfWhole(search, before, metricBefore) : own;
        }

        if (figure.Kind is FigureKind.Multiple or FigureKind.Ratio && IsVerb(search.Passage, figure))
        {
            return Topics.Change;
        }

        if (before is { } other && metricBefore is not null && figure.Kind == other.Kind && LendsAnyway(search.Passage, own, metricBefore, figure.First, search.HedgeFirst) && !HasCue(search, other.Next, figure.First))
        {
            return metricBefore;
        }

        return own is null && metricBefore is not null && before is { } former && IsLike(search.Passage, figure, former) && !HasCue(search, former.Next, figure.First) && MetricReader.Fits(figure, metricBefore)
            ? metricBefore
            : own;
    }

    // "cut its target to $95,000, down from $140,000", "rose 2.4%, below the 2.5% that economists had forecast": what is only compared measures the same.
    private static bool LendsAnyway(Passage passage, string? own, string metricBefore, int first, int hedgeFirst) => own switch
    {
        Topics.Price => metricBefore == Topics.Target && (PeriodChoice.IsCompared(passage, first) || passage.Has(first - 1, Cue.To)),
        Topics.Change => MetricRules.IsRate(metricBefore) && IsBeside(passage, hedgeFirst),
        _ => false,
    };

    private static bool IsBeside(Passage passage, int first)
    {
        if (passage.Has(first, Cue.BelowPeak | Cue.Elapsed) || passage.Has(first - 1, Cue.And))
        {
            return true;
        }

        for (var i = first - 1; i >= 0 && i >= first - PairWords && !passage.Has(i, Cue.Clause) && !passage.IsNumeral(i); i--)
        {
            if (passage.Has(i, Cue.BelowPeak | Cue.Elapsed | Cue.Against))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where no word between two percentages says that the second measures something else than the first.</summary>
    public static bool IsOddsToo(List<Sighting<string>> cues, int first, int next)
    {
        for (var i = Distances.IndexFrom(cues, first); i < cues.Count && cues[i].First < next; i++)
        {
            if (!MetricRules.IsRate(cues[i].Meaning))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPaired(Passage passage, in Quantity figure)
    {
        for (var i = figure.First - 1; i >= 0 && i >= figure.First - PairWords && !passage.Has(i, Cue.Clause) && !passage.IsNumeral(i); i--)
        {
            if (passage.Has(i, Cue.Against | Cue.From) || (i == figure.First - 1 && passage.Has(i, Cue.To)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfThem(Passage passage, int next) => passage.IsMarkWord(next, "of") && (passage.IsMarkWord(next + 1, "them") || passage.IsMarkWord(next + 1, "those") || passage.IsMarkWord(next + 1, "these"));

    // "$2.1 billion, up from 300": a sum lends its currency to no number of another order.
    private static bool IsMoneyOfOtherSize(in Quantity figure, in Quantity before) =>
        before.Kind == FigureKind.Money && (figure.Scale != before.Scale || Math.Abs(figure.Value) < Math.Abs(before.Value) / 10 || Math.Abs(figure.Value) > Math.Abs(before.Value) * 10);

    private static bool IsLike(Passage passage, in Quantity figure, in Quantity before) =>
        (figure.Kind is FigureKind.PercentagePoints or FigureKind.BasisPoints && before.Kind == FigureKind.Percent) || (figure.Kind == before.Kind && (figure.Unit == before.Unit || figure.Kind == FigureKind.Money)) || passage.Has(figure.First - 1, Cue.Or) || passage.Has(figure.First - 2, Cue.Or);

    // "6% of all coins", "four-fifths of them", "the second-largest", "nine times the worst day": a part or a measure of an amount, no move.
    private static bool IsPart(in MetricSearch search)
    {
        var (passage, figure) = (search.Passage, search.Figure);
        return figure.Kind switch
        {
            FigureKind.Rank => true,
            FigureKind.Multiple => !IsVerb(passage, figure),
            FigureKind.Ratio => !IsVerb(passage, figure) && !IsMove(passage, search.HedgeFirst, figure.Next),
            FigureKind.Percent => passage.Has(figure.Next, Cue.OutOf) && passage.Chars(figure.Next).Equals("of", StringComparison.OrdinalIgnoreCase) && !IsMove(passage, search.HedgeFirst, figure.Next),
            _ => false,
        };
    }

    // "gave up a fifth", "a third more"
    private static bool IsMove(Passage passage, int first, int next) =>
        passage.Has(first - 1, Cue.Change) || passage.Has(first - 2, Cue.Change) || (passage.Has(next, Cue.PartOf) && !passage.Has(next, Cue.OutOf | Cue.Article));

    // "halved", "doubled": the word itself tells of the move.
    private static bool IsVerb(Passage passage, in Quantity figure) => passage.Words.WordFigures.Match(passage, figure.First, out var word) == figure.Next && word.IsMove;

    private static string? OfWhole(in MetricSearch search, in Quantity? before, string? metricBefore)
    {
        if (MetricRules.IsAmount(metricBefore) && before is not null)
        {
            return metricBefore;
        }

        var found = search.Distances.TryNearest(search.Figure, search.Cues, 0, static (cue, _) => MetricRules.IsAmount(cue.Meaning), MetricReader.Reach, out var nearest, out _);
        return found ? nearest.Meaning : null;
    }

    private static bool HasCue(in MetricSearch search, int first, int next)
    {
        var at = Distances.IndexFrom(search.Cues, first);
        return at < search.Cues.Count && search.Cues[at].First < next && search.Cues[at].Meaning is not Topics.Change;
    }
}
