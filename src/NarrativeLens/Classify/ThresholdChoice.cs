namespace NarrativeLens.Classify;

/// <summary>Chooses the probability from which a narrative counts as present.</summary>
internal static class ThresholdChoice
{
    private const double Lowest = 0.15;
    private const double Highest = 0.75;
    private const double Step = 0.01;

    // F1 is averaged over this many steps to either side: a single lucky peak does not carry over to other texts.
    private const int Neighbours = 5;

    // Our labelled documents were written to be rich in narratives: about half of their sentences carry one. Of the press
    // the codebook says that most have none, so a sentence without the tag counts for this many.
    private const float AbsentWeight = 2.0f;

    public static double Best(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        var steps = (int)Math.Round((Highest - Lowest) / Step);
        var f1 = Enumerable.Range(-Neighbours, steps + (2 * Neighbours) + 1).Select(i => F1At(Lowest + (i * Step), probabilities, labels)).ToArray();
        var best = Enumerable.Range(0, steps + 1).MaxBy(i => f1.AsSpan(i, (2 * Neighbours) + 1).ToArray().Average());
        return Math.Round(Lowest + (best * Step), 2);
    }

    private static double F1At(double threshold, IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        double hits = 0, errors = 0;
        for (var i = 0; i < labels.Count; i++)
        {
            var tagged = probabilities[i] >= threshold;
            hits += tagged && labels[i] ? 1 : 0;
            errors += tagged == labels[i] ? 0 : labels[i] ? 1 : AbsentWeight;
        }

        return hits == 0 ? 0 : 2 * hits / ((2 * hits) + errors);
    }
}
