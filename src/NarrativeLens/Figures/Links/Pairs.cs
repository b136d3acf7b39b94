using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>What a figure takes from the one before it in its sentence: the unit and the metric that the text does not say twice.</summary>
internal static class Pairs
{
    /// <summary>Tokens from a bare number back to the word that pairs it with the one before: "from a peak of 44".</summary>
    private const int PairWords = 3;

    /// <summary>Tokens between the percentages of a list, of which only the first has its sign: "3.5%, 2.1 and 0.4".</summary>
    private const int ListWords = 3;

    /// <summary>Numbers from here on, in words of scale, count what the number before them counts: "19.97 million have been mined".</summary>
    private const decimal SmallestElided = 1_000;

    /// <summary>Tokens from a part to its whole: "of its last", "of the roughly".</summary>
    private const int WholeWords = 4;

    /// <summary>How much larger than the percentage before it a bare number may be and still be one.</summary>
    private const decimal MostTimesLarger = 50;

    /// <summary>The figure with the unit of the one before where its own is elided: "31 basis points, down from 44", "sold 1,640 of them".</summary>
    public static Quantity WithUnit(Passage passage, in Quantity figure, in Quantity before)
    {
        if (IsLikePrice(figure, before) && passage.IsWord(figure.First - 1))
        {
            return figure with { Kind = before.Kind, Unit = before.Unit };
        }

        var isElided = figure.IsBare && !before.IsBare && before.Unit is not null && before.Kind is not (FigureKind.Duration or FigureKind.Ratio or FigureKind.Rank or FigureKind.Multiple)
            && (IsPaired(passage, figure) || (figure.Step < 1 && before.Kind == FigureKind.Percent && figure.Step >= before.Step / 10 && figure.First - before.Next <= ListWords) || IsOfThem(passage, figure.Next) || (figure.Value >= SmallestElided && before.Value >= SmallestElided && before.Kind is FigureKind.CryptoAmount or FigureKind.Count && passage.IsWord(figure.Next)));
        return isElided && !IsMoneyOfOtherSize(figure, before) && !IsLevelAfterChange(passage, figure, before) && !(before.Kind == FigureKind.Count && figure.Step < 1 && before.Step >= 1) ? figure with { Kind = before.Kind, Unit = before.Unit } : figure;
    }

    /// <summary>The figure with the noun of the whole that it is a part of: "2,000 of the 5,000 units", "14 of its last 16 games".</summary>
    public static Quantity WithNounOfWhole(Passage passage, in Quantity figure, in Quantity whole)
    {
        var isPart = figure.IsBare && whole is { Kind: FigureKind.Count or FigureKind.Duration, Unit: not null } && whole.First - figure.Next is > 0 and <= WholeWords
            && passage.Has(figure.Next, Cue.OutOf) && figure.Value <= whole.Value;
        return isPart ? figure with { Kind = whole.Kind, Unit = whole.Unit } : figure;
    }

    /// <summary>Cents of the currency that the amount before is in: "€1.15 … three cents more".</summary>
    public static Quantity AsCentsOf(Passage passage, in Quantity figure, in Quantity before) =>
        figure is { Kind: FigureKind.Money, Unit: Units.Dollar, HasPrefix: false } && before.Kind == FigureKind.Money && MetricRules.HasCents(before.Unit)
            && passage.Words.Units.Match(passage, figure.Next - 1, out var cents) == figure.Next && cents is { Factor: < 1, Unit: Units.Dollar }
            ? figure with { Unit = before.Unit }
            : figure;

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

    // "fell 1.1% to 4,357.04": what a change leads to is no percentage, and no percentage is a hundred times another.
    private static bool IsLevelAfterChange(Passage passage, in Quantity figure, in Quantity before) =>
        before.Kind is FigureKind.Percent or FigureKind.PercentagePoints or FigureKind.BasisPoints or FigureKind.Probability
        && ((passage.Has(figure.First - 1, Cue.To) && !IsStart(passage, before)) || Math.Abs(figure.Value) > MostTimesLarger * Math.Max(1, Math.Abs(before.Value)));

    // "from 4.1% in May to 3.9"
    private static bool IsStart(Passage passage, in Quantity before) => passage.Has(before.First - 1, Cue.From) || passage.Has(before.First - 2, Cue.From);

    // "eth at 3,050, stop 2,550": a bare number of the size of the bare price before it.
    private static bool IsLikePrice(in Quantity figure, in Quantity before) =>
        figure is { IsBare: true, InWords: false } && before is { Kind: FigureKind.Money, WasBare: true } && figure.Scale == before.Scale && figure.Step >= before.Step / 10
        && figure.Value >= before.Value / 2 && figure.Value <= before.Value * 2;

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
