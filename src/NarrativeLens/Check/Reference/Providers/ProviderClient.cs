using System.Text;
using System.Text.Json;
using NarrativeLens.Collect;

namespace NarrativeLens.Check;

/// <summary>Asks one provider, at its pace, with the collector's limits and its patience with servers that ask for peace. A provider's key is sent to it and told to nobody.</summary>
internal sealed class ProviderClient : IDisposable
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int Depth = 32;
    private const int MostQuoted = 60;

    private readonly HttpMessageInvoker _http;
    private readonly Requester _requester;
    private readonly HostPace _pace;
    private readonly BackOff _backOff;
    private readonly Uri _root;
    private readonly TimeSpan _pause;
    private readonly bool _isMirror;
    private readonly string? _key;

    /// <summary>A client of a provider.</summary>
    /// <param name="provider">Whom to ask.</param>
    /// <param name="options">Where else to ask, and the limits.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ProviderFault">The key that it needs is not there, or would be sent in the clear.</exception>
    public ProviderClient(IReferenceProvider provider, ReferenceOptions options, TimeProvider time)
    {
        (_root, _isMirror, _pause) = (options.BaseAddress ?? provider.Root, options.BaseAddress is not null, options.Pause ?? provider.Pause);
        _key = KeyOf(provider, options);
        var limits = new CollectOptions { UserAgent = options.Collect.UserAgent, Contact = options.Collect.Contact, Timeout = options.Collect.Timeout, AllowPrivate = _isMirror };
        _http = new HttpMessageInvoker(new ProviderHandler(new GuardedConnection(_isMirror).CreateHandler(), provider.Key?.Header, _key), disposeHandler: true);
        _requester = new Requester(_http, limits, time);
        _pace = new HostPace(time);
        _backOff = new BackOff(_pace, limits.Seed);
    }

    /// <summary>How many requests were sent.</summary>
    public int Requests { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _requester.Dispose();
        _http.Dispose();
    }

    /// <summary>Asks for an address below the root; an absolute one is asked below the root too where a mirror stands in for the provider.</summary>
    /// <exception cref="ProviderFault">No usable answer came.</exception>
    public async Task<JsonDocument> GetAsync(string address, CancellationToken cancellation)
    {
        var at = Below(address);
        if (AddressRules.Refusal(at, allowPrivate: _isMirror) is { } refusal)
        {
            throw new ProviderFault(refusal);
        }

        var answer = await AskAsync(at, cancellation).ConfigureAwait(false);
        if (answer.Result is not { } result)
        {
            throw new ProviderFault(Hidden(Failure(at, answer)));
        }

        try
        {
            return JsonDocument.Parse(result.Body, new JsonDocumentOptions { MaxDepth = Depth });
        }
        catch (JsonException)
        {
            var start = Encoding.UTF8.GetString(result.Body.AsSpan(0, Math.Min(result.Body.Length, MostQuoted)));
            throw new ProviderFault(Hidden($"{at.Authority} answered with '{TerminalText.Safe(start)}' where JSON was expected"));
        }
    }

    /// <summary>The words without the key, should a server have said it.</summary>
    public string Hidden(string words) => _key is null ? words : words.Replace(_key, "***", StringComparison.OrdinalIgnoreCase);

    private static string? KeyOf(IReferenceProvider provider, ReferenceOptions options)
    {
        if (provider.Key is not { } wanted)
        {
            return null;
        }

        var key = options.KeyOf(wanted.Variable)?.Trim();
        if (string.IsNullOrEmpty(key))
        {
            return wanted.IsNeeded
                ? throw new ProviderFault($"{provider.Name} answers only with a key; expected it in the environment variable {wanted.Variable}")
                : null;
        }

        var root = options.BaseAddress ?? provider.Root;
        return root.Scheme == Uri.UriSchemeHttps || root.IsLoopback
            ? key
            : throw new ProviderFault($"the key in {wanted.Variable} would be sent in the clear to {root.Authority}; expected an https address");
    }

    private Uri Below(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var absolute) || absolute.IsFile)
        {
            return new Uri(_root, address);
        }

        return _isMirror ? new Uri(_root, absolute.PathAndQuery.TrimStart('/')) : absolute;
    }

    private async Task<Answer> AskAsync(Uri address, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (_pace.ClosedBecause(address.Authority) is { } closed)
            {
                return new Answer { Failure = closed };
            }

            var answer = await RequestAsync(address, cancellation).ConfigureAwait(false);
            if (!_backOff.MayRepeat(address.Authority, answer, attempt))
            {
                return answer;
            }
        }
    }

    private async Task<Answer> RequestAsync(Uri address, CancellationToken cancellation)
    {
        using var turn = await _pace.TakeTurnAsync(address.Authority, _pause, cancellation).ConfigureAwait(false);
        Requests++;
        return await _requester.GetAsync(address, seen: null, MostBytes, cut: false, cancellation).ConfigureAwait(false);
    }

    // Nothing is followed: the key would go along.
    private static string Failure(Uri address, Answer answer) => answer.Location is { } location
        ? $"{address.Authority} sends on to {location.OriginalString}, which is not followed; --base-url names another address"
        : $"{address.Authority}: {answer.Failure}";
}
