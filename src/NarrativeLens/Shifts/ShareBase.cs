namespace NarrativeLens.Shifts;

/// <summary>The stories counted: wire copies once, sponsored pieces not at all.</summary>
/// <param name="Stories">Their number.</param>
/// <param name="Sentences">Their sentences, tagged or not.</param>
public sealed record ShareBase(int Stories, int Sentences);
