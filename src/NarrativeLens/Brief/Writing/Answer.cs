using NarrativeLens.Check;
using NarrativeLens.Shifts;

namespace NarrativeLens.Brief.Writing;

/// <summary>The answer of the week in plain sentences.</summary>
internal static class Answer
{
    private static string Before => PlainWords.Of($"{Numbers.Word(ShiftRules.WeeksBefore)} weeks before");

    /// <summary>What became of the narratives: one or two sentences.</summary>
    public static string OfNarratives(WeeklyBrief brief)
    {
        var (section, week) = (brief.Narratives, brief.Week);
        return (section.Comparison, section.Now.Stories) switch
        {
            (_, 0) => PlainWords.Of($"No story of {week} is in the store, so there is nothing to compare."),
            (Comparison.TooFewStories, _) => PlainWords.Of(
                $"Too few stories to compare: {section.Now.Stories} in {week} and {section.Before.Stories} in the {Before}, where each side needs {ShiftRules.FewestStories}."),
            (Comparison.SeveralModels, _) => PlainWords.Of(
                $"{week} is not compared with the {Before}, because {brief.Origin.Models.Count} models tagged the stories and a change could be the model's."),
            _ => Changes(section, week),
        };
    }

    /// <summary>What became of the figures: one or two sentences.</summary>
    public static string OfFigures(WeeklyBrief brief)
    {
        var figures = brief.Figures;
        var supported = figures.Count(Verdict.Supported, Verdict.SupportedByRounding);
        var contradicted = figures.Count(Verdict.Contradicted);
        var rest = figures.Total - supported - contradicted;
        return figures.Total == 0
            ? "The week's stories cite no figure."
            : PlainWords.Of($"Of {Numbers.Count(figures.Total, "cited figure", "cited figures")}, the reference contradicts {CountOrNone(contradicted)} and supports {CountOrNone(supported)}{Unsettled(rest)}.{Inside(figures.Internal.Count)}");
    }

    private static string Unsettled(int figures) => figures == 0 ? "" : PlainWords.Of($"; {figures} could not be settled by it");

    private static string Inside(int contradictions) => contradictions switch
    {
        0 => "",
        1 => " One comparison of figures inside an article does not hold.",
        _ => PlainWords.Of($" {Numbers.Opening(contradictions)} comparisons of figures inside an article do not hold."),
    };

    private static string CountOrNone(int value) => value == 0 ? "none" : Numbers.Count(value);

    // Of the two shares the one of sentences is told where it is called; the table and `shifts` have both.
    private static string Changes(NarrativeSection section, IsoWeek week)
    {
        var bySize = section.Lines.OrderByDescending(l => Math.Abs(l.Change!.Difference)).ToList();
        var called = bySize.Where(l => l.Called.Count > 0).ToList();
        return called.Count == 0
            ? PlainWords.Of($"No narrative moved in {week} by more than chance explains, against the {Before}.{Largest(bySize[0])}")
            : PlainWords.Of($"{Numbers.Opening(called.Count)} {(called.Count == 1 ? "narrative" : "narratives")} moved in {week} against the {Before}: {string.Join("; ", called.SelectMany(l => l.Called.GroupBy(c => c.Stance).Select(views => Movement(l, views.First()))))}.");
    }

    private static string Largest(NarrativeLine line) => line.Change!.Difference == 0 ? "" : PlainWords.Of($" The largest difference: {Movement(line, line.Change)}.");

    private static string Movement(NarrativeLine line, LatestChange change)
    {
        var stance = change.Stance is { } side ? $" ({Words.Of(side)})" : "";
        var direction = change.Difference < 0 ? "down" : "up";
        return PlainWords.Of($"{Words.Narrative(line.Name)}{stance} {direction} {Numbers.Size(change.Difference)} percentage points to {Numbers.Percent(change.Now.Share)} of {LensJson.Word(change.Of)} ({Interval(change)})");
    }

    private static string Interval(LatestChange change) =>
        PlainWords.Of($"{ShiftRules.IntervalPercent}% interval {Numbers.Points(change.Low)} to {Numbers.Points(change.High)}");
}
