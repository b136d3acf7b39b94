using System.Text.Json.Serialization;

namespace NarrativeLens.Classify.Labelling;

/// <summary>What a reader did with a key.</summary>
public enum LabelAction
{
    /// <summary>Changed a tag of a sentence that is still being read.</summary>
    Tag,

    /// <summary>Finished the sentence: its tags, none included, are its labels.</summary>
    Done,

    /// <summary>Left the sentence in doubt: it gets no labels.</summary>
    Skip,

    /// <summary>Took the last standing entry back.</summary>
    Undo,
}

/// <summary>One line of the history.</summary>
/// <param name="At">When.</param>
/// <param name="Reader">Who.</param>
/// <param name="Action">What.</param>
/// <param name="Item">The sentence; for an undo, the one whose entry was taken back.</param>
/// <param name="Tags">All its tags after the key.</param>
public sealed record LabelEntry(DateTimeOffset At, string Reader, LabelAction Action, LabelItem Item, IReadOnlyDictionary<string, Stance> Tags)
{
    /// <summary>True where the reader is finished with the sentence.</summary>
    [JsonIgnore]
    public bool IsDecision => Action is LabelAction.Done or LabelAction.Skip;
}
