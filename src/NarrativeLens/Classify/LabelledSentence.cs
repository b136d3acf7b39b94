namespace NarrativeLens.Classify;

/// <summary>A sentence and the narratives that a reader found in it.</summary>
/// <param name="Id">Its own id: the document's, and its number there from 1.</param>
/// <param name="Document">The document it stands in; sentences of one document are never parted by a split.</param>
/// <param name="Title">The document's title; empty where none.</param>
/// <param name="Previous">The sentence before it; empty for the first.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Tags">Narrative id to stance; empty where it carries none.</param>
/// <param name="AboutCrypto">True where the document is known to be about crypto assets, so that the sentence need not name them.</param>
public sealed record LabelledSentence(
    string Id,
    string Document,
    string Title,
    string Previous,
    string Text,
    IReadOnlyDictionary<string, Stance> Tags,
    bool AboutCrypto = false);
