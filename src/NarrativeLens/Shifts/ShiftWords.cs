using System.Globalization;
using NarrativeLens.Classify;
using NarrativeLens.Shifts.Market;

namespace NarrativeLens.Shifts;

/// <summary>How a report of shifts is put into words. Pure; the same on every machine.</summary>
public static class ShiftWords
{
    /// <summary>The longest lag between a narrative and the market, in periods.</summary>
    public const int LongestLag = LeadLag.Longest;

    private const string Minus = "\u2212";

    /// <summary>The answer in a sentence or two: what turned, or that nothing did, or why nothing can be said.</summary>
    public static string Answer(ShiftReport report)
    {
        if (report.Latest is null)
        {
            return "No dated story, so no shift can be told.";
        }

        var latest = report.Comparison switch
        {
            Comparison.TooFewStories => $"Too few stories to compare {report.Latest}: {Base(report.BaseNow)}, and {Base(report.BaseBefore)} before; {ShiftRules.FewestStories} stories are needed on each side.",
            Comparison.SeveralModels => $"No comparison of {report.Latest}: several models tagged the stories ({string.Join(", ", report.Models)}), and a change could be the model's. `collect` tags all again with one.",
            _ => Compared(report),
        };
        return $"{latest} {Turned(report)}";
    }

    /// <summary>What the market did and which narratives moved together with it, a line each.</summary>
    public static IEnumerable<string> Market(ShiftReport report)
    {
        if (report.Market is not { } market)
        {
            yield break;
        }

        if (market.Points.Count == 0)
        {
            yield return $"Market: {market.Series} covers none of these {Periods(report)} wholly.";
            yield break;
        }

        var last = market.Points[^1];
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Market: {market.Asset} closed {last.Period} at ${last.Close:#,0.##}, {(last.Return is { } change ? $"{Points(change)}% on the {(report.By == PeriodLength.Week ? "week" : "month")}, " : "")}{Points(last.Drawdown)}% from its high of the series{(last.Volatility is { } volatility ? $", volatility {Percent(volatility)} a year" : "")}.");
        List<MarketLink> all = [.. report.Narratives.SelectMany(n => n.Market)];
        yield return all.Count == 0
            ? $"  Too few {Periods(report)} of one model to set narratives beside it: {LeadLag.FewestPeriods} with both are needed, and {LeadLag.Longest} more of prices on either side."
            : !all.Any(link => link.Called)
            ? $"  No narrative goes with its price, drawdown or volatility: none of {all.Count} comparisons over {all.Max(link => link.Periods)} {Periods(report)} holds at a false discovery rate of {Rate(report)}."
            : $"  {all.Count(link => link.Called)} of {all.Count} comparisons over {all.Max(link => link.Periods)} {Periods(report)} hold at a false discovery rate of {Rate(report)}; together, not because:";
        foreach (var line in report.Narratives.SelectMany(n => n.Market.Where(link => link.Called).Select(link => $"  {Together(report, n, link)}")))
        {
            yield return line;
        }
    }

    /// <summary>One narrative beside the market: "Leverage and volatility: r +0.41 (+0.20 to +0.61), the narrative one week after the market; q 0.0120".</summary>
    public static string Together(ShiftReport report, NarrativeShift narrative, MarketLink link)
    {
        var unit = report.By == PeriodLength.Week ? "week" : "month";
        var lag = link.Lag == 0
            ? $"in the same {unit}"
            : string.Create(CultureInfo.InvariantCulture, $"the narrative {Math.Abs(link.Lag)} {unit}{(Math.Abs(link.Lag) == 1 ? "" : "s")} {(link.Lag > 0 ? "after" : "before")} the market");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{narrative.Name} and {LensJson.Word(link.Measure)}: r {WithSign(link.Correlation)} ({WithSign(link.Low)} to {WithSign(link.High)}), {lag}; p {link.PValue:0.0000}, q {link.QValue:0.0000}");
    }

    /// <summary>How the report was made, and how far it can be trusted: one line each.</summary>
    public static IEnumerable<string> Method(ShiftReport report)
    {
        yield return $"Intervals: 95%, {ShiftRules.Resamples} bootstrap resamples of whole stories. p: {ShiftRules.Shuffles} shuffles of the stories. q: adjusted for all narratives and both shares, and apart from these for all of their stances (Benjamini and Hochberg), called at {Rate(report)} or less.";
        if (report.Penalty is { } penalty)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Change points: PELT over the share of sentences; each must gain {penalty:0.0}, which {Rate(report)} of {ShiftRules.PenaltyShuffles} shuffled series reach in any narrative.");
        }

        if (report.Market is { } market)
        {
            yield return $"Market: {market.Definition} ({market.Series}, vintage {market.Vintage}). Changes of shares beside changes of the market: Spearman's correlation, stationary block bootstrap (Politis and Romano), p for the strongest of {LeadLag.Lags.Count()} lags, q over all narratives and measures. Together, not because.";
        }

        yield return $"Wire copies are counted once, sponsored pieces not at all. The model's errors are not in the intervals. Seed {report.Seed}; store {report.Snapshot}.";
    }

