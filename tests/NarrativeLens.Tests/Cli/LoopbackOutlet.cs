using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NarrativeLens.Tests.Cli;

/// <summary>One outlet of the sample press on a real loopback server: its own addresses are rewritten to the server's.</summary>
internal sealed class LoopbackOutlet : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _asked = [];

    private LoopbackOutlet(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Path and status of every answer, in order.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public static async Task<LoopbackOutlet> StartAsync(string host, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var outlet = new LoopbackOutlet(builder.Build());
        outlet._app.Run(context => outlet.AnswerAsync(host, context));
        await outlet._app.StartAsync(cancellationToken);
        return outlet;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(string host, HttpContext context)
    {
        var file = Repository.At(["corpus", "press", host, .. context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)]);
        file = File.Exists(file) ? file : file + ".html";
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            await SendAsync(file, host, context);
        }

        lock (_asked)
        {
            _asked.Add($"{context.Response.StatusCode} {context.Request.Path}");
        }
    }

    private async Task SendAsync(string file, string host, HttpContext context)
    {
        var content = (await File.ReadAllTextAsync(file, context.RequestAborted)).Replace($"https://{host}", Address, StringComparison.Ordinal);
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = Path.GetExtension(file) switch { ".html" => "text/html; charset=utf-8", ".xml" => "application/xml", _ => "text/plain" };
        await context.Response.WriteAsync(content, context.RequestAborted);
    }
}
