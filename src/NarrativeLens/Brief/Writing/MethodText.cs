using NarrativeLens.Shifts;

namespace NarrativeLens.Brief.Writing;

/// <summary>Writes how the page was made and what it cannot say.</summary>
internal static class MethodText
{
    // Works that the statistics rest on; their years are part of their names.
    private const string Bootstrap = "Efron and Tibshirani, An Introduction to the Bootstrap, 1993";
    private const string Widening = "Hesterberg, What Teachers Should Know About the Bootstrap, 2015";
    private const string Acceleration = "Efron, Better Bootstrap Confidence Intervals, 1987";
    private const string Pelt = "Killick, Fearnhead and Eckley, Optimal Detection of Changepoints With a Linear Computational Cost, 2012";
    private const string BlockBootstrap = "Politis and Romano, The Stationary Bootstrap, 1994";
    private const string FalseDiscovery = "Benjamini and Hochberg, Controlling the False Discovery Rate, 1995";
    private const string Permutation = "Phipson and Smyth, Permutation P-values Should Never Be Zero, 2010";

    public static void Write(MarkdownPage page, WeeklyBrief brief)
    {
        page.Heading(2, $"Method and limits");
        page.List(
        [
            Markup.Of($"**Week.** {Dates.Days(brief.Week)}, by UTC days. It is compared with the {Numbers.Word(ShiftRules.WeeksBefore)} weeks before it taken together."),
            Markup.Of($"**Narratives.** A model tags each sentence; a sentence can carry several narratives or none. The model errs, and its errors are not in the intervals."),
            Markup.Of($"**Intervals.** {ShiftRules.Resamples} bootstrap resamples of whole stories ({Bootstrap}); percentiles of changes are widened for few stories ({Widening}), those of shares corrected for bias and skew ({Acceleration}). Seed {(int)brief.Shifts.Seed}."),
            Markup.Of($"**Changes.** {ShiftRules.Shuffles} shuffles of the stories between the week and the weeks before give p-values ({Permutation}); a procedure for many tests allows for looking at {Numbers.Word(brief.Narratives.Lines.Count)} narratives at once ({FalseDiscovery}). Lasting changes of level are found exactly in the series of all weeks up to this one ({Pelt}), each of which has to gain what shuffled weeks hardly ever do. A change of the press read, or of its mix of outlets, can look like a change of mind."),
            .. Market(brief.Shifts.Market),
            Markup.Of($"**Figures.** Contradicted means that no plausible reading of the sentence agrees with the reference series, New York days beside UTC days among them. Supported means that the reference agrees, not that the sentence is fair."),
            Markup.Of($"**Rounding.** Numbers are rounded for print only: a difference can be a tenth off the difference of the printed shares."),
            Markup.Of($"**Sample.** The outlets under Coverage, no more. Nothing here says that a narrative moved a price."),
        ]);
        page.Heading(3, $"What this page rests on");
        page.List(Origin(brief));
        page.Paragraph($"Made by NarrativeLens, free software under the MIT licence. Quoted words remain their authors' and outlets'.");
    }

    private static IEnumerable<Markup> Market(MarketPanel? market)
    {
        if (market is not null)
        {
            yield return Markup.Of($"**Market.** {market.Definition} ({market.Series}, edition {market.Vintage}). Changes of shares are set beside its changes by rank correlation, up to {Numbers.Word(ShiftWords.LongestLag)} weeks apart, and tested by drawing blocks of weeks ({BlockBootstrap}). Together, not because.");
        }
    }

    private static IEnumerable<Markup> Origin(WeeklyBrief brief)
    {
        yield return Markup.Of($"**Store.** {brief.Origin.Snapshot}");
        if (brief.Origin.Models.Count > 0)
        {
            yield return Markup.Of($"**Model.** {string.Join(", ", brief.Origin.Models)}");
        }

        foreach (var reference in brief.Origin.References)
        {
            yield return Markup.Of($"**Reference.** {reference.Series}, edition {reference.Vintage}, from {reference.Source}");
        }

        yield return Markup.Of($"**Made again by** {Markup.Code(FrontMatter.Rebuild(brief.Week))}");
    }
}
