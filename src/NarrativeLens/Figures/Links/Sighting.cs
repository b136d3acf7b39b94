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

    private const int FirstTokens = 256;

    private int[] _breaks = new int[FirstTokens];
    private int[] _figures = new int[FirstTokens];
    private int[] _parts = new int[FirstTokens];

    /// <summary>Measures a passage.</summary>
    public void Measure(Passage passage, Findings findings)
    {
        if (_breaks.Length <= passage.Count)
        {
            _breaks = new int[2 * passage.Count];
            _figures = new int[2 * passage.Count];
            _parts = new int[2 * passage.Count];
        }

        var quantity = 0;
        int breaks = 0, figures = 0, date = 0, part = 0;
        for (var i = 0; i <= passage.Count; i++)
        {
            _breaks[i] = breaks;
            _figures[i] = figures;
            _parts[i] = part;
            part = passage.IsMark(i, ';') || passage.IsMark(i, '；') ? i + 1 : part;
            while (date < findings.Dates.Count && findings.Dates[date].Next < i)
            {
                date++;
            }

            // The commas of "on Thursday, November 27, at" part no clauses.
            var inDate = date < findings.Dates.Count && i >= findings.Dates[date].First - 1 && i <= findings.Dates[date].Next && passage.IsMark(i, ',');
            breaks += passage.Has(i, Cue.Clause) && !inDate ? 1 : 0;
            if (quantity < findings.Quantities.Count && findings.Quantities[quantity].First == i)
            {
                figures++;
                quantity++;
            }
        }
    }

    /// <summary>The distance from a figure to a place before or after it.</summary>
    public int Between(in Quantity figure, int first, int next) =>
        next <= figure.First
            ? figure.First - next + (ClauseBreak * (_breaks[figure.First] - _breaks[next])) + (OtherFigure * (_figures[figure.First] - _figures[next]))
            : first >= figure.Next
                ? first - figure.Next + After + (ClauseBreak * (_breaks[first] - _breaks[figure.Next])) + (OtherFigure * (_figures[first] - _figures[figure.Next]))
                : 0;

    /// <summary>True where a clause ends between the two places.</summary>
    public bool IsSameClause(int left, int right) => _breaks[Math.Max(left, right)] == _breaks[Math.Min(left, right)];

    /// <summary>Where the part of the sentence begins, after the last semicolon, that holds a token.</summary>
    public int StartOfPart(int token) => _parts[token];

    /// <summary>Index of the first sighting that begins at a token or behind it; their number where there is none.</summary>
    public static int IndexFrom<T>(List<Sighting<T>> sightings, int first)
    {
        var (from, above) = (0, sightings.Count);
        while (from < above)
        {
            var middle = (from + above) / 2;
            (from, above) = sightings[middle].First < first ? (middle + 1, above) : (from, middle);
        }

        return from;
    }

    /// <summary>The nearest sighting.</summary>
    /// <returns>False where there is none within <paramref name="farthest"/>.</returns>
    public bool TryNearest<T>(in Quantity figure, List<Sighting<T>> sightings, int farthest, out Sighting<T> nearest) =>
        TryNearest(figure, sightings, 0, static (_, _) => true, farthest, out nearest, out _);

    /// <summary>The nearest sighting that is allowed.</summary>
    /// <param name="figure">The figure; what lies inside it, its qualifier included, is left out.</param>
    /// <param name="sightings">In order of place.</param>
    /// <param name="state">What <paramref name="allowed"/> needs, so that it need not be made anew for each figure.</param>
    /// <param name="allowed">Which of them count.</param>
    /// <param name="farthest">The greatest distance.</param>
    /// <param name="nearest">The sighting, where there is one.</param>
    /// <param name="distance">Its distance.</param>
    /// <returns>False where there is none within <paramref name="farthest"/>.</returns>
    public bool TryNearest<T, TState>(
        in Quantity figure, List<Sighting<T>> sightings, TState state, Func<Sighting<T>, TState, bool> allowed, int farthest, out Sighting<T> nearest, out int distance)
    {
        (nearest, distance) = (default, farthest + 1);
        var after = IndexFrom(sightings, figure.Next);

        // Tokens alone already bound the distance, so the search stops where they exceed the best found.
        for (var i = after - 1; i >= 0 && figure.First - sightings[i].Next < distance; i--)
        {
            Consider(figure, sightings[i], state, allowed, ref nearest, ref distance);
        }

        for (var i = after; i < sightings.Count && sightings[i].First - figure.Next + After < distance; i++)
        {
            Consider(figure, sightings[i], state, allowed, ref nearest, ref distance);
        }

        return distance <= farthest;
    }

    private void Consider<T, TState>(in Quantity figure, Sighting<T> sighting, TState state, Func<Sighting<T>, TState, bool> allowed, ref Sighting<T> nearest, ref int distance)
    {
        var outside = sighting.Next <= figure.First || sighting.First >= figure.Next;
        if (outside && Between(figure, sighting.First, sighting.Next) is var here && here < distance && allowed(sighting, state))
        {
            (nearest, distance) = (sighting, here);
        }
    }
}
