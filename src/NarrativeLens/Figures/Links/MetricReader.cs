using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Tells what a figure measures, and which end of it.</summary>
internal static class MetricReader
{
    /// <summary>How far a metric's word may stand from its figure, in the measure of <see cref="Distances"/>.</summary>
    public const int Reach = 26;

    /// <summary>A word that names no metric of ours keeps a figure from a weaker guess only this near.</summary>
    private const int OtherReach = 5;

    /// <summary>How far before a number that moved the name of its rate may stand.</summary>
    private const int RateReach = 30;

    /// <summary>How far a word for an end (low, close) may stand from its price.</summary>
    private const int AspectReach = 12;

    /// <summary>How far a verb of change may stand from its percentage.</summary>
    private const int ChangeReach = 18;

    /// <summary>Sums of money that a market tells of are larger.</summary>
    private const decimal SmallestSum = 10_000;

    private const decimal Million = 1_000_000;

    /// <summary>Tokens from a percentage to the peak it is counted from: "36% under last autumn's record".</summary>
    private const int PeakReach = 5;

    /// <summary>Tokens from "quarter-point" to the cut or rise.</summary>
    private const int MoveReach = 2;

    /// <summary>The same where the peak stands before.</summary>
    private const int AgainstReach = 12;

    /// <summary>The metric; <see cref="Topics.Other"/> where a word says that it is none of ours, null where unclear.</summary>
    public static string? Read(in MetricSearch search)
    {
        var (passage, figure, hedgeFirst) = (search.Passage, search.Figure, search.HedgeFirst);
        if (IsDifference(passage, figure) || IsChangeOfMoney(passage, figure, hedgeFirst) || IsMovedBy(passage, figure, hedgeFirst))
        {
            return Topics.Change;
        }

        if (IsFromPeak(passage, figure) || IsAgainstPeak(passage, figure))
        {
            return Topics.Drawdown;
        }

        if (IsBankMove(search))
        {
            return Topics.PolicyRate;
        }

        if (MetricRules.IsAccountUnit(figure.Unit) && HasCueInside(search, Topics.Liquidations))
        {
            return Topics.LiquidatedAccounts;
        }

        var metric = Nearest(search, out var distance);
        var isPrice = LooksLikePrice(passage, figure, hedgeFirst, search.Priced) && (metric is null or Topics.Other or Topics.Coefficient || distance > OtherReach);
        isPrice |= metric is null or Topics.Change or Topics.Other && IsPutAtPrice(passage, figure, hedgeFirst);
        isPrice |= metric is null or Topics.Revenue or Topics.Holdings && IsForOneUnit(passage, figure);
        isPrice |= metric is null && (search.Priced is not null || search.Subjects.Count > 0) && IsLed(passage, figure, hedgeFirst);
        isPrice |= figure is { Kind: FigureKind.Count, Unit: Units.Points } && search.NamesIndex;
        return isPrice ? Topics.Price
            : metric is null && figure.Kind == FigureKind.Percent && (passage.IsSign(figure.First) || passage.Has(figure.Next, Cue.Comparative)) ? Topics.Change
            : metric == Topics.Change ? OfChange(search)
            : metric is Topics.Liquidations or Topics.LiquidatedAccounts && figure.Kind == FigureKind.Count ? Topics.LiquidatedAccounts
            : Named(metric);
    }

    private static string? Nearest(in MetricSearch search, out int distance)
    {
        var edge = search.Figure with { First = search.HedgeFirst };
        var found = search.Distances.TryNearest(edge, search.Cues, search, static (cue, at) => IsAllowed(cue, at), Reach, out var nearest, out distance)
            && distance <= ReachOf(nearest.Meaning);
        return !found ? null : IsOfOnePrice(search.Passage, nearest) ? Topics.Change : nearest.Meaning;
    }

