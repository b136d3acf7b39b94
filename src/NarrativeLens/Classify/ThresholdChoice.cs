namespace NarrativeLens.Classify;

/// <summary>Chooses the probability from which a narrative counts as present.</summary>
internal static class ThresholdChoice
{
    // A tag needs a telling phrase already, which keeps false ones down; among sentences that have one, either error costs the same.
    private const double Beta = 1;

    // Below this a tag was rarely right when people read them on essays, whatever cross-validation says.
    private const double Lowest = 0.35;
    private const double Highest = 0.75;
    private const double Step = 0.01;

    // The score is averaged over this many steps to either side: a single lucky peak does not carry over to other texts.
    private const int Neighbours = 5;

    // Our labelled documents were written to be rich in narratives: of their sentences with a telling phrase three in five tell
    // it, of published ones somewhat more than half, so a sentence without the tag counts for this many.
    private const float AbsentWeight = 1.2f;

    public static double Best(IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        var steps = (int)Math.Round((Highest - Lowest) / Step);
        var scores = Enumerable.Range(-Neighbours, steps + (2 * Neighbours) + 1).Select(i => ScoreAt(Lowest + (i * Step), probabilities, labels)).ToArray();
        var best = Enumerable.Range(0, steps + 1).MaxBy(i => scores.AsSpan(i, (2 * Neighbours) + 1).ToArray().Average());
        return Math.Round(Lowest + (best * Step), 2);
    }

    private static double ScoreAt(double threshold, IReadOnlyList<double> probabilities, IReadOnlyList<bool> labels)
    {
        double hits = 0, missed = 0, wrong = 0;
        for (var i = 0; i < labels.Count; i++)
        {
            var tagged = probabilities[i] >= threshold;
            hits += tagged && labels[i] ? 1 : 0;
            missed += labels[i] && !tagged ? 1 : 0;
            wrong += tagged && !labels[i] ? AbsentWeight : 0;
        }

        const double Squared = Beta * Beta;
        return hits == 0 ? 0 : (1 + Squared) * hits / (((1 + Squared) * hits) + (Squared * missed) + wrong);
    }
}
