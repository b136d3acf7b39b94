using NarrativeLens.Shifts;
using NarrativeLens.Store;

namespace NarrativeLens.Brief.Writing;

/// <summary>Writes what turned over the weeks up to this one, and what stands behind each call.</summary>
internal static class ShiftText
{
    public static void Write(MarkdownPage page, WeeklyBrief brief)
    {
        var report = brief.Shifts;
        page.Heading(2, $"Over the weeks");
        page.Paragraph($"{ShiftWords.Turned(report)}");
        foreach (var narrative in report.Narratives)
        {
            foreach (var (place, turn) in narrative.Called.Index())
            {
                Write(page, narrative, turn, place < narrative.ChangePoints.Count ? narrative.ChangePoints[place] : null);
            }
        }

        foreach (var line in ShiftWords.Market(report))
        {
            page.Paragraph($"{line.Trim()}");
        }
    }

    private static void Write(MarkdownPage page, NarrativeShift narrative, Turn turn, ChangePoint? point)
    {
        page.Heading(3, $"{narrative.Name}, {(point is null ? "against the weeks before" : "since")} {turn.Period}");
        if (point is not null)
        {
            page.Paragraph($"{ShiftWords.Share(point.After)} of sentences, before {ShiftWords.Share(point.Before)}.");
        }

        page.Paragraph($"Rival explanations: of the change, {Numbers.Points(turn.WithinOutlets)} points came about within outlets and {Numbers.Points(turn.OutletMix)} because other outlets were read. {Novelty(turn.NoveltyBefore, "before")} {Novelty(turn.NoveltyAfter, "after")} Copies are not counted.");
        Quote(page, "Before", turn.QuotesBefore);
        Quote(page, "After", turn.QuotesAfter);
    }

    private static Markup Novelty(double? share, string side) => share is { } known
        ? Markup.Of($"Of the articles that told it {side}, {Numbers.Percent(known)} were first reports.")
        : Markup.Of($"No article told it {side}.");

    private static void Quote(MarkdownPage page, string side, IReadOnlyList<ToldSentence> quotes)
    {
        if (quotes.Count > 0)
        {
            page.Paragraph($"{side}:");
        }

        foreach (var quote in quotes)
        {
            page.Quotation(
                Markup.Quote(new Passage(quote.Text, 0, 0)),
                Markup.Of($"{quote.Outlet}, {Dates.Day(quote.Day)}, {Markup.Link(quote.Title, quote.Url)} · *{Words.Of(quote.Stance)}*, {Numbers.Probability(quote.Probability)}"));
        }
    }
}
