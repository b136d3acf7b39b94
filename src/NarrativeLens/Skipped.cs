using System.Diagnostics.CodeAnalysis;

namespace NarrativeLens;

/// <summary>The stages of the pipeline, in their order; each uses only the ones before it.</summary>
public enum Stage
{
    /// <summary>Fetching feeds, sitemaps, pages and files.</summary>
    Collect,

    /// <summary>Page to article.</summary>
    Extract,

    /// <summary>Sentence to narratives.</summary>
    Classify,

    /// <summary>Text to cited figures.</summary>
    Figures,

    /// <summary>Figure to verdict.</summary>
    Check,

    /// <summary>Articles and findings to a database.</summary>
    Store,

    /// <summary>Question to sentences.</summary>
    Query,

    /// <summary>Store to a page for readers.</summary>
    Brief,
}

/// <summary>Something that was left out on purpose, where it was, and why: an expected failure is a value.</summary>
/// <param name="Stage">The stage that left it out.</param>
/// <param name="Reason">A sentence for people: what was found and what was expected.</param>
/// <param name="Address">The URL or path concerned.</param>
public sealed record Skipped(Stage Stage, string Reason, string Address);

/// <summary>Either a value or the reason why there is none.</summary>
/// <typeparam name="T">What succeeds.</typeparam>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, Skipped? skipped) => (Value, Skipped) = (value, skipped);

    /// <summary>The value; null exactly where <see cref="Skipped"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; null exactly where <see cref="Value"/> is set.</summary>
    public Skipped? Skipped { get; }

    /// <summary>True where there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Skipped))]
    public bool Succeeded => Value is not null;

    /// <summary>A value is an outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A reason is an outcome.</summary>
    public static implicit operator Outcome<T>(Skipped skipped) => new(null, skipped);
}
