using System.Globalization;
using System.Text.Json;

namespace NarrativeLens.Check;

/// <summary>
/// Liquidations and fund flows of CoinGlass, version 4: an envelope whose code is a string, "0" for success; errors come with HTTP 200.
/// Numbers are strings in some answers and names are spelt in two ways.
/// </summary>
internal sealed class CoinGlassProvider : IReferenceProvider
{
    private const int MostRows = 4_500;
    private const string Venues = "Binance,OKX,Bybit";
    private const string Success = "0";
    private const string FundFlows = "etf-flows/bitcoin";

    // Which sides of the book a symbol's ending adds up.
    private static readonly (string Ending, bool Longs, bool Shorts, string Words)[] s_sides =
    [
        ("/long", true, false, "long positions"), ("/short", false, true, "short positions"), ("", true, true, "long and short positions together"),
    ];

    private static readonly ProviderSteps s_steps = new(("1h", "1h"), ("4h", "4h"), ("1d", "1d"));

    /// <inheritdoc/>
    public string Name => "coinglass";

    /// <inheritdoc/>
    public string Symbols => $"a coin for its liquidations, with a side where only one is meant (BTC, ETH/long), or {FundFlows}";

    /// <inheritdoc/>
    public Uri Root { get; } = new("https://open-api-v4.coinglass.com/");

    // The smallest plan allows thirty requests a minute.
    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public ProviderKey? Key { get; } = new("COINGLASS_API_KEY", "CG-API-KEY", IsNeeded: true);

    /// <inheritdoc/>
    public string DefaultStep => "1d";

    /// <inheritdoc/>
    public Task<ProviderSeries> ResolveAsync(ProviderClient client, string symbol, string step, CancellationToken cancellation)
    {
        var (word, length) = s_steps.Of(Name, step);
        return Task.FromResult(symbol == FundFlows ? Flows(symbol, word, length) : Liquidations(symbol, word, length));
    }

    /// <inheritdoc/>
    public string Address(ProviderSeries series, DateTimeOffset from, DateTimeOffset to) => series.Code == FundFlows
        ? "api/etf/bitcoin/flow-history"
        : string.Create(CultureInfo.InvariantCulture,
            $"api/futures/liquidation/aggregated-history?exchange_list={Uri.EscapeDataString(Venues)}&symbol={Uri.EscapeDataString(series.Code.Split('/')[0])}&interval={series.StepWord}&limit={MostRows}&start_time={from.ToUnixTimeMilliseconds()}&end_time={to.ToUnixTimeMilliseconds() - 1}");

    /// <inheritdoc/>
    public IEnumerable<Bar> Read(ProviderSeries series, JsonElement answer)
    {
        var code = JsonCells.Property(answer, "code").ToString();
        if (code != Success)
        {
            throw new ProviderFault($"{Name} says: {JsonCells.Words(answer, "msg") ?? "an error without words"} (code {code})");
        }

        var rows = JsonCells.Rows(JsonCells.Property(answer, "data")).EnumerateArray();
        return series.Code == FundFlows
            ? rows.Select(row => Points.Single(JsonCells.Moment(JsonCells.Property(row, "timestamp", "time")), JsonCells.Number(JsonCells.Property(row, "flow_usd"))))
            : rows.Select(row => Points.Single(JsonCells.Moment(JsonCells.Property(row, "time")), Sum(row, SideOf(series.Code))));
    }

    private static decimal Sum(JsonElement row, (string Ending, bool Longs, bool Shorts, string Words) side) =>
        (side.Longs ? JsonCells.Number(JsonCells.Property(row, "aggregated_long_liquidation_usd", "long_liquidation_usd", "longLiquidation_usd")) : 0m)
        + (side.Shorts ? JsonCells.Number(JsonCells.Property(row, "aggregated_short_liquidation_usd", "short_liquidation_usd", "shortLiquidation_usd")) : 0m);

    private static (string Ending, bool Longs, bool Shorts, string Words) SideOf(string symbol) =>
        Array.Find(s_sides, side => symbol.EndsWith(side.Ending, StringComparison.Ordinal));

    private ProviderSeries Liquidations(string symbol, string word, TimeSpan step)
    {
        var side = SideOf(symbol);
        var coin = symbol[..^side.Ending.Length].ToUpperInvariant();
        if (coin.Length == 0 || !coin.All(char.IsAsciiLetterOrDigit))
        {
            throw new ProviderFault($"{Name}:{symbol}: expected {Symbols}");
        }

        var asset = AssetNames.IdOf(coin);
        var header = Header(symbol, asset, Metrics.Liquidations, step,
            $"US dollars of {asset} futures liquidated, {side.Words}, in each step from the stated UTC time; exchanges report about one liquidation a second, so totals are lower bounds") with
        {
            Venue = Venues + side.Ending,
        };
        return new ProviderSeries { Header = header, Code = coin + side.Ending, StepWord = word, StepsPerPage = MostRows, IsSingle = true };
    }

    private ProviderSeries Flows(string symbol, string word, TimeSpan step)
    {
        if (step != TimeSpan.FromDays(1))
        {
            throw new ProviderFault($"--step: {FundFlows} comes by the day, 1d");
        }

        var header = Header(symbol, "bitcoin funds", Metrics.Flows, step, "net US dollars into US spot bitcoin funds on each trading day; below zero where more left") with
        {
            Missing = MissingSteps.Closed,
            Venue = "US spot bitcoin funds",
        };
        return new ProviderSeries { Header = header, Code = symbol, StepWord = word, IsSingle = true };
    }

    private SeriesHeader Header(string symbol, string asset, string metric, TimeSpan step, string definition) => PriceHeaders.Price(Name, symbol, asset, Metrics.Usd, step) with
    {
        Metric = metric,
        Definition = definition,
        Source = "CoinGlass",
        VenueSpreadPercent = 0m,
    };
}
