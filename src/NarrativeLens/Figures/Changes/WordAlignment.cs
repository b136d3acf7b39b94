namespace NarrativeLens.Figures;

/// <summary>
/// Lays two sequences side by side so that as many equal members as possible meet, in order (longest common subsequence). Long texts are first cut at members that
/// each has once (the patience method), so that the work stays bounded.
/// </summary>
internal static class WordAlignment
{
    // The table of one stretch has at most so many cells of two bytes; two articles of 2,000 words fit.
    private const long MostCells = 4_000_000;

    /// <summary>For each member of <paramref name="left"/> the index of the one that it meets in <paramref name="right"/>, or -1.</summary>
    public static int[] Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var met = new int[left.Count];
        Array.Fill(met, -1);
        Align(left, (0, left.Count), right, (0, right.Count), met);
        return met;
    }

    private static void Align(IReadOnlyList<string> left, (int From, int To) l, IReadOnlyList<string> right, (int From, int To) r, int[] met)
    {
        while (l.From < l.To && r.From < r.To && left[l.From] == right[r.From])
        {
            met[l.From++] = r.From++;
        }

        while (l.From < l.To && r.From < r.To && left[l.To - 1] == right[r.To - 1])
        {
            met[--l.To] = --r.To;
        }

        if ((long)(l.To - l.From) * (r.To - r.From) <= MostCells)
        {
            AlignExactly(left, l, right, r, met);
            return;
        }

        // Between two anchors the stretches are short; where there is no anchor the texts have little in common.
        var (leftFrom, rightFrom) = (l.From, r.From);
        var anchors = AnchorsOf(left, l, right, r);
        foreach (var (atLeft, atRight) in anchors)
        {
            met[atLeft] = atRight;
            AlignExactly(left, (leftFrom, atLeft), right, (rightFrom, atRight), met);
            (leftFrom, rightFrom) = (atLeft + 1, atRight + 1);
        }

        AlignExactly(left, (leftFrom, l.To), right, (rightFrom, r.To), met);
    }

    private static void AlignExactly(IReadOnlyList<string> left, (int From, int To) l, IReadOnlyList<string> right, (int From, int To) r, int[] met)
    {
        var (rows, columns) = (l.To - l.From, r.To - r.From);
        if (rows == 0 || columns == 0 || (long)rows * columns > MostCells)
        {
            return;
        }

        // longest[i, j]: how many members of the stretches behind i and j meet.
        var longest = new ushort[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = left[l.From + i] == right[r.From + j] ? (ushort)(longest[i + 1, j + 1] + 1) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (left[l.From + i] == right[r.From + j] && longest[i, j] == longest[i + 1, j + 1] + 1)
            {
                met[l.From + i++] = r.From + j++;
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    // Members that stand once on either side, as many as come in the same order.
    private static List<(int Left, int Right)> AnchorsOf(IReadOnlyList<string> left, (int From, int To) l, IReadOnlyList<string> right, (int From, int To) r)
    {
        var once = PlacesOf(right, r);
        var candidates = PlacesOf(left, l).Where(place => place.Value >= 0 && once.GetValueOrDefault(place.Key, -1) >= 0)
            .Select(place => (Left: place.Value, Right: once[place.Key])).OrderBy(place => place.Left).ToList();
        return LongestRising(candidates);
    }

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<string> members, (int From, int To) stretch)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = stretch.From; i < stretch.To; i++)
        {
            places[members[i]] = places.ContainsKey(members[i]) ? -1 : i;
        }

        return places;
    }

    private static List<(int Left, int Right)> LongestRising(List<(int Left, int Right)> places)
    {
        var ends = new List<int>();
        var before = new int[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var at = FirstNotBelow(ends, places, places[i].Right);
            before[i] = at == 0 ? -1 : ends[at - 1];
            if (at == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[at] = i;
            }
        }

        var rising = new List<(int, int)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            rising.Add(places[i]);
        }

        rising.Reverse();
        return rising;
    }

    private static int FirstNotBelow(List<int> ends, List<(int Left, int Right)> places, int right)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[ends[middle]].Right < right ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
