namespace NarrativeLens.Classify.Labelling;

/// <summary>A sentence that waits for a reader.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Title">The document's title; empty where none.</param>
/// <param name="Previous">The sentence before it; empty for the first.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="AboutCrypto">True where the document is known to be about crypto assets, so that the sentence need not name them.</param>
public sealed record LabelItem(string Id, string Title, string Previous, string Sentence, bool AboutCrypto = false);
