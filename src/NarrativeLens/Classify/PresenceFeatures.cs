namespace NarrativeLens.Classify;

/// <summary>What speaks for or against a narrative being in a sentence: one list of features that all narratives' models share.</summary>
internal sealed class PresenceFeatures
{
    // Hints weigh by their own group only: as a level they would let any hint speak as loudly as the best of them.
    private const int WeakestLevel = 2;

    private readonly CueNames[] _cues;
    private readonly NarrativeNames[] _narratives;

    public PresenceFeatures(Codebook codebook)
    {
        _cues = [.. codebook.Index.Cues.Select(c => CueNames.Of(codebook.Narratives[c.Narrative].Id, c.Group))];
        _narratives = [.. codebook.Narratives.Select(n => NarrativeNames.Of(n.Id))];
    }

    public void Read(SentenceReading title, SentenceReading previous, SentenceReading sentence, FeatureList features)
    {
        foreach (var hit in sentence.Cues)
        {
            AddCue(hit, sentence.AboutCrypto, features);
        }

        AddPairs(sentence, features);
        foreach (var hit in sentence.LookAlikes)
        {
            features.Add(_narratives[hit.Target].LookAlike, FeatureWeights.LookAlike, sentence.SpanOf(hit));
        }

        AddContext(previous, FeatureWeights.PreviousCue, n => n.Previous, features);
        AddContext(title, FeatureWeights.TitleCue, n => n.Title, features);
        AddShape(sentence, features);
        WordFeatures.Add(sentence.Text, "w:", FeatureWeights.Word, FeatureWeights.WordPair, features);
    }

    private void AddCue(CueHit hit, bool sentenceAboutCrypto, FeatureList features)
    {
        var names = _cues[hit.Cue];
        features.Add(names.Cue, FeatureWeights.Cue, hit.Span, hit.Cue);
        if (names.Strength < WeakestLevel)
        {
            return;
        }

        features.Add(names.Level, FeatureWeights.CueLevel, hit.Span, hit.Cue);
        if (sentenceAboutCrypto)
        {
            features.Add(names.LevelWithCrypto, FeatureWeights.CueLevel, hit.Span, hit.Cue);
        }

        if ((hit.Scope & CueScope.Negated) != 0)
        {
            features.Add(names.Negated, FeatureWeights.TurnedCue, hit.Span, hit.Cue);
        }

        if ((hit.Scope & CueScope.Conditional) != 0)
        {
            features.Add(names.Conditional, FeatureWeights.TurnedCue, hit.Span, hit.Cue);
        }
    }

    // Two different groups of one narrative in a sentence say more than each alone.
    private void AddPairs(SentenceReading sentence, FeatureList features)
    {
        for (var i = 1; i < sentence.Cues.Count; i++)
        {
            var hit = sentence.Cues[i];
            var others = sentence.Cues.Take(i).Where(o => o.Narrative == hit.Narrative && o.Cue != hit.Cue).Select(o => o.Cue).Distinct().Count();
            if (others >= 1)
            {
                features.Add(_narratives[hit.Narrative].Pair, FeatureWeights.CuePair, hit.Span, hit.Cue);
            }

            if (others >= 2)
            {
                features.Add(_narratives[hit.Narrative].Triple, FeatureWeights.CuePair, hit.Span, hit.Cue);
            }
        }
    }

    private void AddContext(SentenceReading context, float value, Func<NarrativeNames, string[]> names, FeatureList features)
    {
        foreach (var hit in context.Cues)
        {
            features.Add(names(_narratives[hit.Narrative])[_cues[hit.Cue].Strength], value);
        }
    }

    private static void AddShape(SentenceReading sentence, FeatureList features)
    {
        features.Add(sentence.AboutCrypto ? "about:sentence" : "about:context", FeatureWeights.Subject);
        if (sentence.Text.IsQuestion)
        {
            features.Add("question", FeatureWeights.Shape);
        }
    }

    private sealed record CueNames(string Cue, string Level, string LevelWithCrypto, string Negated, string Conditional, int Strength)
    {
        public static CueNames Of(string narrative, CueGroup group)
        {
            var level = $"level:{narrative}:{group.Strength}";
            var cue = $"cue:{narrative}:{group.Name}";
            return new CueNames(cue, level, level + "+crypto", level + "!not", level + "!if", group.Strength);
        }
    }

    private sealed record NarrativeNames(string LookAlike, string Pair, string Triple, string[] Previous, string[] Title)
    {
        private const int Strengths = 4;

        public static NarrativeNames Of(string id) => new(
            $"not:{id}",
            $"pair:{id}",
            $"triple:{id}",
            [.. Enumerable.Range(0, Strengths).Select(s => $"previous:{id}:{s}")],
            [.. Enumerable.Range(0, Strengths).Select(s => $"title:{id}:{s}")]);
    }
}
