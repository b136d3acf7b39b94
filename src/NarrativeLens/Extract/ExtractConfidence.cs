namespace NarrativeLens.Extract;

/// <summary>Weighs the evidence for an extracted text into one number.</summary>
internal static class ExtractConfidence
{
    /// <summary>0 (surely no article) to 1 (surely the whole article and nothing else), two decimals.</summary>
    public static double Of(ExtractEvidence evidence)
    {
        var confidence = Scale(evidence.Letters, ConfidenceWeights.NoLetters, evidence.SaysArticle ? ConfidenceWeights.EnoughLetters : ConfidenceWeights.EnoughUncalled, ConfidenceWeights.Short)
            * Scale(evidence.SentenceShare, 0, ConfidenceWeights.EnoughSentences, ConfidenceWeights.NoSentences)
            * Scale(evidence.BodyShare, 0, ConfidenceWeights.EnoughBody, ConfidenceWeights.LittleBody)
            * Scale(evidence.Agreement, 0, 1, ConfidenceWeights.Disagreement)
            * (evidence.DataAgreement is { } data ? Scale(data, 0, ConfidenceWeights.EnoughData, ConfidenceWeights.OtherData) : ConfidenceWeights.NoData)
            * (evidence.SaysArticle ? 1 : ConfidenceWeights.NotCalledArticle)
            * (evidence.HasTitle ? 1 : ConfidenceWeights.NoTitle)
            * (evidence.HasDate ? 1 : ConfidenceWeights.NoDate)
            * (evidence.Paywalled ? ConfidenceWeights.Paywalled : 1)
            * (evidence.Cut ? ConfidenceWeights.Cut : 1)
            * (1 - evidence.DigitsLost);
        return Math.Round(confidence, 2, MidpointRounding.AwayFromZero);
    }

    // From least at low to 1 at high, in a straight line.
    private static double Scale(double value, double low, double high, double least) =>
        least + (1 - least) * Math.Clamp((value - low) / (high - low), 0, 1);
}
