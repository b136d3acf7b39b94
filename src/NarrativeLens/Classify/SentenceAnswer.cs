namespace NarrativeLens.Classify;

/// <summary>The narratives of one sentence on its own.</summary>
/// <param name="Tags">Zero or more, in the codebook's order; places count from the sentence's start.</param>
/// <param name="Probabilities">Calibrated probability of presence, 0 to 1, for every narrative of the model.</param>
public sealed record SentenceAnswer(IReadOnlyList<Tag> Tags, IReadOnlyDictionary<string, double> Probabilities);
