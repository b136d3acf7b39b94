namespace NarrativeLens.Classify.Labelling;

/// <summary>Orders sentences so that each one read teaches most: the model's doubtful ones first, and no near-copies in a row.
/// Of a narrative that the model was not trained on, those with one of its cues count as the most doubtful.</summary>
public static class LabelOrder
{
    // Each batch costs its square: 100,000 sentences take 26 million comparisons of four words.
    private const int Batch = 256;

    // Two wordings of one report share more than half of their words; other sentences hardly a quarter.
    private const double NearCopy = 0.5;

    /// <summary>The sentences by how near their probability lies to the threshold, spread by their words within batches of 256;
    /// near-copies of a sentence of their batch come last. The same input and seed give the same order.</summary>
    /// <param name="items">The sentences.</param>
    /// <param name="classifier">The current model.</param>
    /// <param name="codebook">The codebook that is labelled by; it may hold narratives that the model has not.</param>
    /// <param name="narratives">Ids of the narratives that are asked for.</param>
    /// <param name="seed">Orders sentences that the model is equally sure of.</param>
    /// <param name="cancellationToken">Looked at between sentences.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<LabelItem> ByDoubt(
        IReadOnlyList<LabelItem> items, NarrativeClassifier classifier, Codebook codebook, IReadOnlyCollection<string> narratives, int seed, CancellationToken cancellationToken)
    {
        var known = narratives.Where(id => classifier.ThresholdOf(id) is not null).ToArray();
        var unknown = narratives.Except(known).Select(codebook.IndexOf).ToHashSet();
        var doubtful = items
            .Select(item => (Item: item, Margin: MarginOf(item), Tie: LabelledSet.StableHash($"{seed}:{item.Id}")))
            .OrderBy(entry => entry.Margin).ThenBy(entry => entry.Tie).ThenBy(entry => entry.Item.Id, StringComparer.Ordinal)
            .Select(entry => new Printed(entry.Item, WordPrint.Of(entry.Item.Sentence)))
            .ToArray();
        var ordered = new List<Printed>(items.Count);
        var copies = new List<Printed>();
        foreach (var batch in doubtful.Chunk(Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Spread(batch, ordered, copies);
        }

        foreach (var batch in copies.Chunk(Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Alternate([.. batch], ordered);
        }

        return [.. ordered.Select(printed => printed.Item)];

        double MarginOf(LabelItem item)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (unknown.Count > 0 && SentenceReading.Of(item.Sentence, codebook.Index).Cues.Any(cue => unknown.Contains(cue.Narrative)))
            {
                return 0;
            }

            var answer = classifier.ClassifySentence(item.Title, item.Previous, item.Sentence, item.AboutCrypto);
            return known.Length == 0 ? 1 : known.Min(id => Math.Abs(answer.Probabilities[id] - classifier.ThresholdOf(id)!.Value));
        }
    }

    // Greedy farthest-first, from the sentence shown last.
    private static void Spread(Printed[] batch, List<Printed> ordered, List<Printed> copies)
    {
        var last = ordered.Count > 0 ? ordered[^1].Print : (WordPrint?)null;
        var nearest = Array.ConvertAll(batch, printed => last is { } print ? printed.Print.DistanceTo(print) : 1);
        var left = Enumerable.Range(0, batch.Length).ToList();
        while (left.Count > 0)
        {
            var next = left.MaxBy(i => nearest[i]);
            left.Remove(next);
            if (nearest[next] < NearCopy)
            {
                copies.Add(batch[next]);
                continue;
            }

            ordered.Add(batch[next]);
            foreach (var i in left)
            {
                nearest[i] = Math.Min(nearest[i], batch[i].Print.DistanceTo(batch[next].Print));
            }
        }
    }

    private static void Alternate(List<Printed> batch, List<Printed> ordered)
    {
        while (batch.Count > 0)
        {
            var next = ordered.Count == 0 ? batch[0] : batch.MaxBy(printed => printed.Print.DistanceTo(ordered[^1].Print))!;
            batch.Remove(next);
            ordered.Add(next);
        }
    }

    private sealed record Printed(LabelItem Item, WordPrint Print);
}
