namespace NarrativeLens.Shifts.Shares;

/// <summary>One story as the statistics see it.</summary>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Tagged">Its sentences per narrative, in the codebook's order.</param>
internal sealed record StoryTags(int Sentences, IReadOnlyList<int> Tagged);
