using System.Text.Json.Serialization;
using NarrativeLens.Figures;

namespace NarrativeLens.Check;

/// <summary>What became of every figure of a text.</summary>
/// <param name="Findings">One per figure and per unparsed digit run, in order of their place.</param>
/// <param name="Internal">Contradictions and confirmations between figures of the same text.</param>
/// <param name="Summary">Counts by verdict.</param>
public sealed record CheckReport(IReadOnlyList<Finding> Findings, IReadOnlyList<InternalFinding> Internal, CheckSummary Summary);

/// <summary>The answer on one figure.</summary>
public sealed record Finding
{
    /// <summary>The figure in question; null exactly where <see cref="Unparsed"/> is set.</summary>
    [JsonIgnore]
    public Figure? Figure { get; init; }

    /// <summary>The digit run that could not be read; null exactly where <see cref="Figure"/> is set.</summary>
    [JsonIgnore]
    public NotFigure? Unparsed { get; init; }

    /// <summary>What the finding is about, whichever of the two it is: the contract's "figure".</summary>
    [JsonPropertyName("figure")]
    public object About => Figure is null ? Unparsed! : Figure;

    /// <summary>The place in the text.</summary>
    [JsonIgnore]
    public TextSpan Span => Figure?.Span ?? Unparsed!.Span;

    /// <summary>Whether it holds.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How much it matters to an editor.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Why, in one or two sentences with the numbers compared.</summary>
    public required string Explanation { get; init; }

    /// <summary>The nearest true reading of a contradicted figure (previous-day, times-1000…); null where none was found.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>The reference values the verdict rests on.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Words an editor could print instead; null where there is nothing certain to offer.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What an editor decided on it; null where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Decision? Decision { get; init; }

    /// <summary>True where it waits for an editor: it matters, and nobody let the words stand.</summary>
    [JsonIgnore]
    public bool IsOpen => Severity > Severity.Info && Decision is not { Settles: true };
}

/// <summary>Whether a figure holds.</summary>
public enum Verdict
{
    /// <summary>The reference says the same, at the precision written.</summary>
    Supported,

    /// <summary>The reference agrees once rounded or hedged as the text does.</summary>
    SupportedByRounding,

    /// <summary>The reference says otherwise in every plausible reading.</summary>
    Contradicted,

    /// <summary>True under one definition or source, not under another.</summary>
    DefinitionDependent,

    /// <summary>Was true before, is not at the time the text speaks of.</summary>
    Stale,

    /// <summary>A fact, but no reference series covers it.</summary>
    NoReference,

    /// <summary>No fact: a forecast, a target, an opinion; or its subject or time cannot be told.</summary>
    NotCheckable,

    /// <summary>The number itself could not be read.</summary>
    Unparsed,
}

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Nothing to do.</summary>
    Info,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Must not be printed like this.</summary>
    Error,
}

/// <summary>One reference value.</summary>
/// <param name="Series">Id of the series.</param>
/// <param name="Definition">What the series measures, where and how.</param>
/// <param name="At">The time or start of the window of the value.</param>
/// <param name="Value">The value, in the series' unit.</param>
/// <param name="Source">Who published it.</param>
/// <param name="RetrievedAt">When it was compiled.</param>
/// <param name="Vintage">The edition of the series, so that an old check can be repeated.</param>
public sealed record Evidence(string Series, string Definition, DateTimeOffset At, decimal Value, string Source, DateOnly? RetrievedAt, string Vintage);

/// <summary>Figures of one text that agree or disagree with one another.</summary>
/// <param name="Rule">parts-vs-total, change-vs-levels, ratio, headline-vs-body, same-figure-twice; across-articles, where several texts were checked together.</param>
/// <param name="Figures">The figures compared, in order.</param>
/// <param name="Verdict">Whether they go together.</param>
/// <param name="Explanation">The arithmetic, written out.</param>
/// <param name="Diagnosis">A known slip that explains a disagreement, such as percent-vs-points; else null.</param>
public sealed record InternalFinding(string Rule, IReadOnlyList<Figure> Figures, Verdict Verdict, string Explanation, string? Diagnosis = null)
{
    /// <summary>What an editor decided on it; null where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Decision? Decision { get; init; }

    /// <summary>A contradiction within a text is an error; that texts differ is worth a look; agreement is for information.</summary>
    [JsonIgnore]
    public Severity Severity => Verdict switch
    {
        Verdict.Contradicted => Severity.Error,
        Verdict.DefinitionDependent => Severity.Warning,
        _ => Severity.Info,
    };

    /// <summary>True where it waits for an editor: it matters, and nobody let the words stand.</summary>
    [JsonIgnore]
    public bool IsOpen => Severity > Severity.Info && Decision is not { Settles: true };
}

/// <summary>Counts of a report.</summary>
/// <param name="Figures">Findings in all.</param>
/// <param name="ByVerdict">Findings per verdict, in the verdicts' order, zeros left out.</param>
/// <param name="InternalContradictions">Internal findings that contradict.</param>
public sealed record CheckSummary(int Figures, IReadOnlyDictionary<string, int> ByVerdict, int InternalContradictions);
