using NarrativeLens.Collect.Robots;

namespace NarrativeLens.Collect.Witness;

/// <summary>
/// Gathers what happens between the decision to visit an address and its outcome. The current visit goes with the flow of control, as a logging scope does: what
/// sends requests need not know that it is watched, and cannot leave anything out.
/// </summary>
internal sealed class Visit : IDisposable
{
    private static readonly AsyncLocal<Visit?> s_current = new();

    private readonly Lock _gate = new();
    private readonly Uri _address;
    private readonly DateTimeOffset _startedAt;
    private readonly List<Exchange> _exchanges = [];
    private readonly List<RobotsDecision> _robots = [];

    private Visit(Uri address, bool keepsBodies, DateTimeOffset startedAt) => (_address, KeepsBodies, _startedAt) = (address, keepsBodies, startedAt);

    /// <summary>The visit that the running code belongs to; null outside of one.</summary>
    public static Visit? Current => s_current.Value;

    /// <summary>True where bodies are wanted, not only their hashes.</summary>
    public bool KeepsBodies { get; }

    /// <summary>Bytes of bodies that are kept until the visit is disposed of, beside those of <paramref name="page"/>.</summary>
    public long KeptBytesBeside(byte[]? page) => Exchanges.Sum(exchange => exchange.Shares(page) ? 0L : exchange.Body.Length);

    /// <summary>The requests so far, in the order sent.</summary>
    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_gate)
            {
                return [.. _exchanges];
            }
        }
    }

    /// <summary>Begins a visit; all that the calling method does from now on, and all that it awaits, belongs to it, but nothing of what its own caller does.</summary>
    public static Visit Begin(Uri address, bool keepsBodies, TimeProvider time)
    {
        var visit = new Visit(address, keepsBodies, time.GetUtcNow());
        s_current.Value = visit;
        return visit;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (s_current.Value == this)
        {
            s_current.Value = null;
        }

        foreach (var exchange in Exchanges)
        {
            exchange.Dispose();
        }
    }

    /// <summary>Ends the requests: what is still read of an answer is not noted any more.</summary>
    public void CloseExchanges()
    {
        foreach (var exchange in Exchanges)
        {
            exchange.Close();
        }
    }

    /// <summary>Notes a request.</summary>
    public void Add(Exchange exchange)
    {
        lock (_gate)
        {
            _exchanges.Add(exchange);
        }
    }

    /// <summary>Notes what a site's robots.txt means for an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="robots">The robots.txt.</param>
    /// <param name="refusal">Why it may not be fetched; null where it may.</param>
    /// <param name="agent">The crawler's name in it.</param>
    public void Decide(Uri address, RobotsVerdict robots, string? refusal, string agent)
    {
        var rule = robots.Rules.RuleFor(agent, address.PathAndQuery);
        var decides = rule is not null && (refusal is null || !rule.Allows);
        var line = !decides ? null : $"{(rule!.Allows ? "Allow" : "Disallow")}: {rule.Text}";
        lock (_gate)
        {
            _robots.Add(new RobotsDecision(address.AbsoluteUri, refusal is null, line, refusal, robots.ReadAt));
        }
    }

    /// <summary>The hash of a page that was noted on its way, so that it need not be made twice; null where the page is not what came over the wire.</summary>
    public string? HashOfPage(Uri address, int length)
    {
        lock (_gate)
        {
            return _exchanges.FindLast(exchange => exchange.Url == address.AbsoluteUri)?.HashOfPage(length);
        }
    }

    /// <summary>Keeps the body of an address that answered out of the archive.</summary>
    public void Withhold(Uri address)
    {
        lock (_gate)
        {
            _exchanges.FindLast(exchange => exchange.Url == address.AbsoluteUri)?.Withhold();
        }
    }

    /// <summary>The record of the visit.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="reason">Why it was left out.</param>
    /// <param name="page">The page that was read; null where none was.</param>
    /// <param name="now">The time of the end.</param>
    public Provenance Close(VisitOutcome outcome, string? reason, Page? page, DateTimeOffset now)
    {
        lock (_gate)
        {
            var pageUrls = PageUrls();
            var last = _exchanges.LastOrDefault(exchange => pageUrls.Contains(exchange.Url));
            return new Provenance
            {
                RequestedUrl = _address.AbsoluteUri,
                FinalUrl = page?.FinalUrl ?? last?.Url ?? _address.AbsoluteUri,
                StartedAt = _startedAt,
                EndedAt = now,
                Outcome = outcome,
                Reason = reason,
                Status = last?.Status,
                BodyHash = page?.BodyHash,
                Hops = [.. _exchanges.Select(exchange => exchange.ToHop(pageUrls.Contains(exchange.Url) ? HopPurpose.Page : HopPurpose.Robots))],
                Robots = [.. _robots],
            };
        }
    }

    // The address asked and where its redirects led; requests to others were sent to learn what is allowed.
    private HashSet<string> PageUrls()
    {
        var urls = new HashSet<string>(StringComparer.Ordinal) { CanonicalUrl.Of(_address).AbsoluteUri };
        foreach (var exchange in _exchanges.Where(exchange => urls.Contains(exchange.Url)))
        {
            if (exchange.Location is { } location && Uri.TryCreate(new Uri(exchange.Url), location, out var next))
            {
                urls.Add(next.AbsoluteUri);
            }
        }

        return urls;
    }
}
