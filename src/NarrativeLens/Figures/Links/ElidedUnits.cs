using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Gives a number the kind and unit that its sentence leaves out: prices and index levels without a sign, chances in percent, ratios.</summary>
internal sealed class ElidedUnits(Distances distances, Sightings seen, SubjectChooser subjects)
{
    /// <summary>A word for chance counts for a percentage this near.</summary>
    private const int OddsReach = 16;

    private const decimal Thousand = 1_000, Hundred = 100;

    /// <summary>The figure as its sentence means it.</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="written">The figure as written.</param>
    /// <param name="before">The figure before it in the sentence.</param>
    /// <param name="columnMetric">What the header of its column says; null outside tables.</param>
    public Quantity Read(Passage passage, in Quantity written, in Quantity? before, string? columnMetric)
    {
        if (IsIndexLevel(passage, written))
        {
            return written with { Unit = Units.Points };
        }

        var figure = before is { } former ? AsPointsOf(former, Pairs.AsCentsOf(passage, Pairs.WithUnit(passage, written, former), former)) : written;
        return AsPrice(passage, AsRatio(AsOdds(passage, figure, before), columnMetric));
    }

    private Quantity AsOdds(Passage passage, in Quantity figure, in Quantity? before) => figure.Kind switch
    {
        FigureKind.Ratio when IsOneIn(passage, figure) && IsNearOdds(figure) =>
            figure with { Kind = FigureKind.Probability, Unit = Units.Percent, Value = decimal.Round(figure.Value * Hundred, 2), Step = figure.Step * Hundred },
        FigureKind.Percent when (IsNearOdds(figure) && !passage.Has(figure.First - 1, Cue.Change)) || IsOddsToo(figure, before) => figure with { Kind = FigureKind.Probability },
        _ => figure,
    };

    private bool IsNearOdds(in Quantity figure) =>
        distances.TryNearest(figure, seen.Metrics, 0, static (cue, _) => cue.Meaning == Topics.Odds, OddsReach, out _, out _);

    private bool IsOddsToo(in Quantity figure, in Quantity? before) =>
        before is { Kind: FigureKind.Probability } former && Pairs.IsOddsToo(seen.Metrics, former.Next, figure.First);

    // "a one-in-four chance": as many in so many is told in percent like any other chance.
    private static bool IsOneIn(Passage passage, in Quantity figure)
    {
        for (var i = figure.First + 1; i < figure.Next - 1; i++)
        {
            if (passage.Has(i, Cue.OutOf))
            {
                return true;
            }
        }

        return false;
    }

    // "It fell to 60k", "sold my eth at 3050", "the euro traded at 1.08": a bare number where prices stand is the asset's price.
    private Quantity AsPrice(Passage passage, in Quantity figure)
    {
        if (!figure.IsBare || figure.InWords || !(passage.Has(figure.First - 1, Cue.PriceLead) || passage.Words.Subjects.MatchEndingAt(passage, figure.First - 1, out _) < figure.First))
        {
            return figure;
        }

        // "a life expectancy of over 70. Oil …": what is priced stands before its price, or was spoken of before.
        if (seen.Subjects.Count > 0 && seen.Subjects[0].Next > figure.First)
        {
            return figure;
        }

        var near = subjects.Nearest(figure);
        return MetricRules.QuotedIn(near) is { } currency ? figure with { Kind = FigureKind.Money, Unit = currency, HasPrefix = true, WasBare = true }
            : (figure.Scale == Thousand && subjects.Priced(figure, near) is Topics.Bitcoin) || (!MetricRules.IsIndex(near) && MetricRules.CanCost(near, figure.Value)) ? figure with { Kind = FigureKind.Money, Unit = Units.Dollar, HasPrefix = true, WasBare = true }
            : figure;
    }

    // "The Nasdaq closed at 20,117", "the dollar index slid to 96.4": points without the word.
    private bool IsIndexLevel(Passage passage, in Quantity figure) =>
        figure is { IsBare: true, InWords: false } && StandsAsLevel(passage, figure.First - 1) && MetricRules.StandsAt(subjects.Nearest(figure), figure.Value);

    private static bool StandsAsLevel(Passage passage, int last) =>
        passage.Has(last, Cue.PriceLead) || (passage.IsWord(last) && passage.Words.QualifiersBefore.MatchEndingAt(passage, last, out _) <= last);

    // "The S&P 500 lost 1.3%, the Dow 323 points": an index has points of its own.
    private Quantity AsPointsOf(in Quantity before, in Quantity figure) =>
        figure.Unit == Units.Points && MetricRules.IsIndex(subjects.Nearest(figure)) ? figure : Pairs.AsPercentagePoints(figure, before);

    // A correlation has no unit and counts nothing.
    private Quantity AsRatio(in Quantity figure, string? columnMetric) =>
        figure.IsBare && figure.Value != decimal.Truncate(figure.Value)
            && (columnMetric == Topics.Coefficient || seen.Metrics.Exists(static cue => cue.Meaning == Topics.Coefficient))
            ? figure with { Kind = FigureKind.Ratio }
            : figure;
}
