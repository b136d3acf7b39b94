using System.Collections.Concurrent;
using System.Net;
using NarrativeLens.Collect.Robots;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>Fetches addresses as a good guest: asks robots.txt, keeps each host's pace, follows redirects by hand and judges each hop, waits where a server asks
/// for it. One for each run; its memory of hosts ends with it. Safe to use from several tasks: each host keeps its pace however many ask for it.</summary>
internal sealed class Fetcher : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly Requester _requester;
    private readonly CollectOptions _options;
    private readonly TimeProvider _time;
    private readonly HostPace _pace;
    private readonly BackOff _backOff;
    private readonly bool _local;
    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsVerdict>>> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A fetcher that answers come to from <paramref name="handler"/>, which it owns.</summary>
    /// <param name="handler">The web, or a mirror of it.</param>
    /// <param name="options">Limits and manners.</param>
    /// <param name="time">The clock.</param>
    /// <param name="local">True for a mirror: nobody is kept waiting and no address is private, as nothing leaves the machine.</param>
    public Fetcher(HttpMessageHandler handler, CollectOptions options, TimeProvider time, bool local)
    {
        (_options, _time, _local) = (options, time, local);
        _http = new HttpMessageInvoker(handler, disposeHandler: true);
        _requester = new Requester(_http, options, time);
        _pace = new HostPace(time, options.ConnectionsPerHost);
        _backOff = new BackOff(_pace, options.Seed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _requester.Dispose();
        _http.Dispose();
    }

    /// <summary>Fetches one address.</summary>
    /// <param name="address">The address, http or https.</param>
    /// <param name="seen">Validators of the last fetch; null to fetch in any case.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>An answer with a result or a reason, never with a redirect.</returns>
    public async Task<Answer> FetchAsync(Uri address, Validators? seen, CancellationToken cancellation)
    {
        var at = address;
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            if (await RefusalAsync(at, cancellation).ConfigureAwait(false) is { } refused)
            {
                return At(refused, address, at);
            }

            var answer = await AskAsync(at, seen, cancellation).ConfigureAwait(false);
            if (answer.Location is not { } location)
            {
                return answer.Result is null ? At(answer, address, at) : answer;
            }

            if (!Uri.TryCreate(at, location, out var next))
            {
                return At(new Answer { Failure = $"redirects to '{location.OriginalString}', which is no address" }, address, at);
            }

            at = next;
        }

        return new Answer { Failure = $"more than {_options.MaxRedirects} redirects" };
    }

    /// <summary>The robots.txt of the site of <paramref name="address"/>, read once a run (and again after 24 hours).</summary>
    public async Task<RobotsVerdict> RobotsOfAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        while (true)
        {
            var reading = _robots.GetOrAdd(site, name => new Lazy<Task<RobotsVerdict>>(() => ReadRobotsAsync(new Uri(name + "/robots.txt"), cancellation)));
            var verdict = await reading.Value.ConfigureAwait(false);
            if (_time.GetUtcNow() - verdict.ReadAt < CollectLimits.RobotsLifetime)
            {
                return verdict;
            }

            _robots.TryRemove(KeyValuePair.Create(site, reading));
        }
    }

    /// <summary>The least time between two requests to the host of <paramref name="address"/>, as far as its robots.txt is known by now.</summary>
    public async Task<TimeSpan> DelayOfAsync(Uri address)
    {
        if (_local || !_robots.TryGetValue(address.GetLeftPart(UriPartial.Authority), out var reading) || reading is not { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            return _options.Delay;
        }

        var asked = (await reading.Value.ConfigureAwait(false)).Rules.DelayFor(_options.RobotsToken) ?? TimeSpan.Zero;
        var crawlDelay = asked > CollectLimits.LongestCrawlDelay ? CollectLimits.LongestCrawlDelay : asked;
        return crawlDelay > _options.Delay ? crawlDelay : _options.Delay;
    }

    private static Answer At(Answer failed, Uri address, Uri at) =>
        at == address ? failed : failed with { Failure = $"redirected to {at}: {failed.Failure}" };

    private string? Refusal(Uri address) => AddressRules.Refusal(address, _local || _options.AllowPrivate);

    private async Task<Answer?> RefusalAsync(Uri address, CancellationToken cancellation)
    {
        if (Refusal(address) is { } refusal)
        {
            return new Answer { Failure = refusal };
        }

        var robots = await RobotsOfAsync(address, cancellation).ConfigureAwait(false);
        var disallowed = robots.Refusal(address, _options);
        Visit.Current?.Decide(address, robots, disallowed, _options.RobotsToken);
        return disallowed is null ? null : new Answer { Failure = disallowed, Offline = robots.Offline };
    }

    // RFC 9309, section 2.3.1: 4xx means no rules, everything else that is no success means "stay away". 429 is no statement about rules, so it counts as the latter.
    private async Task<RobotsVerdict> ReadRobotsAsync(Uri address, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        var at = address;
        for (var hop = 0; hop <= CollectLimits.RobotsRedirects; hop++)
        {
            if (Refusal(at) is { } refusal)
            {
                return new RobotsVerdict(RobotsTxt.AllowAll, refusal, now);
            }

            var answer = await RequestAsync(at, null, CollectLimits.RobotsBytes, cut: true, cancellation).ConfigureAwait(false);
            if (answer.Location is not { } location || !Uri.TryCreate(at, location, out var next))
            {
                return VerdictOf(answer, now);
            }

            at = next;
        }

        return new RobotsVerdict(RobotsTxt.AllowAll, null, now);
    }

    private static RobotsVerdict VerdictOf(Answer answer, DateTimeOffset now)
    {
        if (answer.Result is { } result)
        {
            return new RobotsVerdict(RobotsTxt.Parse(result.Body), null, now);
        }

        var absent = (int?)answer.Status is >= 400 and < 500 and not (int)HttpStatusCode.TooManyRequests;
        return new RobotsVerdict(RobotsTxt.AllowAll, absent ? null : answer.Failure ?? "it redirects to no address", now) { Offline = answer.Offline };
    }

    private async Task<Answer> AskAsync(Uri address, Validators? seen, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (_pace.ClosedBecause(address.Authority) is { } closed)
            {
                return new Answer { Failure = closed };
            }

            var answer = await RequestAsync(address, seen, _options.MaxBytes, cut: false, cancellation).ConfigureAwait(false);
            if (!_backOff.MayRepeat(address.Authority, answer, attempt))
            {
                return answer;
            }
        }
    }

    private async Task<Answer> RequestAsync(Uri address, Validators? seen, int limit, bool cut, CancellationToken cancellation)
    {
        if (_local)
        {
            return await _requester.GetAsync(address, seen, limit, cut, cancellation).ConfigureAwait(false);
        }

        using var turn = await _pace.TakeTurnAsync(address.Authority, await DelayOfAsync(address).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return await _requester.GetAsync(address, seen, limit, cut, cancellation).ConfigureAwait(false);
    }
}
