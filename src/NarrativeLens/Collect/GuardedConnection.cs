using System.Net;
using System.Net.Sockets;

namespace NarrativeLens.Collect;

/// <summary>Makes the connections of the web fetcher: the name is resolved here, private addresses are dropped, and the connection goes to the address that was
/// judged, so that no second answer of the name server can lead elsewhere.</summary>
/// <param name="allowPrivate">True to connect anywhere.</param>
internal sealed class GuardedConnection(bool allowPrivate)
{
    private static readonly TimeSpan s_keepConnections = TimeSpan.FromMinutes(2);

    /// <summary>Asks the name server; replaced where a test plays one.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Opens the connection; replaced where a test plays the network.</summary>
    public Func<IPEndPoint, CancellationToken, Task<Stream>> Dial { get; init; } = DialAsync;

    /// <summary>A handler without proxy, cookies, credentials and redirects of its own: each would lead past the guard.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false),
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = false,
        UseCookies = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = s_keepConnections,
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Resolve(target.Host, cancellation).ConfigureAwait(false);
        var allowed = allowPrivate ? addresses : Array.FindAll(addresses, address => !PrivateAddresses.Includes(address));
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0
                ? new SocketException((int)SocketError.HostNotFound)
                : new RefusedAddressException(PrivateAddresses.Refusal(addresses[0]));
        }

        return await DialFirstAsync(allowed, target.Port, cancellation).ConfigureAwait(false);
    }

    private async Task<Stream> DialFirstAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await Dial(new IPEndPoint(addresses[i], port), cancellation).ConfigureAwait(false);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                // The next address of the same name may answer.
            }
        }
    }

    private static async Task<Stream> DialAsync(IPEndPoint target, CancellationToken cancellation)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A connection that the guard did not make; the message says why.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
