namespace NarrativeLens.Classify;

/// <summary>Says which words of a sentence spoke for a narrative, and how loudly.</summary>
internal sealed class TagReasons(Codebook codebook)
{
    private const int Most = 6;
    private const double Least = 0.005;

    /// <summary>The places whose features together speak for the narrative, strongest first. Features that rest on the same
    /// words are one reason; what lies in the title or the previous sentence has no place here and is left out.</summary>
    public List<Because> Of(IReadOnlyList<Feature> features, LinearModel model, TokenizedText sentence, int offset)
    {
        var reasons = new Dictionary<TextSpan, (double Weight, int Cue, double CueWeight)>();
        foreach (var feature in features)
        {
            if (feature.Span.Length > 0)
            {
                var weight = model.Contribution(feature);
                var (sum, cue, cueWeight) = reasons.GetValueOrDefault(feature.Span, (0, -1, 0));
                var loudest = feature.Cue >= 0 && (cue < 0 || weight > cueWeight);
                reasons[feature.Span] = (sum + weight, loudest ? feature.Cue : cue, loudest ? weight : cueWeight);
            }
        }

        return
        [
            .. reasons.Where(r => r.Value.Weight >= Least)
                .OrderByDescending(r => r.Value.Weight)
                .ThenBy(r => r.Key.Start)
                .ThenBy(r => r.Key.Length)
                .Take(Most)
                .Select(r => new Because(TermOf(r.Value.Cue, sentence, r.Key), r.Value.Weight, r.Key.Start + offset, r.Key.Length)),
        ];
    }

    private string TermOf(int cue, TokenizedText sentence, TextSpan span) =>
        cue >= 0 ? codebook.Index.Cues[cue].Group.Name : sentence.WordOf(new Token(span.Start, span.Length, NumberKind.None, 0, false)).ToString();
}
