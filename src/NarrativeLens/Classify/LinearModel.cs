namespace NarrativeLens.Classify;

/// <summary>A linear model with its calibration: the log-odds of a sentence are the sum of its features' contributions.</summary>
/// <param name="Weights">One weight per feature of the vocabulary, as trained.</param>
/// <param name="Bias">Added to every score, as trained.</param>
/// <param name="Calibration">Turns the trained score into log-odds that hold on unseen documents.</param>
internal sealed record LinearModel(float[] Weights, float Bias, Calibration Calibration)
{
    public double LogOdds(IReadOnlyList<Feature> features)
    {
        double score = Bias;
        for (var i = 0; i < features.Count; i++)
        {
            score += Weights[features[i].Id] * (double)features[i].Value;
        }

        return Calibration.LogOdds(score);
    }

    /// <summary>The trained score of a row, before calibration.</summary>
    public double Score(SparseRow row)
    {
        double score = Bias;
        for (var i = 0; i < row.Ids.Length; i++)
        {
            score += Weights[row.Ids[i]] * (double)row.Values[i];
        }

        return score;
    }

    public double Probability(IReadOnlyList<Feature> features) => Calibration.Sigmoid(LogOdds(features));

    /// <summary>What one feature adds to the log-odds.</summary>
    public double Contribution(Feature feature) => Calibration.Slope * Weights[feature.Id] * feature.Value;
}
