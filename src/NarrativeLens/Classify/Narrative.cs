namespace NarrativeLens.Classify;

/// <summary>One narrative of the codebook: what it means, and the phrases it is told with.</summary>
/// <param name="Id">What tags and files call it, such as "inflation-hedge".</param>
/// <param name="Name">What people call it.</param>
/// <param name="Story">The story it tells, in a sentence.</param>
/// <param name="Asserts">Example sentences that take its side.</param>
/// <param name="Rejects">Example sentences that take the other side.</param>
/// <param name="Cues">Groups of phrases that speak for it.</param>
/// <param name="Not">Phrases that look like a cue and are none, such as "hedge fund".</param>
public sealed record Narrative(
    string Id,
    string Name,
    string Story,
    IReadOnlyList<string> Asserts,
    IReadOnlyList<string> Rejects,
    IReadOnlyList<CueGroup> Cues,
    IReadOnlyList<string> Not);

/// <summary>Phrases that say the same thing and share a weight.</summary>
/// <param name="Name">What the group is called among the reasons for a tag.</param>
/// <param name="Strength">3 where one phrase all but decides, 2 where it speaks for the narrative, 1 where it only hints.</param>
/// <param name="Phrases">Phrases in the codebook's notation.</param>
/// <param name="Stance">The side the phrases usually take; null where they take none.</param>
public sealed record CueGroup(string Name, int Strength, IReadOnlyList<string> Phrases, Stance? Stance = null);
