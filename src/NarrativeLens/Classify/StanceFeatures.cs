namespace NarrativeLens.Classify;

/// <summary>What shows the side that a sentence takes on one narrative: turned cues, questions, the direction of the news.</summary>
internal sealed class StanceFeatures
{
    private static readonly Scope[] s_scopes = Enum.GetValues<Scope>();
    private static readonly CueScope[] s_cueScopes = [.. Enum.GetValues<CueScope>().Where(s => s != CueScope.None)];

    private readonly Codebook _codebook;

    public StanceFeatures(Codebook codebook) => _codebook = codebook;

    public void Read(int narrative, SentenceReading title, SentenceReading previous, SentenceReading sentence, FeatureList features)
    {
        var id = _codebook.Narratives[narrative].Id;
        features.Add($"of:{id}", FeatureWeights.StanceScopeOfNarrative);
        foreach (var hit in sentence.Cues)
        {
            if (hit.Narrative == narrative)
            {
                AddCue(hit, id, features);
            }
        }

        AddScopes(sentence, id, features);
        AddContext(previous, narrative, "previous", features);
        AddContext(title, narrative, "title", features);
        WordFeatures.Add(sentence.Text, "w:", FeatureWeights.StanceWord, FeatureWeights.StanceWordPair, features);
        WordFeatures.Add(sentence.Text, $"w:{id}:", FeatureWeights.StanceWord, 0, features);
    }

    private void AddCue(CueHit hit, string id, FeatureList features)
    {
        var group = _codebook.Index.Cues[hit.Cue].Group;
        features.Add($"cue:{id}:{group.Name}", FeatureWeights.StanceCue, hit.Span, hit.Cue);
        var side = group.Stance is { } stance ? $"side:{stance}" : $"strength:{group.Strength}";
        features.Add(side, FeatureWeights.StanceCue, hit.Span, hit.Cue);
        foreach (var scope in s_cueScopes)
        {
            if ((hit.Scope & scope) != 0)
            {
                features.Add($"{side}!{scope}", FeatureWeights.StanceCue, hit.Span, hit.Cue);
                features.Add($"cue!{scope}", FeatureWeights.StanceScope, hit.Span, hit.Cue);
                features.Add($"cue:{id}!{scope}", FeatureWeights.StanceScopeOfNarrative, hit.Span, hit.Cue);
            }
        }
    }

    private static void AddScopes(SentenceReading sentence, string id, FeatureList features)
    {
        foreach (var scope in s_scopes)
        {
            if (sentence.Has(scope))
            {
                features.Add($"scope:{scope}", FeatureWeights.StanceScope);
                features.Add($"scope:{id}:{scope}", FeatureWeights.StanceScopeOfNarrative);
                features.Add(sentence.Count(scope) > 1 ? $"scopes:{scope}" : $"scope-once:{scope}", FeatureWeights.StanceScopeOfNarrative);
            }
        }

        if (sentence.Text.IsQuestion)
        {
            features.Add("question", FeatureWeights.StanceScope);
        }
    }

    private void AddContext(SentenceReading context, int narrative, string place, FeatureList features)
    {
        foreach (var hit in context.Cues)
        {
            if (hit.Narrative != narrative)
            {
                continue;
            }

            features.Add($"{place}:{_codebook.Index.Cues[hit.Cue].Group.Stance}", FeatureWeights.StanceContext);
            if ((hit.Scope & (CueScope.Negated | CueScope.Rebutted)) != 0)
            {
                features.Add($"{place}!against", FeatureWeights.StanceContext);
            }
        }
    }
}
