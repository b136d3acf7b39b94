using System.Net.Mail;
using System.Reflection;

namespace NarrativeLens.Collect;

/// <summary>How politely and within which limits pages are fetched. Mutable, so that configuration can bind to it; read once when a run starts.
/// robots.txt is always honoured: there is no setting for it.</summary>
public sealed class CollectOptions
{
    /// <summary>What to say where a reservation of rights keeps a page out.</summary>
    internal const string OwnHostsHint = "collect.ownHosts lifts this for hosts that are yours";

    private const string ArchiveEnding = ".warc.gz";
    private const int LongestUserAgent = 200;
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_shortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestTimeout = TimeSpan.FromMinutes(10);

    /// <summary>The first words of the User-Agent header. Begins with the product's name (letters, "-" and "_"), which robots.txt rules are matched with;
    /// printable ASCII, at most 200 characters. Default: "NarrativeLens/" and the version.</summary>
    public string UserAgent { get; set; } =
        "NarrativeLens/" + typeof(CollectOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Where a site's owner can complain: an http(s) URL or a mail address, put into the User-Agent header. Default: null, none.</summary>
    public string? Contact { get; set; }

    /// <summary>The least time between two requests to one host, 0 to 5 minutes; a longer Crawl-delay of robots.txt goes first. Not applied to mirrors
    /// on disk. Default: 1 second.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most time for one request, from the connection to the last byte of the body, 0.1 seconds to 10 minutes. Waiting for a host's turn does not count.
    /// Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of one body, after decompression, 1 KiB to 1 GiB. Default: 10 MiB.</summary>
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The most pages taken from one source (from one site, for a mirror), 1 to 100,000. Default: 500.</summary>
    public int MaxPagesPerSource { get; set; } = 500;

    /// <summary>The most redirects followed for one address, 0 to 20. Default: 5.</summary>
    public int MaxRedirects { get; set; } = 5;

    /// <summary>True to let requests reach private, loopback and other special addresses and names: for a newsroom's own hosts only. Default: false.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>The most requests under way at the same time, over all hosts, 1 to 256. Default: 32.</summary>
    public int MaxConnections { get; set; } = 32;

    /// <summary>The most requests under way at the same time to one host, 1 to 8; each still waits for the host's turn. Default: 1.</summary>
    public int ConnectionsPerHost { get; set; } = 1;

    /// <summary>The most bytes a second read from the web, over all hosts, at least 1,024; 0 for no bound. Default: 16 MiB.</summary>
    public int MaxBytesPerSecond { get; set; } = 16 * 1024 * 1024;

    /// <summary>Hosts that are yours, or whose owner allowed you to mine them, with all hosts below them: there a page that reserves text and data mining (noai,
    /// tdm-reservation, robots.txt rules for AI crawlers) is taken nevertheless. robots.txt rules for us are honoured there, too. Default: none.</summary>
    public IList<string> OwnHosts { get; set; } = [];

    /// <summary>After so many failed visits in a row a source is not visited any more until it is named on the command line, 1 to 1,000; 0 for never.
    /// Default: 10.</summary>
    public int DisableAfter { get; set; } = 10;

    /// <summary>Chooses the jitter of waits after a refusal, so that a run can be repeated. Default: 0.</summary>
    public int Seed { get; set; }

    /// <summary>A WARC 1.1 file, ending in ".warc.gz", that every request and answer of a run is added to; a relative path starts at the current folder.
    /// Default: null, none.</summary>
    public string? Archive { get; set; }

    /// <summary>The name that robots.txt groups are compared with: the letters, "-" and "_" that <see cref="UserAgent"/> begins with.</summary>
    internal string RobotsToken
    {
        get
        {
            var length = 0;
            while (length < UserAgent.Length && (char.IsAsciiLetter(UserAgent[length]) || UserAgent[length] is '-' or '_'))
            {
                length++;
            }

            return UserAgent[..length];
        }
    }

    /// <summary>The User-Agent header as sent.</summary>
    internal string UserAgentHeader => Contact switch
    {
        null or "" => UserAgent,
        _ when Contact.StartsWith("http", StringComparison.OrdinalIgnoreCase) => $"{UserAgent} (+{Contact})",
        _ => $"{UserAgent} ({Contact})",
    };

    /// <summary>True where the address is on one of <see cref="OwnHosts"/> or below it.</summary>
    internal bool Owns(Uri address) => OwnHosts.Any(host =>
        address.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase) && (address.IdnHost.Length == host.Length || address.IdnHost[^(host.Length + 1)] == '.'));

    /// <summary>One sentence for each setting that is out of range; none where all can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrEmpty(UserAgent) || UserAgent.Length > LongestUserAgent || RobotsToken.Length == 0 || UserAgent.Any(c => c is < ' ' or > '~'))
        {
            yield return $"UserAgent is '{UserAgent}'; it must begin with a name of letters, '-' or '_', be printable ASCII and no longer than {LongestUserAgent} characters.";
        }

        if (!string.IsNullOrEmpty(Contact) && !IsContact(Contact))
        {
            yield return $"Contact is '{Contact}'; it must be an http(s) URL or a mail address, in ASCII, without blanks and brackets.";
        }

        if (!string.IsNullOrEmpty(Archive) && !Archive.EndsWith(ArchiveEnding, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Archive is '{Archive}'; it must be a file whose name ends in {ArchiveEnding}.";
        }

        if (Delay < TimeSpan.Zero || Delay > s_longestDelay)
        {
            yield return $"Delay is {Delay}; it must lie between 0 and {s_longestDelay}.";
        }

        if (Timeout < s_shortestTimeout || Timeout > s_longestTimeout)
        {
            yield return $"Timeout is {Timeout}; it must lie between {s_shortestTimeout} and {s_longestTimeout}.";
        }

        foreach (var host in OwnHosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return $"OwnHosts has '{host}'; expected a host's name such as example.org, without scheme and path.";
        }

        foreach (var (name, value, least, most) in Counts().Where(count => count.Value < count.Least || count.Value > count.Most))
        {
            yield return $"{name} is {value}; it must lie between {least} and {most}.";
        }

        if (MaxBytesPerSecond is not 0 and < 1024)
        {
            yield return $"MaxBytesPerSecond is {MaxBytesPerSecond}; it must be 0 or at least 1024.";
        }
    }

    private IEnumerable<(string Name, int Value, int Least, int Most)> Counts() =>
    [
        (nameof(MaxBytes), MaxBytes, 1024, 1024 * 1024 * 1024),
        (nameof(MaxPagesPerSource), MaxPagesPerSource, 1, 100_000),
        (nameof(MaxRedirects), MaxRedirects, 0, 20),
        (nameof(MaxConnections), MaxConnections, 1, 256),
        (nameof(ConnectionsPerHost), ConnectionsPerHost, 1, 8),
        (nameof(DisableAfter), DisableAfter, 0, 1000),
    ];

    private static bool IsContact(string contact) =>
        contact.All(c => c is > ' ' and <= '~' and not ('(' or ')' or '\\'))
        && (Uri.TryCreate(contact, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            || MailAddress.TryCreate(contact, out _));
}
