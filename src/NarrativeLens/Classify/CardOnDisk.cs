using System.Text.Json;

namespace NarrativeLens.Classify;

/// <summary>The part of a model's card that decides whether the model is accepted, and whether a training can have made it.</summary>
/// <param name="FileHash">"sha256:" and the hash of the model file.</param>
/// <param name="DataHash">Hash of the labels.</param>
/// <param name="Seed">Seed of the training.</param>
/// <param name="PackageVersion">Version of Microsoft.ML.</param>
/// <param name="VectorBits">Width of the vector registers that it was trained with.</param>
internal sealed record CardOnDisk(string FileHash, string DataHash, int Seed, string PackageVersion, int VectorBits)
{
    /// <exception cref="IOException">There is no card, or it cannot be read.</exception>
    /// <exception cref="JsonException">It is no card.</exception>
    public static CardOnDisk Of(string model) =>
        JsonSerializer.Deserialize<CardOnDisk>(File.ReadAllBytes(ModelFile.CardOf(model)), LensJson.Line) ?? throw new JsonException("its card is empty");

    /// <summary>What keeps a training from making this model again, the deepest reason first; null where it is the same model.</summary>
    public string? DifferenceFrom(ModelCard trained) =>
        PackageVersion != trained.PackageVersion ? $"The card was made with Microsoft.ML {PackageVersion}, this is {trained.PackageVersion}: train it again with this version, or check with that one."
        : DataHash != trained.DataHash ? $"The card's labels have the hash {DataHash}, these have {trained.DataHash}: the labels have changed since, so train it again or give those that it was trained on."
        : Seed != trained.Seed ? $"The card's seed is {Seed}, this is {trained.Seed}."
        : VectorBits != trained.VectorBits ? $"The card's model was trained on registers of {VectorBits} bits, this machine's have {trained.VectorBits}: the same labels give other last digits, so its bytes cannot be checked here."
        : FileHash != trained.FileHash ? $"The same labels, seed and version give {trained.FileHash}, the card says {FileHash}: the model was made by other code or another codebook; train it again."
        : null;
}
