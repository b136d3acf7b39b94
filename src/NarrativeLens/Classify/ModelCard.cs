namespace NarrativeLens.Classify;

/// <summary>What a model is, what it was made from and how good it is; written as JSON beside the model.</summary>
public sealed record ModelCard
{
    /// <summary>Id of the model.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>"sha256:" and the lower-case hex hash of the model file.</summary>
    public required string FileHash { get; init; }

    /// <summary>Lower-case hex SHA-256 of the labelled sentences, as <see cref="LabelledSet.Hash"/> counts it.</summary>
    public required string DataHash { get; init; }

    /// <summary>The seed it was trained with.</summary>
    public required int Seed { get; init; }

    /// <summary>Version of Microsoft.ML that trained it and must read it.</summary>
    public required string PackageVersion { get; init; }

    /// <summary>Width of the vector registers it was trained with: 128, 256 or 512. Sums over wider registers round otherwise, so
    /// the same bytes come only from a processor of the same width; the answers agree on any.</summary>
    public required int VectorBits { get; init; }

    /// <summary>Number of labelled documents, held-out ones included.</summary>
    public required int Documents { get; init; }

    /// <summary>Sentences it was trained on.</summary>
    public required int TrainingSentences { get; init; }

    /// <summary>Sentences it was measured on.</summary>
    public required int HeldOutSentences { get; init; }

    /// <summary>Features of presence.</summary>
    public required int Features { get; init; }

    /// <summary>Features of stance.</summary>
    public required int StanceFeatures { get; init; }

    /// <summary>Narrative to the probability from which it counts as present; a narrative without enough examples is missing.</summary>
    public required IReadOnlyDictionary<string, double> Thresholds { get; init; }

    /// <summary>Scores on the documents held out.</summary>
    public required Evaluation HeldOut { get; init; }

    /// <summary>Licence of the model and of the sentences it was trained on.</summary>
    public required string Licence { get; init; }

    /// <summary>The command that makes it again, byte for byte.</summary>
    public required string Rebuild { get; init; }
}