    // "the odds of a quarter-point Fed cut": how far, not how likely.
    private static bool IsBankMove(in MetricSearch search)
    {
        var next = search.Figure.Next;
        var at = Distances.IndexFrom(search.Cues, next);
        return search.NamesBank && search.Figure.Kind is FigureKind.PercentagePoints or FigureKind.BasisPoints
            && at < search.Cues.Count && search.Cues[at].First <= next + MoveReach && search.Cues[at].Meaning is Topics.BankMove or Topics.PolicyRate;
    }

    private static bool IsOfOnePrice(Passage passage, Sighting<string> cue) => cue.Meaning == Topics.PricesAtLarge && !IsAtLarge(passage, cue.First);

    private static bool IsAllowed(Sighting<string> cue, in MetricSearch search) =>
        Fits(search.Figure, cue.Meaning) && (cue.Meaning != Topics.BankMove || search.NamesBank);

    // "Prices rose", "that prices had risen", not "oil prices rose".
    private static bool IsAtLarge(Passage passage, int first) => first == 0 || passage.Has(first - 1, Cue.Clause | Cue.Article | Cue.SourceBefore | Cue.Fronting);

    // The words that only lead to a metric of ours.
    private static string? Named(string? metric) => metric switch
    {
        Topics.BankMove => Topics.PolicyRate,
        Topics.Dominance => Topics.MarketCap,
        Topics.PricesAtLarge => Topics.Inflation,
        _ => metric,
    };

    // "the yield rose 7 basis points to 3.78%", "inflation slowed to 3.2%": what moved is told in percent itself. A subject between says that another moved.
    private static string OfChange(in MetricSearch search)
    {
        var figure = search.Figure;
        for (var i = Distances.IndexFrom(search.Cues, figure.First) - 1; i >= 0 && search.Distances.Between(figure, search.Cues[i].First, search.Cues[i].Next) <= RateReach; i--)
        {
            var cue = search.Cues[i];
            if (MetricRules.IsRate(cue.Meaning) && IsAllowed(cue, search) && !IsOfOnePrice(search.Passage, cue))
            {
                return HasSubject(search.Subjects, cue.Next, figure.First) ? Topics.Change : Named(cue.Meaning)!;
            }
        }

        return Topics.Change;
    }

    private static bool HasSubject(List<Sighting<string>> subjects, int first, int next)
    {
        var at = Distances.IndexFrom(subjects, first);
        return at < subjects.Count && subjects[at].First < next;
    }

    // "shrank by $188 million", "lost 312 points"
    private static bool IsMovedBy(Passage passage, in Quantity figure, int hedgeFirst) => figure.Kind switch
    {
        FigureKind.Count when figure.Unit == Units.Points => passage.Has(hedgeFirst - 1, Cue.Change) || (passage.Has(hedgeFirst - 1, Cue.By) && passage.Has(hedgeFirst - 2, Cue.Change)),
        FigureKind.Money or FigureKind.CryptoAmount or FigureKind.Count => passage.Has(hedgeFirst - 1, Cue.By) && passage.Has(hedgeFirst - 2, Cue.Change),
        _ => false,
    };

    private static bool IsOf(Passage passage, Distances distances, in Quantity figure, Sighting<string> aspect) =>
        aspect.Next <= figure.First ? !BelongsBefore(passage, figure, aspect) : !BelongsAfter(passage, distances, figure, aspect);

    // "from $60,000 to the close of $70,580", "$60,000 to the record", "touched $80,600 and closed at": the word goes with what follows it.
    private static bool BelongsAfter(Passage passage, Distances distances, in Quantity figure, Sighting<string> aspect) =>
        (aspect.Meaning is Topics.Close or Topics.Open && aspect.First > figure.Next && !distances.IsSameClause(figure.Next, aspect.First))
        || passage.Has(aspect.Next, Cue.OutOf)
        || passage.Has(aspect.First, Cue.To | Cue.From | Cue.BelowPeak)
        || passage.Has(aspect.First - 1, Cue.To | Cue.From | Cue.BelowPeak)
        || (passage.Has(aspect.First - 1, Cue.Article) && passage.Has(aspect.First - 2, Cue.To | Cue.From | Cue.BelowPeak));

