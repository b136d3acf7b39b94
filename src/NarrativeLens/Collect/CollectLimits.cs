namespace NarrativeLens.Collect;

/// <summary>Limits that no setting changes, with where each comes from.</summary>
internal static class CollectLimits
{
    /// <summary>RFC 9309 section 2.5: a crawler reads at least 500 KiB of robots.txt; what follows is not read.</summary>
    public const int RobotsBytes = 500 * 1024;

    /// <summary>RFC 9309 section 2.3.1.2: at least five redirects are followed for robots.txt.</summary>
    public const int RobotsRedirects = 5;

    /// <summary>A Crawl-delay above this is taken as this: sites that write 86400 mean "stay away", and say so better with Disallow.</summary>
    public static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromSeconds(30);

    /// <summary>RFC 9309 section 2.4: robots.txt is not used from a cache for longer than 24 hours.</summary>
    public static readonly TimeSpan RobotsLifetime = TimeSpan.FromHours(24);

    /// <summary>How often a request is sent again after 429 or 503.</summary>
    public const int Retries = 2;

    /// <summary>The wait before the first repeat where the server names none; doubled for the next.</summary>
    public static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(2);

    /// <summary>The longest Retry-After that is sat out; a longer one leaves the host alone for that time, which mostly means the rest of the run.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>A longer Retry-After is taken as this: some servers write a year.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(24);

    /// <summary>How often a request is sent again after a connection that broke, or an answer 500, 502 or 504.</summary>
    public const int RetriesOfFailures = 1;

    /// <summary>After so many requests in a row without a complete answer a host is left alone: each costs the whole time-out.</summary>
    public const int SilencesInARow = 3;

    /// <summary>How long a host that gives no answers is left alone; longer than a run takes.</summary>
    public static readonly TimeSpan SilenceRest = TimeSpan.FromHours(1);

    /// <summary>A longer Cache-Control lifetime is taken as this: articles are corrected, whatever their server promises.</summary>
    public static readonly TimeSpan LongestFreshness = TimeSpan.FromHours(24);

    /// <summary>How many sources are looked through ahead of the one whose turn it is.</summary>
    public const int SourcesAhead = 64;

    /// <summary>How many pages are fetched ahead of the one whose turn it is.</summary>
    public const int PagesAhead = 512;

    /// <summary>How many of them may be of one host: a host that answers at once sits out half a minute of another's silence at the pace of a page a second, and does
    /// not fill the memory while whoever reads the pages is slower.</summary>
    public const int PagesAheadOfOneHost = 32;

    /// <summary>How many bytes of bodies may lie waiting for their turn before no further page is asked for.</summary>
    public const long BytesAhead = 32 * 1024 * 1024;

    /// <summary>Bytes that take about as long to hash as the fastest host takes for an answer: a longer page is looked at while the next answer is read.</summary>
    public const int LongPage = 24 * 1024;

    /// <summary>The most feeds taken from an OPML file; the largest public collections hold some hundreds.</summary>
    public const int SourcesPerOutline = 2_000;

    /// <summary>Longest address accepted: RFC 9110 section 4.1 asks for 8000 octets; real articles stay far below.</summary>
    public const int AddressLength = 4000;

    /// <summary>How deep sitemap indexes may nest; the protocol knows one level, some sites have two.</summary>
    public const int SitemapDepth = 3;

    /// <summary>The most feeds and sitemaps read for one source.</summary>
    public const int ListingsPerSource = 200;

    /// <summary>sitemaps.org: at most 50,000 addresses in one file; the rest is not read.</summary>
    public const int EntriesPerListing = 50_000;

    /// <summary>The deepest nesting of elements or JSON values read in a feed.</summary>
    public const int FeedDepth = 64;

    /// <summary>The most elements read of one feed entry.</summary>
    public const int ElementsPerEntry = 2_000;

    /// <summary>Longest title kept, in characters.</summary>
    public const int TitleLength = 1_000;

    /// <summary>The most authors kept of one entry.</summary>
    public const int Authors = 50;
}
