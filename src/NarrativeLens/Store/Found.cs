using System.Text.Json.Serialization;
using NarrativeLens.Check;
using NarrativeLens.Classify;
using NarrativeLens.Figures;

namespace NarrativeLens.Store;

/// <summary>One sentence that a filter found, with what is known of it.</summary>
/// <param name="Article">Id of its article.</param>
/// <param name="Url">Where the article was read.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Published">When the article was published; null where unknown.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Sentence">Its place in the article's text, and its words.</param>
/// <param name="Tags">Its narratives.</param>
/// <param name="Figures">Its numbers with their verdicts, in order.</param>
/// <param name="Cluster">Id of the article that first ran the story; the same for wire copies.</param>
public sealed record FoundSentence(
    string Article,
    string Url,
    string Outlet,
    DateTimeOffset? Published,
    string Title,
    FoundText Sentence,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<FoundNumber> Figures,
    string Cluster)
{
    /// <summary>The sentence before it in the article; empty for the first.</summary>
    [JsonIgnore]
    public string Previous { get; init; } = "";

    /// <summary>The UTC day of publication; null where no day is known.</summary>
    [JsonIgnore]
    public DateOnly? Day { get; init; }

    /// <summary>BCP 47 primary language of the article; null where unknown.</summary>
    [JsonIgnore]
    public string? Language { get; init; }

    /// <summary>Id of the model that tagged it.</summary>
    [JsonIgnore]
    public string Model { get; init; } = "";

    /// <summary>What analysed it: extractor, model, rules and reference.</summary>
    [JsonIgnore]
    public string Stamp { get; init; } = "";

    /// <summary>Hash of the title and text of the revision that it stands in.</summary>
    [JsonIgnore]
    public string ContentHash { get; init; } = "";

    /// <summary>Where the words that were asked for stand in the article's text; null where nobody looked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FoundPlace>? Matches { get; init; }
}

/// <summary>A place in an article's text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Number of code units.</param>
public readonly record struct FoundPlace(int Start, int Length);

/// <summary>The words of a sentence and their place in the article's text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Text">The words.</param>
public sealed record FoundText(int Start, int Length, string Text);

/// <summary>A number of a sentence and what the check said.</summary>
/// <param name="Figure">The figure; null exactly where <paramref name="Unparsed"/> is set.</param>
/// <param name="Unparsed">The digit run that could not be read.</param>
/// <param name="Verdict">The verdict; null where the number was not checked.</param>
/// <param name="Explanation">Why.</param>
/// <param name="Diagnosis">The nearest true reading of a contradicted figure.</param>
public sealed record FoundNumber(
    [property: JsonIgnore] Figure? Figure,
    [property: JsonIgnore] NotFigure? Unparsed,
    Verdict? Verdict,
    string? Explanation,
    string? Diagnosis)
{
    /// <summary>Whichever of the two it is: the contract's "figure".</summary>
    [JsonPropertyName("figure")]
    [JsonPropertyOrder(-1)]
    public object About => Figure is null ? Unparsed! : Figure;

    /// <summary>Its place in the article's text.</summary>
    [JsonIgnore]
    public TextSpan Span => Figure?.Span ?? Unparsed!.Span;

    /// <summary>The words of the number.</summary>
    [JsonIgnore]
    public string Quote => Figure?.Quote ?? Unparsed!.Quote;
}
