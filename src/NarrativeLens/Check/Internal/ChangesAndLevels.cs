using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>A change against the two levels it lies between: "from $97,924 to $60,000, a fall of 48%".</summary>
internal static class ChangesAndLevels
{
    // Levels of the same sentence or the two before it; the nearest ones are enough.
    private const int LevelsBefore = 6;
    private const int LevelsAfter = 3;
    private const int Reach = 600;

    // Keeps a sentence of ten thousand numbers from costing ten thousand squared.
    private const int FiguresAway = 40;

    /// <summary>Compares every percentage with the levels around it.</summary>
    public static IEnumerable<InternalFinding> Find(Article article, IReadOnlyList<Figure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is { Kind: FigureKind.Percent or FigureKind.PercentagePoints, IsForecast: false, Negated: false, ValueHigh: null }
                && Compare(new Surroundings(article, figures, i), article.Text, figures, i) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static InternalFinding? Compare(Surroundings around, string text, IReadOnlyList<Figure> figures, int index)
    {
        var direction = Direction.Of(around);
        if (LevelPairs.Bound(text, figures, index) is { } pair)
        {
            var change = new LevelChange(pair.From, pair.To, figures[index], direction);
            return change.Agrees ? change.Supported() : change.IsClear ? change.Contradicted() : null;
        }

        return IsChange(around, direction) && figures[index].Qualifier is Qualifier.Exact or Qualifier.About or Qualifier.Nearly ? Agreeing(figures, index, direction)?.Supported() : null;
    }

    // "6% of the move" is a share, not a change.
    private static bool IsChange(Surroundings around, int direction) =>
        (around.Figure.Metric is Metrics.Change or Metrics.Drawdown || around.Figure.Aspect == "change" || direction != 0 || Cues.ThatIs.In(around.Opening))
        && around.Figure is { Subject: null or Metrics.Bitcoin, Metric: null or Metrics.Change or Metrics.Drawdown or Metrics.Price }
        && (Cues.ShareOf.FirstIn(around.After) is not (>= 0 and < 3) || Cues.OfLevel.FirstIn(around.After) is >= 0 and < 3);

    // No words bind the change to two levels; any two nearby that give it at the written precision bear it out.
    private static LevelChange? Agreeing(IReadOnlyList<Figure> figures, int index, int direction)
    {
        var change = figures[index];
        var levels = Levels(figures, index).ToList();
        return (from start in levels
                from end in levels
                where start != end && start.Unit == end.Unit && start.Kind == end.Kind
                let one = new LevelChange(start, end, change, direction)
                where one.AgreesAsWritten
                orderby Math.Abs(start.Start - change.Start) + Math.Abs(end.Start - change.Start)
                select one).FirstOrDefault();
    }

    private static IEnumerable<Figure> Levels(IReadOnlyList<Figure> figures, int index)
    {
        var change = figures[index];
        var before = Enumerable.Range(1, Math.Min(index, FiguresAway)).Select(back => figures[index - back])
            .TakeWhile(figure => change.Start - figure.Start < Reach).Where(level => IsLevel(level) && IsOfSame(level, change)).Take(LevelsBefore);
        var after = Enumerable.Range(index + 1, Math.Min(figures.Count - index - 1, FiguresAway)).Select(at => figures[at])
            .TakeWhile(figure => figure.Sentence.Start == change.Sentence.Start).Where(level => IsLevel(level) && IsOfSame(level, change)).Take(LevelsAfter);
        return before.Concat(after);
    }

    private static bool IsOfSame(Figure level, Figure change) => level.Subject is null || change.Subject is null || level.Subject == change.Subject;

    private static bool IsLevel(Figure figure) =>
        figure is { Kind: FigureKind.Money, Metric: Metrics.Price, IsForecast: false, Negated: false, ValueHigh: null, Value: > 0m };
}
