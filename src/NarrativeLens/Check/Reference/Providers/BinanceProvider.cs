using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>Candles of Binance: rows of milliseconds and prices as strings, the oldest first; at most 1,000 a request. Errors are objects with code and msg.</summary>
internal sealed class BinanceProvider : IReferenceProvider
{
    private const int MostRows = 1_000;

    private static readonly ProviderSteps s_steps = new(
        ("1m", "1m"), ("5m", "5m"), ("15m", "15m"), ("30m", "30m"), ("1h", "1h"), ("2h", "2h"), ("4h", "4h"), ("6h", "6h"), ("8h", "8h"), ("12h", "12h"), ("1d", "1d"));

    // The longer ending first.
    private static readonly string[] s_quotes = ["FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USD", "EUR", "GBP", "TRY", "JPY", "BTC", "ETH", "BNB"];

    /// <inheritdoc/>
    public string Name => "binance";

    /// <inheritdoc/>
    public string Symbols => "a pair such as BTCUSDT";

    /// <inheritdoc/>
    public Uri Root { get; } = new("https://api.binance.com/");

    // A request of 1,000 candles weighs 2 of 6,000 a minute.
    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public ProviderKey? Key => null;

    /// <inheritdoc/>
    public string DefaultStep => "1d";

    /// <inheritdoc/>
    public Task<ProviderSeries> ResolveAsync(ProviderClient client, string symbol, string step, CancellationToken cancellation)
    {
        var pair = symbol.ToUpperInvariant();
        var quote = Array.Find(s_quotes, ending => pair.Length > ending.Length && pair.EndsWith(ending, StringComparison.Ordinal))
            ?? throw new ProviderFault($"{Name}:{symbol}: expected {Symbols}, ending in one of {string.Join(", ", s_quotes)}");
        var (word, length) = s_steps.Of(Name, step);
        var header = PriceHeaders.Candles(Name, symbol, pair[..^quote.Length], quote, length, "Binance");
        return Task.FromResult(new ProviderSeries { Header = header, Code = pair, StepWord = word, StepsPerPage = MostRows });
    }

    // Both ends count as asked for.
    /// <inheritdoc/>
    public string Address(ProviderSeries series, DateTimeOffset from, DateTimeOffset to) => string.Create(CultureInfo.InvariantCulture,
        $"api/v3/klines?symbol={Uri.EscapeDataString(series.Code)}&interval={series.StepWord}&startTime={from.ToUnixTimeMilliseconds()}&endTime={to.ToUnixTimeMilliseconds() - 1}&limit={MostRows}");

    /// <inheritdoc/>
    public IEnumerable<Bar> Read(ProviderSeries series, JsonElement answer) =>
        JsonCells.Words(answer, "msg") is { } error
            ? throw new ProviderFault($"{Name} says: {error}")
            : JsonCells.Rows(answer).EnumerateArray().Select(row => new Bar(
                JsonCells.Moment(JsonCells.Cell(row, 0)),
                Open: JsonCells.Number(JsonCells.Cell(row, 1)),
                High: JsonCells.Number(JsonCells.Cell(row, 2)),
                Low: JsonCells.Number(JsonCells.Cell(row, 3)),
                Close: JsonCells.Number(JsonCells.Cell(row, 4))));
}
