using System.Diagnostics;

namespace NarrativeLens.Tests.Collect;

/// <summary>Several servers on loopback, each a host of its own with a feed of some pages; they note when each request came and how many were under way.</summary>
internal sealed class ManyHosts : IAsyncDisposable
{
    private readonly List<WebServer> _servers = [];
    private readonly List<List<TimeSpan>> _begun = [];
    private readonly Lock _gate = new();
    private int _underWay;

    /// <summary>Addresses of the feeds.</summary>
    public string[] Feeds => [.. _servers.Select(server => server.Root + "/feed")];

    /// <summary>When the requests of each host began.</summary>
    public IReadOnlyList<IReadOnlyList<TimeSpan>> Begun => _begun;

    /// <summary>The most requests that were ever under way together.</summary>
    public int MostTogether { get; private set; }

    /// <summary>The most requests that were ever under way together to one host.</summary>
    public int MostTogetherAtOne { get; private set; }

    /// <summary>Starts the servers.</summary>
    /// <param name="hosts">How many.</param>
    /// <param name="pages">How many pages each lists.</param>
    /// <param name="slowness">How long the server of a number takes for an answer.</param>
    public static async Task<ManyHosts> StartAsync(int hosts, int pages, Func<int, TimeSpan> slowness)
    {
        var many = new ManyHosts();
        for (var host = 0; host < hosts; host++)
        {
            many._servers.Add(await WebServer.StartAsync());
            many._begun.Add([]);
            many.Script(host, pages, slowness(host));
        }

        return many;
    }

    /// <summary>The number of the host that an address leads to, and its path.</summary>
    public string NameOf(string address) => $"{_servers.FindIndex(server => address.StartsWith(server.Root + "/", StringComparison.Ordinal))}{new Uri(address).AbsolutePath}";

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private void Script(int host, int pages, TimeSpan slowness)
    {
        var here = new int[1];
        var feed = "<rss><channel>" + string.Concat(Enumerable.Range(0, pages).Select(page => $"<item><link>/{page}</link></item>")) + "</channel></rss>";
        foreach (var (path, body) in Enumerable.Range(0, pages).Select(page => ($"/{page}", $"<p>page {page} of {host}</p>")).Append(("/feed", feed)).Append(("/robots.txt", "")))
        {
            _servers[host].Serves(path, async context =>
            {
                Enter(host, here);
                await Task.Delay(slowness, context.RequestAborted);
                Leave(here);
                await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body), context.RequestAborted);
            });
        }
    }

    private void Enter(int host, int[] here)
    {
        lock (_gate)
        {
            _begun[host].Add(Stopwatch.GetElapsedTime(0));
            MostTogether = Math.Max(MostTogether, ++_underWay);
            MostTogetherAtOne = Math.Max(MostTogetherAtOne, ++here[0]);
        }
    }

    private void Leave(int[] here)
    {
        lock (_gate)
        {
            _underWay--;
            here[0]--;
        }
    }
}
