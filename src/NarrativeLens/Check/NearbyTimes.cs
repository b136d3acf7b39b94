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

    // Code units between two figures that one time can hold together.
    private const int JointReach = 24;

    // Code units of " on " and " in early " between a price and its own day.
    private const int Attached = 10;

    /// <summary>The times of the figure's sentence; where it points back ("that day"), also those just before it.</summary>
    public static IEnumerable<FigurePeriod> Of(Surroundings around) =>
        Cues.PointsBack.In(around.Sentence) ? OfBlock(around) : Between(around, around.SentenceSpan.Start).Select(time => time.Period).Distinct();

    /// <summary>True where the figure's own time is named beside it: before it in the sentence, or after it with no other figure between but one joined to it.</summary>
    public static bool IsBeside(Surroundings around)
    {
        var end = around.After.Length < JointReach && Cues.Joint.In(around.After) ? around.EndAfterNext : around.Figure.Span.End + around.After.Length;
        return Between(around, around.SentenceSpan.Start).Any(time => time.Period == around.Figure.Period && time.Start <= end && !IsOfFigureBefore(around, time.Start) && !IsOfNextStatement(around, time.Start));
    }

    // "from $73,000 on Wednesday to $60,000": the day stands right after the first price and is told of that one only.
    private static bool IsOfFigureBefore(Surroundings around, int time)
    {
        var lead = around.Before;
        var start = around.Figure.Start - lead.Length;
        return time >= start && time - start <= Attached && around.Figure.Start > time && around.FollowsFigure
            && Cues.To.LastIn(lead) >= time - start && Cues.OfDate.In(lead[..(time - start)]);
    }

    // "it reached $126,200, its record, and on October 16 it traded at $108,000": behind a joint the time is the next figure's.
    private static bool IsOfNextStatement(Surroundings around, int time) =>
        time - around.Figure.Span.End is > 0 and var gap && gap <= around.After.Length && around.EndAfterNext > around.Figure.Span.End + around.After.Length
        && Cues.NextStatement.In(around.After[..gap]);

    /// <summary>The times of the figure's sentence and of those just before it in the same block.</summary>
    public static IEnumerable<FigurePeriod> OfBlock(Surroundings around)
    {
        var blocks = around.Article.Blocks;
        var block = Tables.BlockAt(blocks, around.Figure.Start);
        return Between(around, Math.Max(block < 0 ? 0 : blocks[block].Start, around.SentenceSpan.Start - Before)).Select(time => time.Period).Distinct();
    }

    // In order; empty where the text has no date of its own.
    private static List<(FigurePeriod Period, int Start)> Between(Surroundings around, int start)
    {
        if (Calendar.Of(around.Article.PublishedAt) is not { } calendar)
        {
            return [];
        }

        var passage = new Passage(around.Article.Text, Vocabulary.For(around.Article.Language));
        var findings = new Findings();
        var found = new List<Sighting<FigurePeriod>>();
        var times = new List<(FigurePeriod Period, int Start)>();
        var at = start;
        while (at < around.SentenceSpan.End)
        {
            passage.Clear();
            findings.Clear();
            at = Math.Max(at + 1, Tokenizer.Read(passage, at, around.SentenceSpan.End));
            Scanner.Scan(passage, findings);
            PeriodReader.Collect(passage, findings, calendar, found);
            times.AddRange(found.Select(one => (one.Meaning, passage[one.First].Start)));
            PeriodReader.CollectParts(passage, findings, calendar, found);
            times.AddRange(found.Select(one => (one.Meaning, passage[one.First].Start)));
        }

        return times;
    }
}
