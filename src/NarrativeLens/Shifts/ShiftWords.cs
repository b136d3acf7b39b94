using System.Globalization;

namespace NarrativeLens.Shifts;

/// <summary>How a report of shifts is put into words. Pure; the same on every machine.</summary>
public static class ShiftWords
{
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

    /// <summary>How the report was made, and how far it can be trusted: one line each.</summary>
    public static IEnumerable<string> Method(ShiftReport report)
    {
        yield return $"Intervals: 95%, {ShiftRules.Resamples} bootstrap resamples of whole stories. p: {ShiftRules.Shuffles} shuffles of the stories. q: adjusted for all narratives and both shares (Benjamini and Hochberg), called at {Rate(report)} or less.";
        if (report.Penalty is { } penalty)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Change points: PELT over the share of sentences; each must gain {penalty:0.0}, which {Rate(report)} of {ShiftRules.PenaltyShuffles} shuffled series reach in any narrative.");
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

    private static string Compared(ShiftReport report)
    {
        string[] called = [.. report.Narratives.SelectMany(n => n.Changes.Where(c => c.Called)
            .Select(c => $"{n.Name} {Points(c.Difference)} points of {LensJson.Word(c.Of)} ({Points(c.Low)} to {Points(c.High)})"))];
        var all = report.Narratives.Sum(n => n.Changes.Count);
        return called.Length == 0
            ? $"{report.Latest}: no shift against the four {Periods(report)} before; none of {all} comparisons holds at a false discovery rate of {Rate(report)}."
            : $"{report.Latest} against the four {Periods(report)} before: {string.Join("; ", called)}; {called.Length} of {all} comparisons at a false discovery rate of {Rate(report)}.";
    }

    private static string Turned(ShiftReport report)
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
