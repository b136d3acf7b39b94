namespace NarrativeLens.Classify;

/// <summary>Trains the narratives model: one calibrated linear model per narrative, and one per stance.</summary>
public static class NarrativeTrainer
{
    /// <summary>The seed of the model that is shipped.</summary>
    public const int DefaultSeed = 20260206;

    /// <summary>Version of the features; it is part of a model's id and rises when the features change.</summary>
    internal const int FeatureVersion = 2;

    private const int HashCharsInId = 8;

    // Fewer examples than this cannot be parted into folds with an example in each.
    private const int FewestExamples = 5;

    /// <summary>Trains on the training part of <paramref name="set"/> and measures on the part held out. The same set and seed
    /// give the same bytes, whatever the number of cores or the culture, on processors of one <see cref="ModelCard.VectorBits"/>.
    /// Uses one thread.</summary>
    /// <param name="set">Labelled sentences.</param>
    /// <param name="seed">Chooses the folds of cross-validation.</param>
    /// <param name="cancellationToken">Looked at between fits.</param>
    /// <param name="codebook">The codebook that the labels follow; the embedded one where null. It is stored in the model.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static TrainedModel Train(LabelledSet set, int seed, CancellationToken cancellationToken, Codebook? codebook = null)
    {
        codebook ??= Codebook.Default;
        var training = new TrainingSet(set.Training, codebook);
        var parts = new List<(string Name, byte[] Content)>();
        var fitter = new NarrativeFitter(training, seed, cancellationToken);
        var presence = codebook.Narratives.Select(n => Keep($"presence/{n.Id}.zip", fitter.FitPresence(n.Id))).ToArray();
        var stances = Enum.GetValues<Stance>().Select(s => Keep($"stance/{s}.zip", fitter.FitStance(s))).ToArray();
        var model = new NarrativeModel(
            $"narratives-{FeatureVersion}-{set.Hash[..HashCharsInId]}",
            codebook,
            training.Vocabulary,
            [.. presence.Select(p => p?.Model)],
            [.. presence.Select(p => p?.Threshold ?? double.PositiveInfinity)],
            training.StanceVocabulary,
            [.. stances.Select(s => s?.Model)]);
        return new TrainedModel(model, parts, set, seed);

        FittedModel? Keep(string name, FittedModel? fitted)
        {
            if (fitted is not null)
            {
                parts.Add((name, fitted.Saved));
            }

            return fitted;
        }
    }

    internal static bool IsEnough(IReadOnlyList<bool> labels)
    {
        var positives = labels.Count(l => l);
        return positives >= FewestExamples && positives < labels.Count;
    }
}
