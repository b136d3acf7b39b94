using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Remembers the highest high that an article has named, so that a fall measured from it is known for a drawdown without the word.</summary>
internal sealed class Peaks
{
    /// <summary>Figures between a fall and the peak it is measured from, as in a table row: from, to, change.</summary>
    private const int Reach = 2;

    /// <summary>Words between "from", "record" and the value.</summary>
    private const int Words = 4;

    private decimal _highest;

    /// <summary>Forgets the article.</summary>
    public void Clear() => _highest = 0;

    /// <summary>Takes note of a linked figure.</summary>
    public void Note(string? metric, string? aspect, decimal value)
    {
        if (metric == Topics.Price && aspect == Topics.High && value > _highest)
        {
            _highest = value;
        }
    }

    /// <summary>True where the peak stands right before the change ("from $126,200 … a fall of 12%"), or after it with a word of distance ("30% below the $126,200").</summary>
    public bool IsMeasuredFrom(Passage passage, Findings findings, int index)
    {
        var figures = findings.Quantities;
        if (_highest == 0 || figures[index].Kind != FigureKind.Percent)
        {
            return false;
        }

        for (var i = Math.Max(0, index - Reach); i < index; i++)
        {
            if (figures[i].Kind == FigureKind.Money && figures[i].Value == _highest)
            {
                return true;
            }
        }

        return index + 1 < figures.Count && figures[index + 1].Value == _highest && passage.Has(figures[index].Next, Cue.BelowPeak);
    }

    /// <summary>Where a comparison with a peak begins whose value the figure gives ("from its record of $126,200"); null for any other figure.</summary>
    public static int? StartOfComparison(Passage passage, in Quantity figure)
    {
        var peak = LastBefore(passage, figure.First, Cue.Peak);
        return peak < 0 || LastBefore(passage, peak, Cue.BelowPeak) is not (>= 0 and var start) ? null : start;
    }

    private static int LastBefore(Passage passage, int at, Cue cue)
    {
        for (var i = at - 1; i >= 0 && i >= at - Words && !passage.Has(i, Cue.Clause) && !passage.IsNumeral(i); i--)
        {
            if (passage.Has(i, cue) && !(cue == Cue.BelowPeak && passage.Has(i, Cue.OutOf)))
            {
                return i;
            }
        }

        return -1;
    }
}
