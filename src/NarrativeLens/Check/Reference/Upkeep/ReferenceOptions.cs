using NarrativeLens.Collect;

namespace NarrativeLens.Check;

/// <summary>How series are fetched and kept.</summary>
public sealed record ReferenceOptions
{
    /// <summary>Where to ask in the provider's place, such as a mirror; it may be a private address, as somebody named it. Null: the provider itself.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The pause between two requests; null: as the provider's limits ask.</summary>
    public TimeSpan? Pause { get; init; }

    /// <summary>The step to ask a provider for, such as "1h"; null: its usual one.</summary>
    public string? Step { get; init; }

    /// <summary>The first moment to have; null: where the provider's values begin, or some hundred steps back.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>From here on, values that are known are asked for again, so that revisions are found; null: only the last few steps.</summary>
    public DateTimeOffset? Reread { get; init; }

    /// <summary>Header lines that go over those of a file: "asset", "unit", "value-column" and so on.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Time limit and User-Agent of requests.</summary>
    public CollectOptions Collect { get; init; } = new();

    /// <summary>Reads a provider's key from where it is kept. Default: the environment variable.</summary>
    public Func<string, string?> KeyOf { get; init; } = Environment.GetEnvironmentVariable;
}