    /// <summary>"31 stories, 402 sentences".</summary>
    public static string Base(ShareBase of) => string.Create(
        CultureInfo.InvariantCulture, $"{of.Stories:#,0} {(of.Stories == 1 ? "story" : "stories")}, {of.Sentences:#,0} {(of.Sentences == 1 ? "sentence" : "sentences")}");

    /// <summary>"12.3% (10.1 to 14.0%)".</summary>
    public static string Share(ShareEstimate share) => share is { Low: { } low, High: { } high }
        ? string.Create(CultureInfo.InvariantCulture, $"{Percent(share.Share)} ({Rounded(low):0.0} to {Percent(high)})")
        : Percent(share.Share);

    /// <summary>A part of 1 as "12.3%"; a dash where there is none.</summary>
    public static string Percent(double? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Rounded(known):0.0}%") : "–";

    /// <summary>A difference of parts of 1 in percentage points, with its sign.</summary>
    public static string Points(double difference)
    {
        var points = Rounded(difference);
        return string.Create(CultureInfo.InvariantCulture, $"{(points > 0 ? "+" : points < 0 ? Minus : "")}{Math.Abs(points):0.0}");
    }

    /// <summary>A number of two places with its sign, as <see cref="Points"/> writes it.</summary>
    public static string WithSign(double number)
    {
        var rounded = Math.Round(number, 2, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{(rounded > 0 ? "+" : rounded < 0 ? Minus : "")}{Math.Abs(rounded):0.00}");
    }

    private static string Compared(ShiftReport report)
    {
        string[] called = [.. report.Narratives.SelectMany(n => n.CalledChanges
            .Select(c => $"{Name(n, c)} {Points(c.Difference)} points of {LensJson.Word(c.Of)} ({Points(c.Low)} to {Points(c.High)})"))];
        var (narratives, stances) = (report.Narratives.SelectMany(n => n.Changes).ToList(), report.Narratives.SelectMany(n => n.StanceChanges).ToList());
        return called.Length == 0
            ? $"{report.Latest}: no shift against the four {Periods(report)} before; none of {narratives.Count} comparisons, nor of {stances.Count} by stance, holds at a false discovery rate of {Rate(report)}."
            : $"{report.Latest} against the four {Periods(report)} before: {string.Join("; ", called)}; {narratives.Count(c => c.Called)} of {narratives.Count} comparisons and {stances.Count(c => c.Called)} of {stances.Count} by stance, at a false discovery rate of {Rate(report)}.";
    }

    /// <summary>"Safe haven", or "Safe haven rejected" for one stance.</summary>
    public static string Name(NarrativeShift narrative, LatestChange change) => change.Stance switch
    {
        Stance.Asserts => $"{narrative.Name} asserted",
        Stance.Rejects => $"{narrative.Name} rejected",
        Stance.Reports => $"{narrative.Name} reported",
        _ => narrative.Name,
    };

    /// <summary>Which lasting changes of level the series shows, or that it shows none, or why that cannot be said.</summary>
    public static string Turned(ShiftReport report)
    {
        string[] points = [.. report.Narratives.SelectMany(n => n.ChangePoints.Select(p => $"{n.Name} {Points(p.Difference)} points since {p.Period}"))];
        return report.Series switch
        {
            Comparison.SeveralModels => "No change points are sought across models; --json gives each model's series.",
            Comparison.TooFewStories => $"Too few {Periods(report)} for change points: {ShiftRules.ShortestSeries} with stories are needed.",
            _ when points.Length == 0 => "No lasting change of level in the whole series.",
            _ => $"Lasting changes of level: {string.Join("; ", points)}.",
        };
    }

    private static string Periods(ShiftReport report) => report.By == PeriodLength.Week ? "weeks" : "months";

    private static string Rate(ShiftReport report) => string.Create(CultureInfo.InvariantCulture, $"{report.Rate * 100:0.#}%");

    private static double Rounded(double share) => Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
}
