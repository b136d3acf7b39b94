namespace NarrativeLens.Check;

/// <summary>A verdict with its reasons, before it is bound to the figure.</summary>
/// <param name="Verdict">Whether the figure holds.</param>
/// <param name="Explanation">One or two sentences with the numbers compared.</param>
internal sealed record Judgement(Verdict Verdict, string Explanation)
{
    /// <summary>The reference values compared.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The nearest true reading of a contradicted figure.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>Words to print instead.</summary>
    public string? Suggestion { get; init; }

    /// <summary>True where the period was inferred, so that a contradiction is only a warning.</summary>
    public bool Inferred { get; init; }

    public static Judgement NotCheckable(string why) => new(Verdict.NotCheckable, why);

    public static Judgement NoReference(string why) => new(Verdict.NoReference, why);

    /// <summary>The verdict that a fit means.</summary>
    public static Verdict VerdictOf(Fit fit) => fit switch
    {
        Fit.Written => Verdict.Supported,
        Fit.Rounded => Verdict.SupportedByRounding,
        Fit.Venue => Verdict.DefinitionDependent,
        _ => Verdict.Contradicted,
    };
}
