namespace NarrativeLens.Classify;

/// <summary>A measured value and its 95 % bootstrap interval over documents.</summary>
/// <param name="Value">The value measured, 0 to 1.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Interval(double Value, double Low, double High);

/// <summary>How well one narrative is found.</summary>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Support">Sentences that carry it.</param>
/// <param name="Precision">Share of tags that are right.</param>
/// <param name="Recall">Share of its sentences that are tagged.</param>
/// <param name="F1">Harmonic mean of the two.</param>
/// <param name="StanceF1">F1 where a tag counts as right only with the right stance.</param>
/// <param name="StanceAccuracy">Share of right tags that have the right stance; null where there is none.</param>
/// <param name="CalibrationError">Expected calibration error of presence over ten bins, 0 to 1; null where the system gives no probability.</param>
public sealed record NarrativeScore(
    string Narrative, int Support, Interval Precision, Interval Recall, Interval F1, Interval StanceF1, double? StanceAccuracy, double? CalibrationError);

/// <summary>How well a system does over all narratives.</summary>
/// <param name="System">"model", "keywords" or "majority".</param>
/// <param name="MacroF1">Mean F1 of presence over the narratives.</param>
/// <param name="MacroStanceF1">Mean F1 of presence with stance.</param>
/// <param name="StanceAccuracy">Share of right tags with the right stance, all narratives together; null where there is none.</param>
/// <param name="Narratives">One score per narrative, in the codebook's order.</param>
public sealed record SystemScore(
    string System, Interval MacroF1, Interval MacroStanceF1, double? StanceAccuracy, IReadOnlyList<NarrativeScore> Narratives);

/// <summary>A classifier measured on labelled sentences, beside two baselines.</summary>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Untagged">How many of them carry no narrative.</param>
/// <param name="Model">The classifier.</param>
/// <param name="Keywords">Every sentence with one of the codebook's strongest phrases, taken as asserting.</param>
/// <param name="Majority">The most frequent answer for each narrative, which is that it is absent unless most sentences carry it.</param>
public sealed record Evaluation(int Sentences, int Untagged, SystemScore Model, SystemScore Keywords, SystemScore Majority)
{
    /// <summary>Measures a classifier. The same sentences give the same numbers.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="sentences">Sentences it was not trained on.</param>
    public static Evaluation Of(NarrativeClassifier classifier, IReadOnlyList<LabelledSentence> sentences)
    {
        var codebook = classifier.Codebook;
        var answers = sentences.Select(s => classifier.ClassifySentence(s.Title, s.Previous, s.Text, s.AboutCrypto)).ToArray();
        var scorer = new Scorer(codebook, sentences);
        return new Evaluation(
            sentences.Count,
            sentences.Count(s => s.Tags.Count == 0),
            scorer.Score("model", [.. answers.Select(a => a.Tags.ToDictionary(t => t.Narrative, t => t.Stance))], [.. answers.Select(a => a.Probabilities)]),
            scorer.Score("keywords", [.. sentences.Select(s => Baselines.Keywords(codebook, s.Text))], null),
            scorer.Score("majority", [.. sentences.Select(_ => Baselines.Majority(codebook, sentences))], null));
    }
}
