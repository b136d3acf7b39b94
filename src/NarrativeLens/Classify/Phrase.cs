namespace NarrativeLens.Classify;

/// <summary>What a phrase stands for.</summary>
internal enum PhraseRole
{
    /// <summary>A cue of a narrative; the number is its group in the index.</summary>
    Cue,

    /// <summary>A look-alike of a narrative; the number is the narrative.</summary>
    Not,

    /// <summary>Shows that the text is about crypto.</summary>
    Subject,

    /// <summary>Turns what stands near it; the number is the <see cref="Scope"/>.</summary>
    Scope,
}

/// <summary>How words near a cue change its side.</summary>
internal enum Scope
{
    Negation,
    Rebuttal,
    Question,
    Condition,
    Forecast,
}

/// <summary>One step of a phrase: a word form, any word, or a gap.</summary>
/// <param name="Form">The word form's number in the index; -1 for any word.</param>
/// <param name="Gap">Most words that may be left out before the next step; 0 for a word.</param>
/// <param name="Optional">True where the word may be missing.</param>
internal readonly record struct PhraseStep(int Form, int Gap, bool Optional);

/// <summary>A phrase, compiled; its first step is always a word form.</summary>
internal sealed record Phrase(PhraseRole Role, int Target, PhraseStep[] Steps);

/// <summary>A phrase found in a sentence: tokens <paramref name="First"/> to <paramref name="Last"/>.</summary>
internal readonly record struct PhraseHit(PhraseRole Role, int Target, int First, int Last);
