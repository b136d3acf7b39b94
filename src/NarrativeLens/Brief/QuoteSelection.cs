using NarrativeLens.Classify;
using NarrativeLens.Store;

namespace NarrativeLens.Brief;

/// <summary>Chooses the surest sentences: one that asserts and one that rejects where there is, of two stories where there are.</summary>
internal static class QuoteSelection
{
    // Both sides of an argument come before a sentence that takes none.
    private static readonly Stance[] s_sides = [Stance.Asserts, Stance.Rejects];

    public static IReadOnlyList<NarrativeQuotes> Of(WeekPress press, Codebook codebook) =>
    [
        .. codebook.Narratives
            .Select(narrative => new NarrativeQuotes(narrative.Id, Choose(Candidates(press, narrative.Id))) { Name = narrative.Name })
            .Where(q => q.Quotes.Count > 0),
    ];

    // By falling probability; ties by date, then id, then place.
    private static List<Quote> Candidates(WeekPress press, string narrative) =>
    [
        .. press.Now
            .SelectMany(story => story.Analysis.Narratives.Sentences
                .Where(s => s.Length <= BriefRules.LongestQuote)
                .SelectMany(s => s.Tags.Where(t => t.Narrative == narrative && t.Probability >= BriefRules.LeastQuoteProbability).Select(t => (Story: story, Sentence: s, Tag: t))))
            .OrderByDescending(c => c.Tag.Probability)
            .ThenBy(c => WeekPress.PublishedOf(c.Story))
            .ThenBy(c => c.Story.Id, StringComparer.Ordinal)
            .ThenBy(c => c.Sentence.Start)
            .Select(c => new Quote(
                WeekPress.Cite(c.Story),
                new Passage(c.Sentence.Span.Of(c.Story.Analysis.Article.Text), 0, 0),
                c.Tag.Stance,
                c.Tag.Probability))
            .Distinct(),
    ];

    private static List<Quote> Choose(List<Quote> candidates)
    {
        var chosen = new List<Quote>();
        foreach (var side in s_sides)
        {
            Take(candidates.Where(c => c.Stance == side));
        }

        while (chosen.Count < BriefRules.QuotesPerNarrative && chosen.Count < candidates.Count)
        {
            Take(candidates);
        }

        return chosen;

        void Take(IEnumerable<Quote> from)
        {
            var left = from.Except(chosen).ToList();
            if ((left.Find(c => chosen.All(q => q.From.Article != c.From.Article)) ?? left.FirstOrDefault()) is { } next)
            {
                chosen.Add(next);
            }
        }
    }
}
