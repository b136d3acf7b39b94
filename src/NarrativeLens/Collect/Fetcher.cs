using System.Net;
using NarrativeLens.Collect.Robots;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>Fetches addresses as a good guest: asks robots.txt, keeps each host's pace, follows redirects by hand and judges each hop, waits where a server asks
/// for it. One for each run; its memory of hosts ends with it.</summary>
internal sealed class Fetcher : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly Requester _requester;
    private readonly CollectOptions _options;
    private readonly TimeProvider _time;
    private readonly HostPace _pace;
    private readonly bool _local;
    private readonly Dictionary<string, RobotsVerdict> _robots = new(StringComparer.OrdinalIgnoreCase);

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
        _pace = new HostPace(time);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Fetches one address.</summary>
    /// <param name="address">The address, http or https.</param>
    /// <param name="seen">Validators of the last fetch; null to fetch in any case.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<FetchResult>> FetchAsync(Uri address, Validators? seen, CancellationToken cancellation)
    {
        var at = address;
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            var refusal = Refusal(at) ?? await RobotsRefusalAsync(at, cancellation).ConfigureAwait(false);
            if (refusal is not null)
            {
                return Skip(address, at, refusal);
            }

            var answer = await AskAsync(at, seen, cancellation).ConfigureAwait(false);
            if (answer.Result is { } result)
            {
                return result;
            }

            if (answer.Location is not { } location)
            {
                return Skip(address, at, answer.Failure!);
            }

            if (!Uri.TryCreate(at, location, out var next))
            {
                return Skip(address, at, $"redirects to '{location.OriginalString}', which is no address");
            }

            at = next;
        }

        return Skip(address, address, $"more than {_options.MaxRedirects} redirects");
    }

    /// <summary>The robots.txt of the site of <paramref name="address"/>, read once a run (and again after 24 hours).</summary>
    public async Task<RobotsVerdict> RobotsOfAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known) && _time.GetUtcNow() - known.ReadAt < CollectLimits.RobotsLifetime)
        {
            return known;
        }

        return _robots[site] = await ReadRobotsAsync(new Uri(site + "/robots.txt"), cancellation).ConfigureAwait(false);
    }

    private static Skipped Skip(Uri address, Uri at, string reason) =>
        new(Stage.Collect, at == address ? reason : $"redirected to {at}: {reason}", address.AbsoluteUri);

    private string? Refusal(Uri address) => AddressRules.Refusal(address, _local || _options.AllowPrivate);

    private async Task<string?> RobotsRefusalAsync(Uri address, CancellationToken cancellation)
    {
        var robots = await RobotsOfAsync(address, cancellation).ConfigureAwait(false);
        var refusal = robots.Refusal(address, _options.RobotsToken);
        Visit.Current?.Decide(address, robots, refusal, _options.RobotsToken);
        return refusal;
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

            await WaitForTurnAsync(at, cancellation).ConfigureAwait(false);
            var answer = await _requester.GetAsync(at, null, CollectLimits.RobotsBytes, cut: true, cancellation).ConfigureAwait(false);
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
        return new RobotsVerdict(RobotsTxt.AllowAll, absent ? null : answer.Failure ?? "it redirects to no address", now);
    }

    private async Task<Answer> AskAsync(Uri address, Validators? seen, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (_pace.ClosedUntil(address.Authority) is { } until)
            {
                return new Answer { Failure = $"{address.Authority} asked to be left alone until {until.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}" };
            }

            await WaitForTurnAsync(address, cancellation).ConfigureAwait(false);
            var answer = await _requester.GetAsync(address, seen, _options.MaxBytes, cut: false, cancellation).ConfigureAwait(false);
            if (answer.Status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || !MayRepeat(address, answer, attempt))
            {
                return answer;
            }
        }
    }

    // Puts the host's next turn off for as long as it asks, so that the repeat, and any other request to it, waits.
    private bool MayRepeat(Uri address, Answer answer, int attempt)
    {
        var wait = answer.RetryAfter ?? CollectLimits.FirstBackOff * Math.Pow(2, attempt);
        if (wait > CollectLimits.LongestWait)
        {
            _pace.Close(address.Authority, wait);
            return false;
        }

        _pace.PutOff(address.Authority, wait);
        return attempt < CollectLimits.Retries;
    }

    private async Task WaitForTurnAsync(Uri address, CancellationToken cancellation)
    {
        if (_local)
        {
            return;
        }

        var asked = _robots.TryGetValue(address.GetLeftPart(UriPartial.Authority), out var known) ? known.Rules.DelayFor(_options.RobotsToken) : null;
        var crawlDelay = asked > CollectLimits.LongestCrawlDelay ? CollectLimits.LongestCrawlDelay : asked ?? TimeSpan.Zero;
        await _pace.TakeTurnAsync(address.Authority, crawlDelay > _options.Delay ? crawlDelay : _options.Delay, cancellation).ConfigureAwait(false);
    }
}
