using NarrativeLens.Check;

namespace NarrativeLens.Tests.Check.Reference;

public sealed class ProviderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ShiftedTime _time = new("2026-02-09T12:00:00Z");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("coinbase:BTC-USD", "1d", "bitcoin", "price", "USD", "2026-02-08")]
    [InlineData("coinbase:BTC-USD", "1h", "bitcoin", "price", "USD", "2026-02-09T11:00:00Z")]
    [InlineData("binance:BTCUSDT", "1d", "bitcoin", "price", "USD", "2026-02-08")]
    [InlineData("binance:btcusdt", "1h", "bitcoin", "price", "USD", "2026-02-09T11:00:00Z")]
    [InlineData("coingecko:ethereum", "1h", "ether", "price", "USD", "2026-02-09T11:00:00Z")]
    [InlineData("coingecko:ethereum/eur", "1h", "ether", "price", "EUR", "2026-02-09T11:00:00Z")]
    [InlineData("coinglass:BTC", "4h", "bitcoin", "liquidations", "USD", "2026-02-09T08:00:00Z")]
    [InlineData("polymarket:will-bitcoin-dip-to-65000", "1h", "Will Bitcoin dip to $65,000 in February?", "odds", "%", "2026-02-09T11:00:00Z")]
    public async Task Every_step_that_is_over_is_there_and_none_besides(string from, string step, string asset, string metric, string unit, string last)
    {
        await using var server = await LoopbackProviders.StartAsync();

        var change = await Updater(server, step, since: "2026-01-25").AddAsync("one", from, null, Cancelled);

        Assert.True(change.Succeeded, change.Skipped?.Reason);
        Assert.Null(change.Value.Failure);
        var series = Read("one");
        Assert.Equal((asset, metric, unit), (series.Header.Asset, series.Header.Metric, series.Header.Unit));
        Assert.Equal(Some.Moment("2026-01-25"), series.From);
        Assert.Equal(Some.Moment(last), series.Bars[^1].At);
        Assert.Equal(0, series.Gaps);
        Assert.Equal((int)((series.To - series.From) / series.Header.Step), series.Bars.Count);
        Assert.Equal(series.Bars.Count, change.Value.Added);
    }

    [Fact]
    public async Task The_orders_of_cells_and_rows_are_put_right()
    {
        await using var server = await LoopbackProviders.StartAsync();
        var updater = Updater(server, "1d", since: "2026-01-25");

        await updater.AddAsync("coinbase", "coinbase:BTC-USD", null, Cancelled);
        await updater.AddAsync("binance", "binance:BTCUSDT", null, Cancelled);

        var at = Some.Moment("2026-02-05");
        var value = server.At(at);
        Assert.Equal(new Bar(at, value, value + 10, value - 10, value + 5.5m), Read("coinbase").At(at));
        Assert.Equal(Read("coinbase").Bars, Read("binance").Bars);
    }

    [Fact]
    public async Task Strings_and_numbers_add_up_to_a_total()
    {
        await using var server = await LoopbackProviders.StartAsync();
        var updater = Updater(server, "1d", since: "2026-01-25");

        await updater.AddAsync("both", "coinglass:BTC", null, Cancelled);
        await updater.AddAsync("longs", "coinglass:BTC/long", null, Cancelled);
        await updater.AddAsync("flows", "coinglass:etf-flows/bitcoin", null, Cancelled);

        var at = Some.Moment("2026-02-05");
        Assert.Equal((server.At(at) * 1000) + server.At(at) + 0.25m, Read("both").At(at)!.Value.Close);
        Assert.Equal(server.At(at) * 1000, Read("longs").At(at)!.Value.Close);
        Assert.Equal([-95_100_000m, 655_300_000m], Read("flows").Bars.Select(bar => bar.Close));
    }

    [Fact]
    public async Task Odds_are_percent_and_keep_the_question_on_one_line()
    {
        await using var server = await LoopbackProviders.StartAsync();

        await Updater(server, "1h").AddAsync("odds", "polymarket:will-bitcoin-dip-to-65000", null, Cancelled);

        var odds = Read("odds");
        Assert.Equal(Some.Moment("2026-01-20T10:00:00Z"), odds.From);
        Assert.Equal(server.At(odds.From) / 100m, odds.Bars[0].Close);
        Assert.Contains("'Yes' on 'Will Bitcoin dip to $65,000 in February?'", odds.Header.Definition, StringComparison.Ordinal);
        Assert.DoesNotContain("startTs", server.Asked.First(), StringComparison.Ordinal);
        Assert.True(server.Asked.Count(asked => asked.StartsWith("/prices-history", StringComparison.Ordinal)) > 1);
    }

    [Fact]
    public async Task An_index_in_one_answer_is_kept_whole()
    {
        await using var server = await LoopbackProviders.StartAsync();

        var change = await Updater(server, step: null).AddAsync("mood", "alternative.me:fear-and-greed", null, Cancelled);

        Assert.Equal(39, change.Value!.Added);
        Assert.Equal(Some.Moment("2026-01-01"), Read("mood").From);
        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData("coinbase:NO-SUCH", "1d", "HTTP 404, NotFound")]
    [InlineData("binance:XXXUSDT", "1d", "HTTP 400, Invalid symbol.")]
    [InlineData("coingecko:nothing", "1d", "HTTP 404, coin not found")]
    [InlineData("polymarket:no-such-market", "1h", "knows no market 'no-such-market'")]
    [InlineData("polymarket:will-bitcoin-dip-to-65000#Maybe", "1h", "the market's outcomes are Yes, No")]
    [InlineData("polymarket:will-bitcoin-dip-to-65000#No", "1h", "has no values")]
    [InlineData("coinbase:BTCUSD", "1d", "expected a product such as BTC-USD")]
    [InlineData("coinbase:BTC-USD", "3h", "coinbase offers 1m, 5m, 15m, 1h, 6h, 1d")]
    [InlineData("binance:BTC", "1d", "ending in one of")]
    [InlineData("alternative.me:mood", "1d", "expected fear-and-greed")]
    [InlineData("coinglass:etf-flows/bitcoin", "1h", "comes by the day")]
    [InlineData("kraken:XBTUSD", "1d", "no such provider; expected a CSV or Parquet file, or one of")]
    public async Task A_wish_that_cannot_be_met_is_told_and_leaves_no_file(string from, string step, string reason)
    {
        await using var server = await LoopbackProviders.StartAsync();

        var change = await Updater(server, step).AddAsync("one", from, null, Cancelled);

        Assert.Contains(reason, change.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Empty(new ReferenceFolder(_folder.Path).Files);
    }

    [Theory]
    [InlineData("{\"code\":\"30001\",\"msg\":\"Upgrade plan\"}", "coinglass", "coinglass:BTC", "coinglass says: Upgrade plan (code 30001)")]
    [InlineData("{\"status\":{\"error_code\":429,\"error_message\":\"You've exceeded the Rate Limit\"}}", "coingecko", "coingecko:ethereum", "exceeded the Rate Limit")]
    [InlineData("{\"error\":\"market not found\"}", "coingecko", "coingecko:ethereum", "market not found")]
    [InlineData("<html><body>Just a moment…</body></html>", "coinbase", "coinbase:BTC-USD", "where JSON was expected")]
    [InlineData("[[1770000000,1,2]]", "coinbase", "coinbase:BTC-USD", "a row of more than 3 cells was expected")]
    [InlineData("[[1770000000,\"low\",2,1,1,1]]", "coinbase", "coinbase:BTC-USD", "where a number was expected")]
    [InlineData("[[1770422400,30,20,25,25,1]]", "coinbase", "coinbase:BTC-USD", "open and close between low and high")]
    [InlineData("[[1770422400,0,20,10,10,1]]", "coinbase", "coinbase:BTC-USD", "prices above zero")]
    [InlineData("{\"data\":[],\"metadata\":{\"error\":\"down\"}}", "alternative.me", "alternative.me:fear-and-greed", "alternative.me says: down")]
    public async Task An_error_in_an_answer_that_says_success_is_seen(string body, string provider, string from, string reason)
    {
        await using var server = await LoopbackProviders.StartAsync();
        server.Next(200, body);

        var change = await Updater(server, step: null).AddAsync("one", from, null, Cancelled);

        Assert.StartsWith(provider, from, StringComparison.Ordinal);
        Assert.Contains(reason, change.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Empty(new ReferenceFolder(_folder.Path).Files);
    }

    [Fact]
    public async Task A_server_that_asks_for_peace_gets_it_and_is_asked_again()
    {
        await using var server = await LoopbackProviders.StartAsync();
        server.Next(429, """{"message":"Slow down"}""", retryAfter: "1");
        var begun = _time.GetUtcNow();

        var change = await Updater(server, "1d", since: "2026-01-25").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);

        Assert.Equal(15, change.Value!.Added);
        Assert.Equal(2, change.Value.Requests);
        Assert.True(_time.GetUtcNow() - begun >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_ends_the_run()
    {
        await using var server = await LoopbackProviders.StartAsync();
        server.Next(429, "{}", retryAfter: "3600");

        var change = await Updater(server, "1d").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);

        Assert.Contains("429", change.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        await using var server = await LoopbackProviders.StartAsync();
        server.Next(301, "", location: "http://169.254.169.254/latest");

        var change = await Updater(server, "1d").AddAsync("one", "coinbase:BTC-USD", null, Cancelled);

        Assert.Contains("is not followed", change.Skipped?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_needed_and_never_told()
    {
        await using var server = await LoopbackProviders.StartAsync();
        var without = Options(server, "1d") with { KeyOf = _ => null };
        var wrong = Options(server, "1d") with { KeyOf = _ => "wrong-key-0815" };

        var missing = await new ReferenceUpdater(new ReferenceFolder(_folder.Path), without, _time).AddAsync("one", "coinglass:BTC", null, Cancelled);
        var refused = await new ReferenceUpdater(new ReferenceFolder(_folder.Path), wrong, _time).AddAsync("one", "coinglass:BTC", null, Cancelled);
        await Updater(server, "1d").AddAsync("two", "coinglass:BTC", null, Cancelled);

        Assert.Contains("COINGLASS_API_KEY", missing.Skipped?.Reason, StringComparison.Ordinal);
        Assert.Contains("API key *** is not valid", refused.Skipped?.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(LoopbackProviders.Key, await File.ReadAllTextAsync(_folder.At("two.csv"), Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_not_sent_in_the_clear()
    {
        var options = new ReferenceOptions { BaseAddress = new Uri("http://mirror.example/"), KeyOf = _ => LoopbackProviders.Key };

        var change = await new ReferenceUpdater(new ReferenceFolder(_folder.Path), options, _time).AddAsync("one", "coinglass:BTC", null, Cancelled);

        Assert.Contains("in the clear to mirror.example", change.Skipped?.Reason, StringComparison.Ordinal);
    }

    private ReferenceSeries Read(string name) => Assert.Single(ReferenceLibrary.Load([_folder.At(name + ".csv")]).Value!.Series);

    private static ReferenceOptions Options(LoopbackProviders server, string? step, string? since = null) => new()
    {
        BaseAddress = server.Root,
        Pause = TimeSpan.Zero,
        Step = step,
        Since = since is null ? null : Some.Moment(since),
        KeyOf = _ => LoopbackProviders.Key,
    };

    private ReferenceUpdater Updater(LoopbackProviders server, string? step, string? since = null) => new(new ReferenceFolder(_folder.Path), Options(server, step, since), _time);
}
