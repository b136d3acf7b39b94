using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NarrativeLens.Benchmarks;

/// <summary>A press on loopback, in a process of its own: 127.0.0.1 has a sitemap of many pages, 127.0.1.1, 127.0.1.2 and so on have a feed of ten each.</summary>
internal static class LoopbackPress
{
    /// <summary>Pages that each of the many hosts lists.</summary>
    public const int PagesPerHost = 10;

    /// <summary>Kilobytes of a bare article's page, and of one as press sites serve it with its styles and scripts.</summary>
    public static IReadOnlyList<int> PageSizes { get; } = [8, 64];

    /// <summary>Serves until the process is ended; writes the port as its first line.</summary>
    public static async Task ServeAsync(int pages, int hosts)
    {
        var port = FreePort();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            for (var host = 1; host <= hosts; host++)
            {
                kestrel.Listen(HostAddress(host), port);
            }
        });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var times = new ConcurrentDictionary<string, ConcurrentQueue<long>>();
        var bodies = PageSizes.ToDictionary(size => $"/{size}/", size => Encoding.ASCII.GetBytes("<!doctype html><title>t</title><body><p>" + new string('x', size * 1024)));
        var sitemaps = PageSizes.ToDictionary(size => $"/sitemap-{size}.xml", size => Encoding.ASCII.GetBytes(SitemapOf(port, size, pages)));
        app.Run(context => AnswerAsync(context, times, bodies, sitemaps));
        await app.StartAsync();
        Console.WriteLine(port.ToString(CultureInfo.InvariantCulture));
        await app.WaitForShutdownAsync();
    }

    /// <summary>The address of one of the many hosts, from 1.</summary>
    public static IPAddress HostAddress(int host) => new([127, 0, (byte)(1 + (host / 250)), (byte)(1 + (host % 250))]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string SitemapOf(int port, int size, int pages) =>
        "<urlset>" + string.Concat(Enumerable.Range(0, pages).Select(page => $"<url><loc>http://127.0.0.1:{port}/{size}/{page}</loc></url>")) + "</urlset>";

    private static async Task AnswerAsync(
        HttpContext context, ConcurrentDictionary<string, ConcurrentQueue<long>> times, Dictionary<string, byte[]> bodies, Dictionary<string, byte[]> sitemaps)
    {
        var path = context.Request.Path.Value!;
        if (path == "/report")
        {
            await context.Response.WriteAsync(Report(times));
            return;
        }

        if (context.Connection.LocalIpAddress is { } host && !host.Equals(IPAddress.Loopback))
        {
            times.GetOrAdd(host.ToString(), static _ => new ConcurrentQueue<long>()).Enqueue(Stopwatch.GetTimestamp());
        }

        var body = path switch
        {
            "/robots.txt" => "User-agent: *\nDisallow: /private/"u8.ToArray(),
            "/feed" => Encoding.ASCII.GetBytes("<rss><channel>" + string.Concat(Enumerable.Range(0, PagesPerHost).Select(i => $"<item><link>/8/{i}</link></item>")) + "</channel></rss>"),
            _ => sitemaps.TryGetValue(path, out var sitemap) ? sitemap : bodies[path[..(path.LastIndexOf('/') + 1)]],
        };
        context.Response.ContentType = body[1] == '!' ? "text/html" : "text/plain";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    // Hosts asked, requests, and the shortest pause between two requests to one host, in milliseconds.
    private static string Report(ConcurrentDictionary<string, ConcurrentQueue<long>> times)
    {
        var pauses = times.Values.SelectMany(host => host.Zip(host.Skip(1), (before, after) => Stopwatch.GetElapsedTime(before, after).TotalMilliseconds)).DefaultIfEmpty(0);
        return string.Create(CultureInfo.InvariantCulture, $"{times.Count} {times.Values.Sum(host => host.Count)} {pauses.Min():0.0}");
    }
}
