using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>Prices of CoinGecko: points of milliseconds and a price averaged over venues. The length of what is asked for decides how close they stand.</summary>
internal sealed class CoinGeckoProvider : IReferenceProvider
{
    private const string DefaultCurrency = "usd";

    // Up to 90 days give hourly points, more give daily ones; a request without a key reaches back 365 days.
    private static readonly ProviderSteps s_steps = new(("1h", "hourly"), ("1d", "daily"));
    private static readonly TimeSpan s_hourlyPage = TimeSpan.FromDays(90);
    private static readonly TimeSpan s_dailyPage = TimeSpan.FromDays(365);

    /// <inheritdoc/>
    public string Name => "coingecko";

    /// <inheritdoc/>
    public string Symbols => "a coin's id, and a currency other than usd behind a slash: bitcoin, ethereum/eur";

    /// <inheritdoc/>
    public Uri Root { get; } = new("https://api.coingecko.com/");

    // The public plan allows five to fifteen requests a minute.
    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromSeconds(12);

    /// <inheritdoc/>
    public ProviderKey? Key { get; } = new("COINGECKO_API_KEY", "x-cg-demo-api-key", IsNeeded: false);

    /// <inheritdoc/>
    public string DefaultStep => "1d";

    /// <inheritdoc/>
    public Task<ProviderSeries> ResolveAsync(ProviderClient client, string symbol, string step, CancellationToken cancellation)
    {
        var parts = symbol.ToLowerInvariant().Split('/');
        if (parts is not [{ Length: > 0 }] and not [{ Length: > 0 }, { Length: > 0 }])
        {
            throw new ProviderFault($"{Name}:{symbol}: expected {Symbols}");
        }

        var (word, length) = s_steps.Of(Name, step);
        var currency = parts.Length > 1 ? parts[1] : DefaultCurrency;
        var asset = AssetNames.IdOf(parts[0]);
        var header = PriceHeaders.Price(Name, symbol, asset, currency.ToUpperInvariant(), length) with
        {
            Definition = $"{asset} in {currency.ToUpperInvariant()}: the first price of each step, averaged by volume over venues",
            Source = "CoinGecko",
            Venue = "CoinGecko's average of venues",
        };
        var page = length < TimeSpan.FromDays(1) ? s_hourlyPage : s_dailyPage;
        return Task.FromResult(new ProviderSeries
        {
            Header = header, Code = $"{parts[0]}/{currency}", StepWord = word, StepsPerPage = (int)(page / length), IsSingle = true,
        });
    }

    /// <inheritdoc/>
    public string Address(ProviderSeries series, DateTimeOffset from, DateTimeOffset to)
    {
        var parts = series.Code.Split('/');
        return string.Create(CultureInfo.InvariantCulture,
            $"api/v3/coins/{Uri.EscapeDataString(parts[0])}/market_chart/range?vs_currency={Uri.EscapeDataString(parts[1])}&from={from.ToUnixTimeSeconds()}&to={to.ToUnixTimeSeconds()}");
    }

    /// <inheritdoc/>
    public IEnumerable<Bar> Read(ProviderSeries series, JsonElement answer) =>
        ErrorOf(answer) is { } error
            ? throw new ProviderFault($"{Name} says: {error}")
            : Points.FirstOfEachStep(
                JsonCells.Rows(JsonCells.Property(answer, "prices")).EnumerateArray()
                    .Select(point => (JsonCells.Moment(JsonCells.Cell(point, 0)), JsonCells.Number(JsonCells.Cell(point, 1)))),
                series.Header.Step);

    // {"error":"coin not found"}, or {"status":{"error_code":429,"error_message":"…"}} with any HTTP status.
    private static string? ErrorOf(JsonElement answer) =>
        JsonCells.Words(answer, "error")
        ?? (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("status", out var status) ? JsonCells.Words(status, "error_message") : null);
}
