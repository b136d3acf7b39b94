using NarrativeLens.Figures;
using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Links;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Check;

/// <summary>
/// Every time that the words around a figure name, whichever of them the figure was given: a price counts as contradicted
/// only where it is false of all of them, since a date may be bound to the wrong figure but is rarely missed.
/// </summary>
internal static class NearbyTimes
{
    // The sentence before a figure's own mostly sets its day: "on October 6. From that day's close …"
    private const int Before = 300;

    /// <summary>The times named in the figure's sentence and just before it, in order; empty where the text has no date of its own.</summary>
    public static IReadOnlyList<FigurePeriod> Of(Surroundings around)
    {
        if (around.Article.PublishedAt is not { } published)
        {
            return [];
        }

        var words = Vocabulary.All[Vocabulary.All.ContainsKey(around.Article.Language ?? "") ? around.Article.Language! : English.Table.Code];
        var calendar = new Calendar(published);
        var passage = new Passage(around.Article.Text, words);
        var findings = new Findings();
        var found = new List<Sighting<FigurePeriod>>();
        var times = new List<FigurePeriod>();
        var at = Math.Max(0, around.SentenceSpan.Start - Before);
        while (at < around.SentenceSpan.End)
        {
            passage.Clear();
            findings.Clear();
            at = Math.Max(at + 1, Tokenizer.Read(passage, at, around.SentenceSpan.End));
            Scanner.Scan(passage, findings);
            PeriodReader.Collect(passage, findings, calendar, found);
            times.AddRange(found.OrderBy(one => one.First).Select(one => one.Meaning));
        }

        return [.. times.Distinct()];
    }
}
