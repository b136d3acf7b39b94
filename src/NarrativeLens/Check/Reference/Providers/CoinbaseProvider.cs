using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>Candles of the Coinbase exchange: rows of time, low, high, open, close, volume, the newest first; at most 300 a request.</summary>
internal sealed class CoinbaseProvider : IReferenceProvider
{
    private const int MostRows = 300;

    private static readonly ProviderSteps s_steps = new(("1m", "60"), ("5m", "300"), ("15m", "900"), ("1h", "3600"), ("6h", "21600"), ("1d", "86400"));

    /// <inheritdoc/>
    public string Name => "coinbase";

    /// <inheritdoc/>
    public string Symbols => "a product such as BTC-USD or ETH-EUR";

    /// <inheritdoc/>
    public Uri Root { get; } = new("https://api.exchange.coinbase.com/");

    // The public limit is ten requests a second; we take half of it.
    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public ProviderKey? Key => null;

    /// <inheritdoc/>
    public string DefaultStep => "1d";

    /// <inheritdoc/>
    public Task<ProviderSeries> ResolveAsync(ProviderClient client, string symbol, string step, CancellationToken cancellation)
    {
        if (symbol.Split('-') is not [{ Length: > 0 } coin, { Length: > 0 } quote])
        {
            throw new ProviderFault($"{Name}:{symbol}: expected {Symbols}");
        }

        var (word, length) = s_steps.Of(Name, step);
        var header = PriceHeaders.Candles(Name, symbol, coin.ToUpperInvariant(), quote.ToUpperInvariant(), length, "Coinbase Exchange");
        return Task.FromResult(new ProviderSeries { Header = header, Code = symbol.ToUpperInvariant(), StepWord = word, StepsPerPage = MostRows });
    }

    // Both ends count as asked for, so the end is the last candle's start.
    /// <inheritdoc/>
    public string Address(ProviderSeries series, DateTimeOffset from, DateTimeOffset to) => string.Create(CultureInfo.InvariantCulture,
        $"products/{Uri.EscapeDataString(series.Code)}/candles?granularity={series.StepWord}&start={SeriesTime.Moment(from)}&end={SeriesTime.Moment(to - series.Header.Step)}");

    /// <inheritdoc/>
    public IEnumerable<Bar> Read(ProviderSeries series, JsonElement answer) =>
        JsonCells.Words(answer, "message") is { } error
            ? throw new ProviderFault($"{Name} says: {error}")
            : JsonCells.Rows(answer).EnumerateArray().Select(row => new Bar(
                JsonCells.Moment(JsonCells.Cell(row, 0)),
                Open: JsonCells.Number(JsonCells.Cell(row, 3)),
                High: JsonCells.Number(JsonCells.Cell(row, 2)),
                Low: JsonCells.Number(JsonCells.Cell(row, 1)),
                Close: JsonCells.Number(JsonCells.Cell(row, 4))));
}
