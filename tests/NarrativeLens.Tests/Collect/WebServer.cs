using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NarrativeLens.Tests.Collect;

/// <summary>A real web server on loopback whose answers a test scripts by path; it remembers what it was asked.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);

    private WebServer(WebApplication app) => _app = app;

    /// <summary>"http://127.0.0.1:port".</summary>
    public string Root { get; private set; } = "";

    public int Port => new Uri(Root).Port;

    /// <summary>Paths with queries, in the order asked.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Headers of the last request to each path.</summary>
    public ConcurrentDictionary<string, HeaderDictionary> Headers { get; } = new(StringComparer.Ordinal);

    public static async Task<WebServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new WebServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Root = app.Urls.First();
        return server;
    }

    public WebServer Serves(string path, RequestDelegate answer)
    {
        _answers[path] = answer;
        return this;
    }

    public WebServer Serves(string path, string body, string type = "text/html; charset=utf-8", int status = 200) => Serves(path, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body.Replace("{root}", Root, StringComparison.Ordinal), context.RequestAborted);
    });

    public WebServer Serves(string path, byte[] body, string type, string? coding = null) => Serves(path, async context =>
    {
        context.Response.ContentType = type;
        if (coding is not null)
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    });

    public WebServer Redirects(string path, string to, int status = 302) => Serves(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to.Replace("{root}", Root, StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    public int TimesAsked(string path) => Asked.Count(asked => asked == path);

    public async ValueTask DisposeAsync()
    {
        // A test may leave a slow answer hanging; it is cut off, not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString.Value;
        Asked.Enqueue(path);

        // Kestrel uses its dictionary again for the next request.
        Headers[path] = new HeaderDictionary(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase));
        if (_answers.TryGetValue(path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = 404;
        return context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"nothing at {path}"), context.RequestAborted);
    }
}
