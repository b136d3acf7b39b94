using NarrativeLens.Figures.Scan;

namespace NarrativeLens.Figures.Links;

/// <summary>What the header of a table says about the cells under it.</summary>
internal sealed class Columns
{
    /// <summary>Wider tables have no column of prices that a reader could follow.</summary>
    private const int Most = 32;

    private readonly List<(string? Metric, string? Aspect)> _columns = [];

    /// <summary>Forgets the table.</summary>
    public void Clear() => _columns.Clear();

    /// <summary>Takes a row as the header where it holds no figure.</summary>
    public void ReadHeader(Passage passage, Findings findings, Sightings seen)
    {
        if (findings.Quantities.Count > 0)
        {
            return;
        }

        var first = 0;
        for (var i = 0; i <= passage.Count && _columns.Count < Most; i++)
        {
            if (i == passage.Count || (passage.IsMark(i, '|') && i > 0))
            {
                _columns.Add((FirstIn(seen.Metrics, first, i), FirstIn(seen.Aspects, first, i)));
                first = i + 1;
            }
        }
    }

    /// <summary>The column's metric and aspect for a figure; null where the header does not say, or there is none.</summary>
    public (string? Metric, string? Aspect) Of(Passage passage, in Quantity figure)
    {
        if (_columns.Count == 0)
        {
            return default;
        }

        var column = 0;
        for (var i = 1; i < figure.First; i++)
        {
            column += passage.IsMark(i, '|') ? 1 : 0;
        }

        return column < _columns.Count ? _columns[column] : default;
    }

    private static string? FirstIn(List<Sighting<string>> sightings, int first, int next) =>
        sightings.Find(sighting => sighting.First >= first && sighting.Next <= next).Meaning;
}
