using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NarrativeLens.Tests.Collect;

/// <summary>A server on loopback that speaks bytes, not HTTP: it answers every request, except that for robots.txt, with what a test gives it, then hangs up.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _serving;

    private RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>"http://127.0.0.1:port".</summary>
    public string Root => $"http://{_listener.LocalEndpoint}";

    public static RawServer Start(Func<NetworkStream, CancellationToken, Task> answer) => new(answer);

    /// <summary>Sends these characters, each as one byte.</summary>
    public static Task SendAsync(NetworkStream stream, string bytes, CancellationToken cancellation) => stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), cancellation).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (true)
            {
                answers.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = new byte[8192];
                var length = await stream.ReadAsync(request, _stop.Token);
                if (Encoding.Latin1.GetString(request, 0, length).StartsWith("GET /robots.txt", StringComparison.Ordinal))
                {
                    await SendAsync(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", _stop.Token);
                }
                else
                {
                    await _answer(stream, _stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The collector hung up, as it should, or the test is over.
            }
        }
    }
}
