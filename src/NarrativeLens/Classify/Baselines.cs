namespace NarrativeLens.Classify;

/// <summary>What a model has to beat.</summary>
internal static class Baselines
{
    private const int StrongestCue = 3;

    /// <summary>Every narrative of which the sentence holds a strongest cue, as asserted.</summary>
    public static Dictionary<string, Stance> Keywords(Codebook codebook, string sentence) =>
        SentenceReading.Of(sentence, codebook.Index).Cues
            .Where(hit => codebook.Index.Cues[hit.Cue].Group.Strength == StrongestCue)
            .Select(hit => codebook.Narratives[hit.Narrative].Id)
            .Distinct()
            .ToDictionary(id => id, _ => Stance.Asserts, StringComparer.Ordinal);

    /// <summary>The narratives that more than half of the sentences carry, as asserted.</summary>
    public static Dictionary<string, Stance> Majority(Codebook codebook, IReadOnlyList<LabelledSentence> sentences) =>
        codebook.Narratives
            .Where(n => sentences.Count(s => s.Tags.ContainsKey(n.Id)) * 2 > sentences.Count)
            .ToDictionary(n => n.Id, _ => Stance.Asserts, StringComparer.Ordinal);
}
