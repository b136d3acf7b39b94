using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>
/// Odds of Polymarket: Gamma tells a market's token, whose lists come as JSON inside a string; the order book's history gives the midpoint of bid and ask
/// from 0 to 1, at times that lie anywhere. A closed market often has no history.
/// </summary>
internal sealed class PolymarketProvider : IReferenceProvider
{
    private const decimal Percent = 100m;

    // A longer stretch with times is refused ("interval is too long"): from memory, and kept well inside.
    private static readonly TimeSpan s_page = TimeSpan.FromDays(14);
    private static readonly ProviderSteps s_steps = new(("1h", "60"), ("1d", "1440"));

    /// <summary>The order book, which answers under a name of its own.</summary>
    private static readonly Uri s_book = new("https://clob.polymarket.com/");

    /// <inheritdoc/>
    public string Name => "polymarket";

    /// <inheritdoc/>
    public string Symbols => "a market's slug, the last part of its page's address, and an outcome other than the first behind #: will-bitcoin-dip-to-65000-in-february#No";

    /// <inheritdoc/>
    public Uri Root { get; } = new("https://gamma-api.polymarket.com/");

    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public ProviderKey? Key => null;

    /// <inheritdoc/>
    public string DefaultStep => "1h";

    /// <inheritdoc/>
    public async Task<ProviderSeries> ResolveAsync(ProviderClient client, string symbol, string step, CancellationToken cancellation)
    {
        var (word, length) = s_steps.Of(Name, step);
        var slug = symbol.Split('#')[0];
        using var answer = await client.GetAsync($"markets?slug={Uri.EscapeDataString(slug)}", cancellation).ConfigureAwait(false);
        var market = JsonCells.Rows(answer.RootElement).EnumerateArray().FirstOrDefault(one => JsonCells.Words(one, "slug") == slug);
        if (market.ValueKind == JsonValueKind.Undefined)
        {
            throw new ProviderFault($"{Name} knows no market '{slug}'; expected {Symbols}. An event's page holds several markets, each with a slug of its own");
        }

        var (outcome, token) = Outcome(market, symbol);
        return new ProviderSeries
        {
            Header = Header(symbol, market, outcome, length),
            Code = token,
            StepWord = word,
            StepsPerPage = (int)(s_page / length),
            IsSingle = true,
            Earliest = Day(market, "startDate"),
            Latest = market.TryGetProperty("closed", out var closed) && closed.ValueKind == JsonValueKind.True ? Day(market, "closedTime") ?? Day(market, "endDate") : null,
        };
    }

    /// <inheritdoc/>
    public string Address(ProviderSeries series, DateTimeOffset from, DateTimeOffset to) => string.Create(CultureInfo.InvariantCulture,
        $"{s_book}prices-history?market={Uri.EscapeDataString(series.Code)}&startTs={from.ToUnixTimeSeconds()}&endTs={to.ToUnixTimeSeconds()}&fidelity={series.StepWord}");

    /// <inheritdoc/>
    public IEnumerable<Bar> Read(ProviderSeries series, JsonElement answer) =>
        JsonCells.Words(answer, "error") is { } error
            ? throw new ProviderFault($"{Name} says: {error}")
            : Points.FirstOfEachStep(
                JsonCells.Rows(JsonCells.Property(answer, "history")).EnumerateArray()
                    .Select(point => (JsonCells.Moment(JsonCells.Property(point, "t")), JsonCells.Number(JsonCells.Property(point, "p")) * Percent)),
                series.Header.Step);

    private SeriesHeader Header(string symbol, JsonElement market, string outcome, TimeSpan step)
    {
        var question = JsonCells.Words(market, "question") ?? symbol;
        return PriceHeaders.Price(Name, symbol, question, "%", step) with
        {
            Metric = Metrics.Odds,
            Definition = $"odds in percent of '{outcome}' on '{question}': the first midpoint of bid and ask of each {(step < TimeSpan.FromDays(1) ? "hour" : "day")}",
            Source = "Polymarket",
            Venue = $"Polymarket {symbol}",
            VenueSpreadPercent = 0m,
        };
    }

    private (string Outcome, string Token) Outcome(JsonElement market, string symbol)
    {
        var (outcomes, tokens) = (List(market, "outcomes"), List(market, "clobTokenIds"));
        var wanted = symbol.Split('#') is [_, var named] ? outcomes.FindIndex(one => one.Equals(named, StringComparison.OrdinalIgnoreCase)) : 0;
        return wanted >= 0 && wanted < outcomes.Count && wanted < tokens.Count
            ? (outcomes[wanted], tokens[wanted])
            : throw new ProviderFault($"{Name}:{symbol}: the market's outcomes are {string.Join(", ", outcomes)}, and {tokens.Count} of them have an order book");
    }

    // A JSON list inside a JSON string; a plain list is taken too.
    private static List<string> List(JsonElement market, string name)
    {
        var value = JsonCells.Property(market, name);
        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select(one => one.ToString())];
        }

        try
        {
            using var inner = JsonDocument.Parse(value.ToString());
            return [.. JsonCells.Rows(inner.RootElement).EnumerateArray().Select(one => one.ToString())];
        }
        catch (JsonException)
        {
            throw new ProviderFault($"the answer holds {JsonCells.Quote(value)} where the list '{name}' was expected");
        }
    }

    private static DateTimeOffset? Day(JsonElement market, string name) =>
        JsonCells.Words(market, name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
}
