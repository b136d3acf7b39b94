namespace NarrativeLens.Classify;

/// <summary>What shows the side that a sentence takes on one narrative: turned cues, questions, the direction of the news.</summary>
internal sealed class StanceFeatures
{
    private static readonly Scope[] s_scopes = Enum.GetValues<Scope>();
    private static readonly CueScope[] s_cueScopes = [.. Enum.GetValues<CueScope>().Where(s => s != CueScope.None)];

    // What turns a side, the surest first.
    private static readonly CueScope[] s_turns = [CueScope.Questioned, CueScope.Negated, CueScope.Conditional, CueScope.Rebutted];

    private readonly Codebook _codebook;

    public StanceFeatures(Codebook codebook) => _codebook = codebook;

    public void Read(int narrative, SentenceReading title, SentenceReading previous, SentenceReading sentence, FeatureList features)
    {
        var id = _codebook.Narratives[narrative].Id;
        features.Add($"of:{id}", FeatureWeights.StanceScopeOfNarrative);
        features.Add(LeaningOf(narrative, sentence), FeatureWeights.StanceLeaning);
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

        // The words of a cue name the story; the side is told by the words around them.
        TextSpan[] cues = [.. sentence.Cues.Where(c => c.Narrative == narrative && IsOfNoSide(c)).Select(c => c.Span)];
        WordFeatures.Add(sentence.Text, "w:", FeatureWeights.StanceWord, FeatureWeights.StanceWordPair, features, cues);
        WordFeatures.Add(sentence.Text, $"w:{id}:", FeatureWeights.StanceWordOfNarrative, 0, features, cues);
    }

    private bool IsOfNoSide(CueHit hit) => _codebook.Index.Cues[hit.Cue].Group is { Stance: null, Strength: > 1 };

    // Where the cues that nothing turns lean, taken together: "plain" where they take no side of their own.
    private string LeaningOf(int narrative, SentenceReading sentence)
    {
        var cues = sentence.Cues.Where(hit => hit.Narrative == narrative).ToArray();
        foreach (var turn in s_turns)
        {
            if (Array.Exists(cues, hit => (hit.Scope & turn) != 0))
            {
                return $"turned:{turn}";
            }
        }

        var sides = cues.Select(hit => _codebook.Index.Cues[hit.Cue].Group.Stance).OfType<Stance>().Distinct().ToArray();
        return sides.Length switch { 0 => "plain", 1 => $"leans:{sides[0]}", _ => "leans:both" };
    }

    private void AddCue(CueHit hit, string id, FeatureList features)
    {
        var group = _codebook.Index.Cues[hit.Cue].Group;
        features.Add($"cue:{id}:{group.Name}", FeatureWeights.StanceCueGroup, hit.Span, hit.Cue);
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
