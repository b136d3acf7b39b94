using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NarrativeLens.Tests.Check.Reference;

/// <summary>All providers on one loopback server, in the shapes, limits, orders and errors of the real ones. Values are a function of their time.</summary>
internal sealed class LoopbackProviders : IAsyncDisposable
{
    public const string Key = "secret-key-4711";
    public const string Token = "71321045679252212594626385532706912750332728571942532289631379312455583992563";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _troubles = new();
    private int _leftUntilSilence = int.MaxValue;

    private LoopbackProviders(WebApplication app) => _app = app;

    public Uri Root { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Paths with queries, in the order asked.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Added to the value of a time.</summary>
    public ConcurrentDictionary<DateTimeOffset, decimal> Revised { get; } = new();

    /// <summary>Nothing is known before this.</summary>
    public DateTimeOffset Listed { get; set; } = Some.Moment("2020-01-01");

    /// <summary>Steps of which nothing is known.</summary>
    public HashSet<DateTimeOffset> Outages { get; } = [];

    public static async Task<LoopbackProviders> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new LoopbackProviders(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Root = new Uri(app.Urls.First() + "/");
        return server;
    }

    /// <summary>The value at a time: what every shape is filled with.</summary>
    public decimal At(DateTimeOffset time) => 1000m + ((time.ToUnixTimeSeconds() / 3600) % 500) + Revised.GetValueOrDefault(time);

    /// <summary>Answers the next request so, whatever it is.</summary>
    public LoopbackProviders Next(int status, string body, string? retryAfter = null, string? location = null)
    {
        _troubles.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            context.Response.Headers.Location = location;
            return JsonAsync(context, body);
        });
        return this;
    }

    /// <summary>Refuses all requests after so many more.</summary>
    public void BreakAfter(int requests) => _leftUntilSilence = requests;

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private static Task JsonAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path + context.Request.QueryString.Value);
        if (_leftUntilSilence-- <= 0)
        {
            context.Response.StatusCode = 403;
            return JsonAsync(context, """{"message":"closed for the test"}""");
        }

        if (_troubles.TryDequeue(out var trouble))
        {
            return trouble(context);
        }

        var path = context.Request.Path.Value!;
        var query = context.Request.Query;
        return path switch
        {
            "/fng/" => JsonAsync(context, FearAndGreed()),
            "/markets" => JsonAsync(context, Markets(query["slug"]!)),
            "/prices-history" => JsonAsync(context, History(query)),
            "/api/v3/klines" => KlinesAsync(context),
            "/api/futures/liquidation/aggregated-history" or "/api/etf/bitcoin/flow-history" => JsonAsync(context, CoinGlass(context)),
            _ when path.StartsWith("/products/", StringComparison.Ordinal) => CandlesAsync(context),
            _ when path.StartsWith("/api/v3/coins/", StringComparison.Ordinal) => CoinGeckoAsync(context),
            _ => Task.CompletedTask,
        };
    }

    private IEnumerable<DateTimeOffset> Steps(DateTimeOffset from, DateTimeOffset to, TimeSpan step)
    {
        for (var at = new DateTimeOffset(((from.UtcTicks + step.Ticks - 1) / step.Ticks) * step.Ticks, TimeSpan.Zero); at <= to; at += step)
        {
            if (at >= Listed && !Outages.Contains(at))
            {
                yield return at;
            }
        }
    }

    // [time, low, high, open, close, volume], the newest first; both ends count.
    private Task CandlesAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!context.Request.Path.Value!.Contains("BTC-USD", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return JsonAsync(context, """{"message":"NotFound"}""");
        }

        var step = TimeSpan.FromSeconds(int.Parse(query["granularity"]!, CultureInfo.InvariantCulture));
        var times = Steps(Some.Moment(query["start"]!), Some.Moment(query["end"]!), step).ToList();
        if (times.Count > 300)
        {
            context.Response.StatusCode = 400;
            return JsonAsync(context, """{"message":"granularity too small for the requested time range. Count of aggregations requested exceeds 300"}""");
        }

        times.Reverse();
        return JsonAsync(context, $"[{string.Join(',', times.Select(at => $"[{at.ToUnixTimeSeconds()},{Number(At(at) - 10)},{Number(At(at) + 10)},{Number(At(at))},{Number(At(at) + 5.5m)},12.5]"))}]");
    }

    // Milliseconds and strings, the oldest first.
    private Task KlinesAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["symbol"] != "BTCUSDT")
        {
            context.Response.StatusCode = 400;
            return JsonAsync(context, """{"code":-1121,"msg":"Invalid symbol."}""");
        }

        var step = query["interval"] == "1h" ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
        var times = Steps(Milliseconds(query["startTime"]!), Milliseconds(query["endTime"]!), step).Take(int.Parse(query["limit"]!, CultureInfo.InvariantCulture));
        return JsonAsync(context, $"[{string.Join(',', times.Select(at =>
            $"[{at.ToUnixTimeMilliseconds()},\"{Number(At(at))}\",\"{Number(At(at) + 10)}\",\"{Number(At(at) - 10)}\",\"{Number(At(at) + 5.5m)}\",\"1.0\",{(at + step).ToUnixTimeMilliseconds() - 1},\"1.0\",7,\"1.0\",\"1.0\",\"0\"]"))}]");
    }

    // Points a little after each step's start.
    private Task CoinGeckoAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.Contains("/ethereum/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return JsonAsync(context, """{"error":"coin not found"}""");
        }

        var query = context.Request.Query;
        var (from, to) = (Seconds(query["from"]!), Seconds(query["to"]!));
        var step = to - from > TimeSpan.FromDays(90) ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1);
        return JsonAsync(context, $$"""{"prices":[{{string.Join(',', Steps(from, to, step).Select(at => $"[{at.ToUnixTimeMilliseconds() + 61_234},{Number(At(at))}]"))}}],"market_caps":[],"total_volumes":[]}""");
    }

    private string FearAndGreed()
    {
        var days = Steps(Some.Moment("2026-01-01"), Some.Moment("2026-02-09"), TimeSpan.FromDays(1)).Reverse();
        return $$"""{"name":"Fear and Greed Index","data":[{{string.Join(',', days.Select(at => Day(at)))}}],"metadata":{"error":null} }""";
    }

    private string Day(DateTimeOffset at) => $$"""{"value":"{{Number(At(at) % 100)}}","value_classification":"Fear","timestamp":"{{at.ToUnixTimeSeconds()}}"}""";

    // The lists are JSON inside strings.
    private static string Markets(string slug) => slug == "will-bitcoin-dip-to-65000" ? JsonSerializer.Serialize(new[]
    {
        new
        {
            slug, question = "Will Bitcoin dip to $65,000\nin February?", outcomes = "[\"Yes\", \"No\"]", clobTokenIds = $"[\"{Token}\", \"2\"]",
            outcomePrices = "[\"0.0035\", \"0.9965\"]", volume = "32257.445115", startDate = "2026-01-20T10:00:00Z", endDate = "2026-03-01T00:00:00Z", closed = false,
        },
    }) : "[]";

    private string History(IQueryCollection query)
    {
        var (from, to) = (Seconds(query["startTs"]!), Seconds(query["endTs"]!));
        if (to - from > TimeSpan.FromDays(15))
        {
            return """{"error":"invalid filters: 'startTs' and 'endTs' interval is too long"}""";
        }

        var points = query["market"] == Token ? Steps(from, to, TimeSpan.FromHours(1)).Where(at => at >= Some.Moment("2026-01-20T10:00:00Z")) : [];
        return $"{{\"history\":[{string.Join(',', points.Select(at => $"{{\"t\":{at.ToUnixTimeSeconds() + 13},\"p\":{Number(At(at) / 10_000m)}}}"))}]}}";
    }

    private string CoinGlass(HttpContext context)
    {
        var key = context.Request.Headers["CG-API-KEY"].ToString();
        if (key != Key)
        {
            return $$"""{"code":"40001","msg":"API key {{key}} is not valid"}""";
        }

        var query = context.Request.Query;
        if (context.Request.Path.Value!.Contains("etf", StringComparison.Ordinal))
        {
            return """{"code":"0","msg":"success","data":[{"timestamp":1770163200000,"flow_usd":-95100000,"price_usd":70000,"etf_flows":[]},{"timestamp":1770249600000,"flow_usd":655300000,"etf_flows":[]}]}""";
        }

        var step = query["interval"] == "1d" ? TimeSpan.FromDays(1) : TimeSpan.FromHours(query["interval"] == "4h" ? 4 : 1);
        var rows = Steps(Milliseconds(query["start_time"]!), Milliseconds(query["end_time"]!), step);
        return $$"""{"code":"0","msg":"success","data":[{{string.Join(',', rows.Select(at =>
            $$"""{"time":{{at.ToUnixTimeMilliseconds()}},"aggregated_long_liquidation_usd":"{{Number(At(at) * 1000)}}","aggregated_short_liquidation_usd":{{Number(At(at))}}.25}"""))}}]}""";
    }

    private static DateTimeOffset Seconds(string text) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture));

    private static DateTimeOffset Milliseconds(string text) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture));
}
