using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>The Fear and Greed index of alternative.me: one answer with every day, the newest first, all cells strings.</summary>
internal sealed class AlternativeMeProvider : IReferenceProvider
{
    private const string Index = "fear-and-greed";

    private static readonly ProviderSteps s_steps = new(("1d", "1d"));

    /// <inheritdoc/>
    public string Name => "alternative.me";

    /// <inheritdoc/>
    public string Symbols => Index;

    /// <inheritdoc/>
    public Uri Root { get; } = new("https://api.alternative.me/");

    // Sixty requests a minute are allowed.
    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public ProviderKey? Key => null;

    /// <inheritdoc/>
    public string DefaultStep => "1d";

    /// <inheritdoc/>
    public Task<ProviderSeries> ResolveAsync(ProviderClient client, string symbol, string step, CancellationToken cancellation)
    {
        if (symbol != Index)
        {
            throw new ProviderFault($"{Name}:{symbol}: expected {Symbols}");
        }

        var (word, length) = s_steps.Of(Name, step);
        var header = PriceHeaders.Price(Name, symbol, Index, "points", length) with
        {
            Metric = "index",
            Definition = "Crypto Fear and Greed index, 0 to 100, one value for each UTC day",
            Source = Name,
            Venue = Name,
            VenueSpreadPercent = 0m,
        };
        return Task.FromResult(new ProviderSeries { Header = header, Code = symbol, StepWord = word, IsSingle = true });
    }

    /// <inheritdoc/>
    public string Address(ProviderSeries series, DateTimeOffset from, DateTimeOffset to) => "fng/?limit=0&format=json&date_format=";

    /// <inheritdoc/>
    public IEnumerable<Bar> Read(ProviderSeries series, JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("metadata", out var metadata) && JsonCells.Words(metadata, "error") is { } error)
        {
            throw new ProviderFault($"{Name} says: {error}");
        }

        return Points.FirstOfEachStep(
            JsonCells.Rows(JsonCells.Property(answer, "data")).EnumerateArray()
                .Select(day => (JsonCells.Moment(JsonCells.Property(day, "timestamp")), JsonCells.Number(JsonCells.Property(day, "value")))),
            series.Header.Step);
    }
}
