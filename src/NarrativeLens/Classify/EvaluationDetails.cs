namespace NarrativeLens.Classify;

/// <summary>What the right tags of one labelled stance were given as.</summary>
/// <param name="Labelled">The stance that the reader gave.</param>
/// <param name="Asserts">Times that the model said so.</param>
/// <param name="Rejects">The same.</param>
/// <param name="Reports">The same.</param>
public sealed record StanceRow(Stance Labelled, int Asserts, int Rejects, int Reports);

/// <summary>Where the tags of one narrative fell.</summary>
/// <param name="Narrative">The narrative that the model gave.</param>
/// <param name="Right">Sentences that carry it.</param>
/// <param name="OnUntagged">Sentences that carry none.</param>
/// <param name="OnOthers">Narrative to the number of sentences that carry it and not the one given; a sentence with two counts for both.</param>
public sealed record TagRow(string Narrative, int Right, int OnUntagged, IReadOnlyDictionary<string, int> OnOthers);

/// <summary>A stretch of probabilities, all narratives together: what was promised and what was found.</summary>
/// <param name="From">Lower end, included.</param>
/// <param name="To">Upper end, left out; 1 is in the last.</param>
/// <param name="Count">Pairs of a sentence and a narrative in it.</param>
/// <param name="Promised">Their mean probability; null where there is none.</param>
/// <param name="Found">The share that carry the narrative; null where there is none.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double? Promised, double? Found);

/// <summary>An evaluation with its confusions and its reliability (DeGroot and Fienberg 1983).</summary>
/// <param name="Evaluation">The scores.</param>
/// <param name="Stances">One row per labelled stance, over the tags whose narrative is right.</param>
/// <param name="Narratives">One row per narrative, in the codebook's order.</param>
/// <param name="Reliability">Ten bins of probability.</param>
public sealed record EvaluationDetails(
    Evaluation Evaluation, IReadOnlyList<StanceRow> Stances, IReadOnlyList<TagRow> Narratives, IReadOnlyList<ReliabilityBin> Reliability)
{
    private const int Bins = 10;
    private const int Digits = 4;

    /// <summary>Measures a classifier. The same sentences give the same numbers.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="sentences">Sentences it was not trained on.</param>
    public static EvaluationDetails Of(NarrativeClassifier classifier, IReadOnlyList<LabelledSentence> sentences)
    {
        var answers = sentences.Select(s => (Labelled: s.Tags, Answer: classifier.ClassifySentence(s.Title, s.Previous, s.Text, s.AboutCrypto))).ToArray();
        var tags = answers.SelectMany(a => a.Answer.Tags.Select(tag => (a.Labelled, Tag: tag))).ToLookup(t => t.Tag.Narrative, StringComparer.Ordinal);
        var right = tags.SelectMany(t => t).Where(t => t.Labelled.ContainsKey(t.Tag.Narrative)).ToLookup(t => t.Labelled[t.Tag.Narrative], t => t.Tag.Stance);
        return new EvaluationDetails(
            Evaluation.Of(classifier, sentences),
            [.. Enum.GetValues<Stance>().Select(s => new StanceRow(s, right[s].Count(t => t == Stance.Asserts), right[s].Count(t => t == Stance.Rejects), right[s].Count(t => t == Stance.Reports)))],
            [.. classifier.Codebook.Narratives.Select(n => RowOf(n.Id, [.. tags[n.Id].Select(t => t.Labelled)]))],
            BinsOf([.. answers.SelectMany(a => a.Answer.Probabilities.Select(p => (p.Value, a.Labelled.ContainsKey(p.Key))))]));
    }

    private static TagRow RowOf(string narrative, IReadOnlyDictionary<string, Stance>[] labelled) => new(
        narrative,
        labelled.Count(tags => tags.ContainsKey(narrative)),
        labelled.Count(tags => tags.Count == 0),
        labelled.Where(tags => !tags.ContainsKey(narrative)).SelectMany(tags => tags.Keys).CountBy(other => other, StringComparer.Ordinal)
            .OrderBy(other => other.Key, StringComparer.Ordinal).ToDictionary(other => other.Key, other => other.Value, StringComparer.Ordinal));

    private static ReliabilityBin[] BinsOf((double Probability, bool Present)[] pairs)
    {
        var bins = pairs.ToLookup(pair => Math.Min(Bins - 1, (int)(pair.Probability * Bins)));
        return [.. Enumerable.Range(0, Bins).Select(bin => new ReliabilityBin(
            (double)bin / Bins,
            (double)(bin + 1) / Bins,
            bins[bin].Count(),
            Mean(bins[bin].Select(pair => pair.Probability)),
            Mean(bins[bin].Select(pair => pair.Present ? 1.0 : 0.0))))];
    }

    private static double? Mean(IEnumerable<double> values) => values.Any() ? Math.Round(values.Average(), Digits) : null;
}
