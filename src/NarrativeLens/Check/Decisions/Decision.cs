using System.Text.Json.Serialization;

namespace NarrativeLens.Check;

/// <summary>What an editor made of a finding.</summary>
public enum DecisionKind
{
    /// <summary>The words stand: the editor knows better, or another source says so.</summary>
    Accepted,

    /// <summary>The words were changed, or are to be.</summary>
    Corrected,

    /// <summary>The author or the source is to be asked.</summary>
    Query,

    /// <summary>Nobody can check it.</summary>
    NotCheckable,
}

/// <summary>One decision on one figure, as the worksheet saves it.</summary>
public sealed record Decision
{
    /// <summary>The words around the figure in its sentence, on one line; with the quote they find it again in a changed text.</summary>
    public required string Around { get; init; }

    /// <summary>The figure's words; of an internal finding, those of all its figures.</summary>
    public required string Quote { get; init; }

    /// <summary>Which of several equal ones in equal words, from 1.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>The rule of an internal finding; null for the finding on a figure itself.</summary>
    public string? Rule { get; init; }

    /// <summary>The verdict that was decided on: where a later check says otherwise, the decision no longer holds.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What was decided.</summary>
    [JsonPropertyName("decision")]
    public required DecisionKind Kind { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, or what to ask; null where nothing was noted.</summary>
    public string? Note { get; init; }

    /// <summary>True where nothing is left to do: the words stand.</summary>
    [JsonIgnore]
    public bool Settles => Kind is DecisionKind.Accepted or DecisionKind.NotCheckable;
}