    // "up from $91,043 at the low to $96,495": the low is that of the amount right before it.
    private static bool BelongsBefore(Passage passage, in Quantity figure, Sighting<string> aspect) =>
        aspect.Next <= figure.First && aspect.Next > aspect.First + 1 && passage.IsNumeral(aspect.First - 1) && passage.Has(aspect.First, Cue.PriceLead);

    private static int ReachOf(string metric) => metric switch
    {
        Topics.Other or Topics.Coefficient => OtherReach,
        Topics.Statistic => ChangeReach,
        Topics.Change => ChangeReach,
        _ => Reach,
    };

    // A share of, or a fall from, a record: "52% below its record", "less than half its October high".
    private static bool IsFromPeak(Passage passage, in Quantity figure)
    {
        if (figure.Kind is not (FigureKind.Percent or FigureKind.Ratio) || !passage.Has(figure.Next, Cue.BelowPeak | (figure.Kind == FigureKind.Ratio ? Cue.Article : Cue.None)))
        {
            return false;
        }

        for (var i = figure.Next; i < passage.Count && i <= figure.Next + PeakReach && !passage.Has(i, Cue.Clause) && (!passage.IsNumeral(i) || DateReader.YearAt(passage, i) is not null); i++)
        {
            if (passage.Has(i, Cue.Peak))
            {
                return true;
            }
        }

        return false;
    }

    // 较去年十月高点已回落近五成: the peak before the fall.
    private static bool IsAgainstPeak(Passage passage, in Quantity figure)
    {
        var peak = false;
        for (var i = figure.First - 1; figure.Kind is FigureKind.Percent or FigureKind.Ratio && i >= 0 && i >= figure.First - AgainstReach && !passage.Has(i, Cue.Clause); i--)
        {
            if (peak && passage.Has(i, Cue.Against) && Tokenizer.IsHan(passage.Text[passage[i].Start]))
            {
                return true;
            }

            peak |= passage.Has(i, Cue.Peak);
        }

        return false;
    }

    /// <summary>The aspect: by the nearest word for an end, else by the metric's own.</summary>
    public static string? ReadAspect(Passage passage, Distances distances, in Quantity figure, List<Sighting<string>> aspects, string? metric)
    {
        return metric == Topics.Price && figure.High is null && distances.TryNearest(
                figure, aspects, (passage, distances, figure), static (sighting, at) => IsOf(at.passage, at.distances, at.figure, sighting), AspectReach, out var nearest, out _) ? nearest.Meaning
            : metric is null ? null
            : figure.Kind is FigureKind.BasisPoints or FigureKind.PercentagePoints ? Topics.Change
            : MetricRules.Of(metric).Aspect;
    }

    /// <summary>True where a figure of this kind and size can measure the metric.</summary>
    public static bool Fits(in Quantity figure, string metric)
    {
        if (metric == Topics.Liquidations && figure.Kind == FigureKind.Count)
        {
            return figure.Unit is null || MetricRules.IsAccountUnit(figure.Unit);
        }

        if (metric == Topics.Holdings && figure.Kind == FigureKind.Count)
        {
            return MetricRules.IsHeldUnit(figure.Unit);
        }

        if (metric == Topics.LiquidatedAccounts)
        {
            return figure.Kind == FigureKind.Count && MetricRules.IsAccountUnit(figure.Unit);
        }

        var rule = MetricRules.Of(metric);
        return rule.Kinds.Contains(figure.Kind) && (figure.Kind != FigureKind.Money || (Math.Abs(figure.Value) >= rule.Least && Math.Abs(figure.Value) <= rule.Most));
    }

    // "closed $45 higher", "22 cents dearer than last July"
    private static bool IsDifference(Passage passage, in Quantity figure) =>
        figure.Kind == FigureKind.Money && figure.Scale < Million && passage.Has(figure.Next, Cue.Comparative);

