using NarrativeLens.Figures;

namespace NarrativeLens.Check.Internal;

/// <summary>Finds the two levels that the words themselves bind to a change.</summary>
internal static class LevelPairs
{
    // Code units within which "from", "to" and "below" bind two figures.
    private const int Near = 60;

    /// <summary>The levels before and after the change; null where the words do not bind exactly two.</summary>
    public static (Figure From, Figure To)? Bound(string text, IReadOnlyList<Figure> figures, int index) =>
        FromTo(text, figures, index) ?? BelowLevel(text, figures, index) ?? ToFrom(text, figures, index);

    // "from A to B, a fall of P"
    private static (Figure, Figure)? FromTo(string text, IReadOnlyList<Figure> figures, int index)
    {
        if (index < 2 || !AreLevels(figures, index, index - 2, index - 1))
        {
            return null;
        }

        var (a, b) = (figures[index - 2], figures[index - 1]);
        var lead = Between(text, index >= 3 ? figures[index - 3].Span.End : a.Sentence.Start, a.Start);
        var from = Cues.From.LastIn(lead);
        var joint = Between(text, a.Span.End, b.Start);
        var bound = from >= 0 && lead.Length - from <= Near && Cues.To.In(joint) && !Cues.Clause.In(joint);
        var openedAndClosed = Cues.Open.In(lead) && Cues.Close.In(joint);
        return (bound || openedAndClosed) && joint.Length <= Near && Cues.ChangeNoun.In(Between(text, b.Span.End, figures[index].Start))
                ? (a, b)
                : null;
    }

    // "A, P below B"
    private static (Figure, Figure)? BelowLevel(string text, IReadOnlyList<Figure> figures, int index)
    {
        if (index < 1 || index + 1 >= figures.Count || !AreLevels(figures, index, index - 1, index + 1))
        {
            return null;
        }

        var (a, b) = (figures[index - 1], figures[index + 1]);
        var joint = Between(text, figures[index].Span.End, b.Start);
        var direct = Cues.Below.FirstIn(joint) is >= 0 and < 3 || Cues.Above.FirstIn(joint) is >= 0 and < 3;
        var lead = Between(text, a.Span.End, figures[index].Start).Trim().TrimStart(',').Trim();
        return direct && joint.Length <= Near && (lead.IsEmpty || Cues.Apposition.In(lead)) && lead.Length <= Near && !joint.Contains(',') ? (b, a) : null;
    }

    // "rose P to B from A"
    private static (Figure, Figure)? ToFrom(string text, IReadOnlyList<Figure> figures, int index)
    {
        if (index + 2 >= figures.Count || !AreLevels(figures, index, index + 1, index + 2))
        {
            return null;
        }

        var (b, a) = (figures[index + 1], figures[index + 2]);
        return Between(text, figures[index].Span.End, b.Start).Trim().Equals("to", StringComparison.OrdinalIgnoreCase)
            && Between(text, b.Span.End, a.Start) is var joint && Cues.From.In(joint) && joint.Length <= Near
                ? (a, b)
                : null;
    }

    private static bool AreLevels(IReadOnlyList<Figure> figures, int change, int one, int other) =>
        IsLevel(figures[one], figures[change]) && IsLevel(figures[other], figures[change])
        && figures[one].Kind == figures[other].Kind && figures[one].Unit == figures[other].Unit;

    private static bool IsLevel(Figure figure, Figure change) =>
        figure is { Kind: FigureKind.Money or FigureKind.Percent or FigureKind.Count or FigureKind.CryptoAmount, Negated: false, ValueHigh: null, Value: > 0m }
        && figure.Qualifier is Qualifier.Exact or Qualifier.About
        && figure.Sentence.Start == change.Sentence.Start;

    private static ReadOnlySpan<char> Between(string text, int start, int end) => end > start ? text.AsSpan(start, end - start) : [];
}
