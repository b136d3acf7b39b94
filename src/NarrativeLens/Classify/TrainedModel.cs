using System.Text;
using System.Text.Json;
using NarrativeLens.Collect;

namespace NarrativeLens.Classify;

/// <summary>A model just trained: usable at once, and ready to be saved with its card.</summary>
public sealed class TrainedModel
{
    private readonly byte[] _file;

    internal TrainedModel(NarrativeModel model, IEnumerable<(string Name, byte[] Content)> parts, LabelledSet set, int seed)
    {
        Classifier = new NarrativeClassifier(model);
        _file = ModelFile.Write(model, parts);
        Card = new ModelCard
        {
            Id = model.Id,
            Purpose = "Tags sentences of market press with the codebook's narratives and stances.",
            FileHash = ContentHash.Of(_file),
            DataHash = set.Hash,
            Seed = seed,
            PackageVersion = ModelFile.PackageVersion,
            VectorBits = LogisticFit.VectorBits,
            Documents = set.Documents,
            TrainingSentences = set.Training.Count,
            HeldOutSentences = set.HeldOut.Count,
            Features = model.Vocabulary.Count,
            StanceFeatures = model.StanceVocabulary.Count,
            Thresholds = ThresholdsOf(model),
            HeldOut = Evaluation.Of(Classifier, set.HeldOut),
            Licence = "MIT; trained on sentences of our own writing (corpus/labels)",
            Rebuild = "narrativelens train --labels corpus/labels --out models/narratives.zip",
        };
    }

    /// <summary>What the model is and how good it is.</summary>
    public ModelCard Card { get; }

    /// <summary>The model, ready to tag.</summary>
    public NarrativeClassifier Classifier { get; }

    /// <summary>Writes the model to <paramref name="path"/> and its card beside it, under the same name ending in ".json".</summary>
    /// <param name="path">A path ending in ".zip"; its folder is made where missing.</param>
    /// <param name="cancellationToken">Cancels the writing; a file half written may stay.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        await File.WriteAllBytesAsync(path, _file, cancellationToken).ConfigureAwait(false);
        var card = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Card, LensJson.Indented) + "\n");
        await File.WriteAllBytesAsync(ModelFile.CardOf(path), card, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares with a model on disk that claims to be the same.</summary>
    /// <param name="path">The model file; its card lies beside it.</param>
    /// <returns>Null where its file has the same bytes, else why it was refused: another package version, other labels, another seed,
    /// processor or code, a file that is not its card's, or no model at all.</returns>
    public Skipped? DifferenceFrom(string path)
    {
        try
        {
            var difference = CardOnDisk.Of(path).DifferenceFrom(Card)
                ?? (File.ReadAllBytes(path).AsSpan().SequenceEqual(_file) ? null : "The model file does not match its card: it was changed after training.");
            return difference is null ? null : new Skipped(Stage.Classify, difference, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new Skipped(Stage.Classify, $"There is no model with its card to compare with: {e.Message}", path);
        }
    }

    private static Dictionary<string, double> ThresholdsOf(NarrativeModel model) =>
        Enumerable.Range(0, model.Presence.Count)
            .Where(n => model.Presence[n] is not null)
            .ToDictionary(n => model.Codebook.Narratives[n].Id, n => model.Thresholds[n], StringComparer.Ordinal);
}
