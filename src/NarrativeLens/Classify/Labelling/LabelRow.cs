using System.Text.Json.Serialization;

namespace NarrativeLens.Classify.Labelling;

/// <summary>A labelled sentence as the labels file holds it, and as <see cref="LabelledSet.Load(string, Codebook?)"/> reads it.</summary>
internal sealed record LabelRow(
    string Id,
    string Title,
    string Previous,
    string Sentence,
    IReadOnlyDictionary<string, Stance> Tags,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? About)
{
    /// <summary>The row of a sentence that has its labels.</summary>
    public static LabelRow Of(LabelEntry entry) =>
        new(entry.Item.Id, entry.Item.Title, entry.Item.Previous, entry.Item.Sentence, entry.Tags, entry.Item.AboutCrypto ? "crypto" : null);
}