    // "$4,866 an ounce", "€31.4 per megawatt-hour"
    private static bool IsForOneUnit(Passage passage, in Quantity figure) =>
        figure.Kind == FigureKind.Money && figure.Scale < Million && passage.Has(figure.Next, Cue.Article | Cue.Each) && passage.Has(figure.Next + 1, Cue.PricedUnit);

    // "fell $5,000", "fell more than $5,000": a verb of change right before an amount, with no "to" or "below" between.
    private static bool IsChangeOfMoney(Passage passage, in Quantity figure, int hedgeFirst) =>
        figure.Kind == FigureKind.Money && figure.Scale < Million && figure.HasPrefix && passage.Has(hedgeFirst - 1, Cue.Change)
        && (hedgeFirst == figure.First || !passage.Has(figure.First - 1, Cue.PriceLead));

    // Bitcoin's price is told by its size alone; that of another asset needs a verb or preposition of prices before it.
    private static bool LooksLikePrice(Passage passage, in Quantity figure, int hedgeFirst, string? subject) =>
        figure.Kind == FigureKind.Money && figure.Scale < Million && subject is not null
        && (subject == Topics.Bitcoin || passage.Has(hedgeFirst - 1, Cue.PriceLead) || hedgeFirst < figure.First || IsNextTo(passage, hedgeFirst, subject));

    // "ETH $3.06k"
    private static bool IsNextTo(Passage passage, int at, string subject) => passage.Words.Subjects.MatchEndingAt(passage, at - 1, out var before) < at && before == subject;

    // "Bitcoin slipped as low as $67.8 million", "bitcoin closed at $68": however odd the size, the words say that it is the price.
    // A metric of sums between the asset and the amount would have been found before.
    private static bool IsPutAtPrice(Passage passage, in Quantity figure, int hedgeFirst)
    {
        if (figure.Kind != FigureKind.Money)
        {
            return false;
        }

        var words = passage.Words;
        var lead = words.Aspects.MatchEndingAt(passage, hedgeFirst - 1, out _) is var aspect && aspect < hedgeFirst ? aspect
            : passage.Has(hedgeFirst - 1, Cue.PriceLead) ? hedgeFirst - 1 : hedgeFirst;
        var verb = lead - 1;
        if (lead == hedgeFirst || !(passage.Has(verb, Cue.Change) || words.Aspects.MatchEndingAt(passage, verb, out _) <= verb || IsPriceVerb(passage, verb)))
        {
            return false;
        }

        return IsSmall(figure) || (words.Subjects.MatchEndingAt(passage, verb - 1, out var subject) < verb && MetricRules.HasUnitPrice(subject));
    }

    // "slid beneath $32", "slipped to 65 cents": nothing but a price is so small.
    private static bool IsSmall(in Quantity figure) => figure.Scale <= 1 && figure.High is null && figure.Value < SmallestSum;

    // "wobbled to $0.987", "was under $119,000": an amount of no millions that something stands at.
    private static bool IsLed(Passage passage, in Quantity figure, int hedgeFirst) =>
        figure.Kind == FigureKind.Money && figure.Scale < Million
        && (passage.Has(hedgeFirst - 1, Cue.PriceLead) || (hedgeFirst == figure.First - 1 && passage.Has(hedgeFirst, Cue.PriceLead)) || IsEnd(passage, hedgeFirst));

    // "a record of $4,866", "an average of $76,400"
    private static bool IsEnd(Passage passage, int at)
    {
        var last = passage.Has(at - 1, Cue.OutOf) ? at - 2 : at - 1;
        return passage.Words.Aspects.MatchEndingAt(passage, last, out _) <= last;
    }

    private static bool HasCueInside(in MetricSearch search, string metric)
    {
        for (var i = Distances.IndexFrom(search.Cues, search.Figure.First); i < search.Cues.Count && search.Cues[i].First < search.Figure.Next; i++)
        {
            if (search.Cues[i].Meaning == metric)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPriceVerb(Passage passage, int verb) =>
        passage.Words.Metrics.MatchEndingAt(passage, verb, out var metric) <= verb && metric == Topics.Price;
}
