namespace NarrativeLens.Shifts;

/// <summary>Whether a period could be compared with those before.</summary>
public enum Comparison
{
    /// <summary>It was compared.</summary>
    Made,

    /// <summary>The period, or those before, hold fewer stories than a comparison needs.</summary>
    TooFewStories,

    /// <summary>More than one model tagged the stories: a change could be the model's.</summary>
    SeveralModels,
}
