using NarrativeLens.Figures.Languages;
using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>A phrase of a table found in a passage.</summary>
internal readonly record struct Sighting<T>(int First, int Next, T Meaning);

/// <summary>How far apart two places of a passage are, in the sense of what belongs to what.</summary>
internal sealed class Distances
{
    /// <summary>A comma or conjunction between counts like so many words.</summary>
    private const int ClauseBreak = 6;

    /// <summary>So does another figure: a cue beyond it mostly belongs to that one.</summary>
    private const int OtherFigure = 5;

    /// <summary>Cues mostly stand before their figure.</summary>
    private const int After = 2;

    private readonly List<int> _breaks = [];
    private readonly List<int> _figures = [];

    /// <summary>Measures a passage.</summary>
    public void Measure(Passage passage, Findings findings)
    {
        _breaks.Clear();
        _figures.Clear();
        var quantity = 0;
        int breaks = 0, figures = 0;
        for (var i = 0; i <= passage.Count; i++)
        {
            _breaks.Add(breaks);
            _figures.Add(figures);
            breaks += passage.Has(i, Cue.Clause) ? 1 : 0;
            if (quantity < findings.Quantities.Count && findings.Quantities[quantity].First == i)
            {
                figures++;
                quantity++;
            }
        }
    }

    /// <summary>The distance from a figure to a place before or after it.</summary>
    public int Between(Quantity figure, int first, int next) =>
        next <= figure.First
            ? figure.First - next + (ClauseBreak * (_breaks[figure.First] - _breaks[next])) + (OtherFigure * (_figures[figure.First] - _figures[next]))
            : first >= figure.Next
                ? first - figure.Next + After + (ClauseBreak * (_breaks[first] - _breaks[figure.Next])) + (OtherFigure * (_figures[first] - _figures[figure.Next]))
                : 0;

    /// <summary>True where a clause ends between the two places.</summary>
    public bool IsSameClause(int left, int right) => _breaks[Math.Max(left, right)] == _breaks[Math.Min(left, right)];

    /// <summary>The nearest sighting that is allowed.</summary>
    /// <returns>False where there is none within <paramref name="farthest"/>.</returns>
    public bool TryNearest<T>(Quantity figure, List<Sighting<T>> sightings, Func<T, bool> allowed, int farthest, out Sighting<T> nearest, out int distance)
    {
        (nearest, distance) = (default, farthest + 1);
        foreach (var sighting in sightings)
        {
            if (allowed(sighting.Meaning) && Between(figure, sighting.First, sighting.Next) is var here && here < distance)
            {
                (nearest, distance) = (sighting, here);
            }
        }

        return distance <= farthest;
    }

    /// <summary>All phrases of a table in a passage, the longest at each place.</summary>
    public static void Collect<T>(Passage passage, PhraseTable<T> table, List<Sighting<T>> into)
    {
        into.Clear();
        for (var i = 0; i < passage.Count;)
        {
            var next = table.Match(passage, i, out var meaning);
            if (next > i)
            {
                into.Add(new Sighting<T>(i, next, meaning!));
            }

            i = Math.Max(next, i + 1);
        }
    }
}
