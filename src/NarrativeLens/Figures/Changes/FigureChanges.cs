namespace NarrativeLens.Figures;

/// <summary>
/// Lists the figures that differ between two versions of a text. The texts are laid side by side word by word, with a blank for each figure, so that a figure meets
/// the one that stands in its place, whatever its value. A figure that only moved is no change.
/// </summary>
public static class FigureChanges
{
    // So many words on either side of a pair are looked at, and so many of them must have met as well: two figures in two unrelated sentences are no pair.
    private const int Neighbourhood = 4;
    private const int LeastNeighbours = 2;

    /// <summary>The differences: pairs and removals by their place in the older text, then additions by their place in the newer one.</summary>
    /// <param name="olderText">The older text.</param>
    /// <param name="older">Its figures, in order.</param>
    /// <param name="newerText">The newer text.</param>
    /// <param name="newer">Its figures, in order.</param>
    public static IReadOnlyList<FigureChange> Between(string olderText, IReadOnlyList<Figure> older, string newerText, IReadOnlyList<Figure> newer)
    {
        var left = FigureWord.Of(olderText, older);
        var right = FigureWord.Of(newerText, newer);
        var met = WordAlignment.Of([.. left.Select(word => word.Key)], [.. right.Select(word => word.Key)]);
        var pairs = PairsOf(left, right, met);
        var paired = pairs.Values.ToHashSet();
        var removed = older.Where(figure => !pairs.ContainsKey(figure)).ToList();
        var added = newer.Where(figure => !paired.Contains(figure)).ToList();
        DropMoved(removed, added);
        return
        [
            .. pairs.Select(pair => Compare(pair.Key, pair.Value)).OfType<FigureChange>()
                .Concat(removed.Select(figure => new FigureChange(FigureChangeKind.Removed, figure, null)))
                .OrderBy(change => change.Old!.Start),
            .. added.Select(figure => new FigureChange(FigureChangeKind.Added, null, figure)),
        ];
    }

    private static Dictionary<Figure, Figure> PairsOf(List<FigureWord> left, List<FigureWord> right, int[] met)
    {
        var pairs = new Dictionary<Figure, Figure>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].Figure is { } old && met[i] >= 0 && right[met[i]].Figure is { } young && (SaysTheSame(old, young) || ShareNeighbours(met, i)))
            {
                pairs.Add(old, young);
            }
        }

        return pairs;
    }

    private static bool ShareNeighbours(int[] met, int at)
    {
        var neighbours = 0;
        for (var i = Math.Max(0, at - Neighbourhood); i <= Math.Min(met.Length - 1, at + Neighbourhood); i++)
        {
            neighbours += i != at && met[i] >= 0 && Math.Abs(met[i] - met[at]) <= Neighbourhood ? 1 : 0;
        }

        return neighbours >= LeastNeighbours;
    }

    private static FigureChange? Compare(Figure old, Figure young) =>
        !SaysTheSame(old, young) ? new FigureChange(FigureChangeKind.Changed, old, young)
        : old.Qualifier != young.Qualifier || old.Negated != young.Negated ? new FigureChange(FigureChangeKind.Reworded, old, young)
        : null;

    private static bool SaysTheSame(Figure one, Figure other) =>
        (one.Kind, one.Value, one.ValueHigh, one.Unit) == (other.Kind, other.Value, other.ValueHigh, other.Unit);

    private static void DropMoved(List<Figure> removed, List<Figure> added)
    {
        foreach (var figure in removed.ToList())
        {
            var moved = added.FindIndex(other => SaysTheSame(figure, other));
            if (moved >= 0)
            {
                removed.Remove(figure);
                added.RemoveAt(moved);
            }
        }
    }
}
