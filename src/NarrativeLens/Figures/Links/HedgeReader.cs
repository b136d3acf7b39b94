using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Reads how a text hedges, denies or only imagines a figure.</summary>
internal static class HedgeReader
{
    /// <summary>Words that may stand between a negation and its figure: "did not trade as low as".</summary>
    private const int NegationReach = 6;

    /// <summary>The qualifier before or after a figure, and the token where it begins (the figure's own first where there is none before).</summary>
    /// <param name="passage">The sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="previous">The figure before it: "36% below $126,200" compares, it does not hedge the second.</param>
    /// <param name="first">Where the qualifier begins.</param>
    public static Qualifier Read(Passage passage, in Quantity figure, Quantity? previous, out int first)
    {
        var words = passage.Words;
        first = figure.First;
        var last = first - 1;

        // "above the $70,000 mark", "about a third": an article may stand between.
        last -= figure.Kind == FigureKind.Money && passage.Has(last, Cue.Article) && words.QualifiersBefore.MatchEndingAt(passage, last, out _) > last ? 1 : 0;
        var start = words.QualifiersBefore.MatchEndingAt(passage, last, out var before);
        var isElapsed = figure.Kind == FigureKind.Duration && start == last && passage.Has(last, Cue.Elapsed);
        var compares = previous is { Kind: FigureKind.Percent or FigureKind.Ratio or FigureKind.Multiple } && previous.Value.Next == start;
        var found = start <= last && !isElapsed && !compares;
        first = found ? start : first;
        if (found && before != Qualifier.Exact)
        {
            return before;
        }

        var end = words.QualifiersAfter.Match(passage, figure.Next, out var after);
        return end > figure.Next ? after : Qualifier.Exact;
    }

    /// <summary>True where the clause says that the figure was not so.</summary>
    public static bool IsNegated(Passage passage, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - NegationReach; i--)
        {
            if (passage.Has(i, Cue.Clause) || passage[i].Kind == TokenKind.Numeral)
            {
                return false;
            }

            if (passage.Has(i, Cue.Negation))
            {
                // "not only $5", "not just": affirmed after all.
                return passage.Words.QualifiersBefore.Match(passage, i + 1, out var next) == i + 1 || next != Qualifier.Exact;
            }
        }

        return false;
    }

    /// <summary>True where the figure is a target, a chance or a supposition: a cue before it in its clause, or anywhere before it where the cue opens the sentence ("If …").</summary>
    public static bool IsForecast(Passage passage, Distances distances, in Quantity figure, List<Sighting<Cue>> cues)
    {
        foreach (var cue in cues)
        {
            if ((cue.Meaning & Cue.Forecast) == 0)
            {
                continue;
            }

            if (cue.First == 0 || (cue.Next <= figure.First && distances.IsSameClause(cue.Next, figure.First)))
            {
                return true;
            }
        }

        return false;
    }
}
