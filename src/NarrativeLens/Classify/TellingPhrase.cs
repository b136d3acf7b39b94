namespace NarrativeLens.Classify;

/// <summary>Whether a sentence tells a narrative by one of the codebook's own phrases, and how sure the model must be where it does not.</summary>
internal static class TellingPhrase
{
    // Hints ("law", "funds", "gold") name a topic; the stronger cues name the story.
    private const int WeakestStrength = 2;

    // Of the sentences of published texts that a model tagged on hints and words alone nine in ten told no story, at any
    // probability below this; above it they are too few to tell.
    private const double SurenessWithout = 0.9;

    /// <summary>True where a strong or middling cue of the narrative stands in the sentence, or the codebook gives it none.</summary>
    public static bool IsIn(SentenceReading sentence, int narrative, Codebook codebook) =>
        sentence.Cues.Exists(c => c.Narrative == narrative && IsTelling(codebook.Index.Cues[c.Cue].Group))
        || !codebook.Narratives[narrative].Cues.Any(IsTelling);

    /// <summary>The probability from which the narrative counts as present in the sentence.</summary>
    public static double ThresholdOf(double threshold, SentenceReading sentence, int narrative, Codebook codebook) =>
        IsIn(sentence, narrative, codebook) ? threshold : Math.Max(threshold, SurenessWithout);

    private static bool IsTelling(CueGroup group) => group.Strength >= WeakestStrength;
}
