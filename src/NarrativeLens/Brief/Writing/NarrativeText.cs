using NarrativeLens.Classify;
using NarrativeLens.Shifts;

namespace NarrativeLens.Brief.Writing;

/// <summary>Writes the section on narratives and the one with their quotes.</summary>
internal static class NarrativeText
{
    private static readonly string[] s_columns =
        ["Narrative", "Share:", "Before:", "Change (points):", "Interval:", "Sentences:", "Asserts:", "Rejects:", "Reports:", "Stories:"];

    /// <summary>What the chart and the table rest on.</summary>
    public static void WriteIntroduction(MarkdownPage page, WeeklyBrief brief)
    {
        var section = brief.Narratives;
        page.Heading(2, $"Narratives");
        if (section.Now.Stories == 0)
        {
            page.Paragraph($"The store holds no story of this week that could be counted.");
            return;
        }

        page.Paragraph($"The share of a narrative is the part of all sentences that tell it: {Numbers.Count(section.Now.Sentences, "sentence", "sentences")} of {Numbers.Count(section.Now.Stories, "story", "stories")} this week, {Numbers.Count(section.Before.Sentences, "sentence", "sentences")} of {Numbers.Count(section.Before.Stories, "story", "stories")} in the {Numbers.Word(ShiftRules.WeeksBefore)} weeks before. Wire copies count once, sponsored pieces not at all.");
    }

    /// <summary>The table beneath the chart.</summary>
    public static void WriteTable(MarkdownPage page, WeeklyBrief brief)
    {
        var section = brief.Narratives;
        page.Table(s_columns, [.. section.Lines.Select(Row)]);
        if (section.Comparison == Comparison.Made)
        {
            page.Paragraph($"Intervals hold {Numbers.Count(ShiftRules.IntervalPercent)}% and are made by drawing stories, not sentences. Shares of sentences and of stories of {Numbers.Word(section.Lines.Count)} narratives are looked at together, and apart from these their stances; a change is called (bold) only where it holds at a false discovery rate of {Numbers.Percent(brief.Shifts.Rate)} over all of them and its interval leaves out zero.");
        }
        else if (section.Now.Stories > 0)
        {
            page.Paragraph($"{Answer.OfNarratives(brief)}");
        }
    }

    public static void WriteQuotes(MarkdownPage page, WeeklyBrief brief)
    {
        if (brief.Quotes.Count == 0)
        {
            return;
        }

        page.Heading(2, $"In their words");
        page.Paragraph($"For each narrative the sentences that the model is surest of, one that asserts it and one that rejects it where there is. Words are quoted to the letter; the number is the model's probability that the sentence tells the narrative.");
        foreach (var narrative in brief.Quotes)
        {
            page.Heading(3, $"{narrative.Name}");
            foreach (var quote in narrative.Quotes)
            {
                page.Quotation(
                    Markup.Quote(quote.Sentence),
                    Markup.Of($"{Sources.Full(quote.From)} · *{Words.Of(quote.Stance)}*, {Numbers.Probability(quote.Probability)}"));
            }
        }
    }

    private static IReadOnlyList<Markup> Row(NarrativeLine line)
    {
        // Nothing can be said of a change between none and none.
        var change = line.Now.Sentences + line.Before.Sentences == 0 ? null : line.Change;
        var bold = BoldIf(line.Called.Any(c => c.Stance is null));
        return
        [
            new($"{bold}{Escaping.Text(line.Name)}{bold}"),
            Markup.Of($"{Numbers.Percent(line.Share)}"),
            Markup.Of($"{Numbers.Percent(line.ShareBefore)}"),
            change is null ? Markup.Of($"–") : new($"{bold}{Numbers.Points(change.Difference)}{bold}"),
            change is null ? Markup.Of($"–") : Markup.Of($"{Numbers.Points(change.Low)} to {Numbers.Points(change.High)}"),
            Markup.Of($"{line.Now.Sentences}"),
            Side(line, Stance.Asserts),
            Side(line, Stance.Rejects),
            Side(line, Stance.Reports),
            Markup.Of($"{line.Stories}"),
        ];
    }

    private static Markup Side(NarrativeLine line, Stance stance)
    {
        var bold = BoldIf(line.Called.Any(c => c.Stance == stance));
        return new($"{bold}{Numbers.Count(line.Now.Of(stance))}{bold}");
    }

    private static string BoldIf(bool called) => called ? "**" : "";
}
