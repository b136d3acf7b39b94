using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>Remembers the highest high that an article has named, so that a fall measured from it is known for a drawdown without the word.</summary>
internal sealed class Peaks
{
    /// <summary>Figures between a fall and the peak it is measured from, as in a table row: from, to, change.</summary>
    private const int Reach = 2;

    private decimal _highest;

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
}
