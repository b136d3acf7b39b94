namespace NarrativeLens.Classify;

/// <summary>Everything that scores a sentence. Immutable; safe to share between threads.</summary>
/// <param name="Id">Such as "narratives-1-1a2b3c4d".</param>
/// <param name="Codebook">The codebook it was trained with.</param>
/// <param name="Vocabulary">Features of presence.</param>
/// <param name="Presence">One model per narrative; null where there were too few examples to train one.</param>
/// <param name="Thresholds">The probability from which a narrative is taken as present.</param>
/// <param name="StanceVocabulary">Features of stance.</param>
/// <param name="Stances">One model per stance, in the order of <see cref="Stance"/>; null where none could be trained.</param>
internal sealed record NarrativeModel(
    string Id,
    Codebook Codebook,
    Vocabulary Vocabulary,
    IReadOnlyList<LinearModel?> Presence,
    IReadOnlyList<double> Thresholds,
    Vocabulary StanceVocabulary,
    IReadOnlyList<LinearModel?> Stances);
