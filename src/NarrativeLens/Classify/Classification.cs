using System.Text.Json.Serialization;

namespace NarrativeLens.Classify;

/// <summary>Which side a sentence takes on a narrative, as the codebook defines it.</summary>
public enum Stance
{
    /// <summary>It says or presupposes that the story holds.</summary>
    Asserts,

    /// <summary>It says that the story is false, has failed or will not happen.</summary>
    Rejects,

    /// <summary>It raises the story without taking a side.</summary>
    Reports,
}

/// <summary>The narratives of one article.</summary>
/// <param name="Model">Id of the model that made them.</param>
/// <param name="Sentences">Every sentence of the text in order, tagged or not.</param>
/// <param name="Article">Totals per narrative and stance, by falling share.</param>
public sealed record Classification(string Model, IReadOnlyList<TaggedSentence> Sentences, IReadOnlyList<NarrativeShare> Article);

/// <summary>One sentence and its tags.</summary>
/// <param name="Start">First code unit in the article's text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Tags">Zero or more, in the codebook's order.</param>
public sealed record TaggedSentence(int Start, int Length, IReadOnlyList<Tag> Tags)
{
    /// <summary>The sentence's place in the text.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, Length);
}

/// <summary>A narrative that a sentence carries.</summary>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Stance">The side the sentence takes.</param>
/// <param name="Probability">Calibrated probability of presence, 0 to 1.</param>
/// <param name="Because">The terms that weighed most, strongest first; never empty.</param>
public sealed record Tag(string Narrative, Stance Stance, double Probability, IReadOnlyList<Because> Because);

/// <summary>One reason for a tag.</summary>
/// <param name="Term">The feature, as people read it.</param>
/// <param name="Weight">Its addition to the model's score (log-odds); positive speaks for the tag.</param>
/// <param name="Start">First code unit of the words in the article's text.</param>
/// <param name="Length">Number of code units.</param>
public sealed record Because(string Term, double Weight, int Start, int Length);

/// <summary>How much of an article tells a narrative from one side.</summary>
/// <param name="Narrative">Id of the codebook.</param>
/// <param name="Stance">The side.</param>
/// <param name="Share">Tagged sentences over all sentences, 0 to 1.</param>
/// <param name="Sentences">Number of tagged sentences.</param>
public sealed record NarrativeShare(string Narrative, Stance Stance, double Share, int Sentences);
