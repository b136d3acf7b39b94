using System.Net.Sockets;
using System.Security.Authentication;

namespace NarrativeLens.Collect;

/// <summary>Words for what goes wrong on the way to a server.</summary>
internal static class FetchFailure
{
    /// <summary>A sentence for people, without the name of an exception.</summary>
    public static string Describe(Exception error, Uri address)
    {
        for (var e = error; e is not null; e = e.InnerException)
        {
            var words = e switch
            {
                RefusedAddressException or TooLargeException => e.Message,
                SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => $"the name {address.IdnHost} is not known to the name server",
                SocketException socket => $"no connection to {address.Authority}: {socket.SocketErrorCode}",
                AuthenticationException => $"no secure connection to {address.Authority}: {e.Message}",
                InvalidDataException => $"the body cannot be unpacked: {e.Message}",
                HttpRequestException http => Describe(http.HttpRequestError),
                HttpIOException http => Describe(http.HttpRequestError),
                _ => null,
            };
            if (words is not null)
            {
                return words;
            }
        }

        return $"the answer cannot be read: {error.Message}";
    }

    /// <summary>The failure of a request: its reason, and whether it may pass, came without an answer, or comes from this machine alone.</summary>
    public static Answer Of(Exception error, Uri address)
    {
        var socket = Find<SocketException>(error)?.SocketErrorCode;
        var ended = Find<HttpRequestException>(error)?.HttpRequestError == HttpRequestError.ResponseEnded || Find<HttpIOException>(error)?.HttpRequestError == HttpRequestError.ResponseEnded;
        return new Answer
        {
            Failure = Describe(error, address),
            Silent = socket is not null || ended,
            BrokenOff = ended || socket is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.ConnectionRefused or SocketError.TimedOut,
            Offline = socket is SocketError.TryAgain or SocketError.NetworkDown or SocketError.NetworkUnreachable,
        };
    }

    private static T? Find<T>(Exception error)
        where T : Exception
    {
        var at = error;
        while (at is not null and not T)
        {
            at = at.InnerException;
        }

        return at as T;
    }

    // The inner exception tells more of the others.
    private static string? Describe(HttpRequestError error) => error switch
    {
        HttpRequestError.ResponseEnded => "the server ended the answer too early",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "the server's answer is not valid HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "the headers of the answer are too long",
        HttpRequestError.VersionNegotiationError => "the server speaks no known version of HTTP",
        _ => null,
    };
}
