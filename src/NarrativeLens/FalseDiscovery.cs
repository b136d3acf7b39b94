namespace NarrativeLens;

/// <summary>The step-up procedure of Benjamini and Hochberg, "Controlling the false discovery rate" (1995).</summary>
internal static class FalseDiscovery
{
    /// <summary>Which of the tests pass at a false discovery rate of <paramref name="rate"/> (0 to 1), in the order given.</summary>
    public static bool[] Passing(IReadOnlyList<double> pValues, double rate)
    {
        var sorted = pValues.Order().ToArray();
        var threshold = -1.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            threshold = sorted[i] <= rate * (i + 1) / sorted.Length ? sorted[i] : threshold;
        }

        return [.. pValues.Select(p => p <= threshold)];
    }

    /// <summary>The smallest rate at which each test passes, at most 1, in the order given.</summary>
    public static double[] Adjusted(IReadOnlyList<double> pValues)
    {
        int[] order = [.. Enumerable.Range(0, pValues.Count).OrderByDescending(i => pValues[i])];
        var adjusted = new double[order.Length];
        var smallest = 1.0;
        foreach (var (place, test) in order.Index())
        {
            smallest = Math.Min(smallest, pValues[test] * order.Length / (order.Length - place));
            adjusted[test] = smallest;
        }

        return adjusted;
    }
}
