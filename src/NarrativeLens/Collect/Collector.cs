using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using NarrativeLens.Collect.Archive;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>Collects pages from feeds, sitemaps, addresses, files, folders and mirrors: politely, within limits, and each story once. May be used for several
/// runs, also at the same time; each run has its own memory of robots.txt files and hosts.</summary>
/// <remarks>The content of an address decides what it is. An HTML page is taken as an article page itself, also where it links a feed: name the feed to collect it.
/// Code that awaits the next outcome may go on in a thread that fetches: it should await what takes long, and never block until the next outcome comes.</remarks>
public sealed class Collector
{
    private readonly CollectOptions _options;
    private readonly TimeProvider _time;
    private readonly LocalFiles _files;
    private readonly GuardedConnection _connection;

    /// <summary>A collector with these settings.</summary>
    /// <param name="options">Settings; not to be changed while a run goes on.</param>
    /// <param name="time">The clock that pace, time-outs and records go by.</param>
    /// <exception cref="ArgumentException">A setting is out of range: <see cref="CollectOptions.Problems"/> says which.</exception>
    public Collector(CollectOptions options, TimeProvider time)
        : this(options, time, new GuardedConnection(options.AllowPrivate))
    {
    }

    internal Collector(CollectOptions options, TimeProvider time, GuardedConnection connection)
    {
        var problems = options.Problems().ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        (_options, _time, _connection) = (options, time, connection);
        _files = new LocalFiles(options, time);
    }

    /// <summary>After so many failed visits in a row a source is to be disabled; 0 for never.</summary>
    public int DisableAfter => _options.DisableAfter;

    /// <summary>Told of every visit to a web address, also in a mirror or an archive, before its outcome is given, and of one after the other; null for nobody.</summary>
    public Func<Provenance, CancellationToken, Task>? Witnessed { get; init; }

    /// <summary>Visits the sources, several at the same time, and gives what became of each address: first, in the order of the sources, the pages that are sources
    /// themselves, local files, and what could not be read; then the pages that feeds and sitemaps list, as their hosts' paces allow. The order depends on what is
    /// listed and on the hosts' paces, never on timing. What cannot be had is a <see cref="Collected.Left"/> with its reason and never keeps the next address or
    /// source from being visited.</summary>
    /// <param name="sources">Where to collect from.</param>
    /// <param name="lastSeen">Gives what is known from the last successful fetch of an address (a <see cref="Page.RequestedUrl"/> or <see cref="SourceVisit.Address"/>);
    /// null where there was none. Called from several tasks at the same time.</param>
    /// <param name="cancellationToken">Stops the run; what was given before stays good.</param>
    public IAsyncEnumerable<Collected> CollectAsync(
        IReadOnlyList<Source> sources, Func<string, CancellationToken, Task<Validators?>> lastSeen, CancellationToken cancellationToken) =>
        CollectAsync(sources, lastSeen, FrozenDictionary<string, string>.Empty, cancellationToken);

    /// <summary>The same, without the sources that are disabled.</summary>
    /// <param name="sources">Where to collect from.</param>
    /// <param name="lastSeen">Gives what is known from the last successful fetch of an address.</param>
    /// <param name="disabled">Addresses of sources that are not visited, also where an outline names them, and why.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async IAsyncEnumerable<Collected> CollectAsync(
        IReadOnlyList<Source> sources,
        Func<string, CancellationToken, Task<Validators?>> lastSeen,
        IReadOnlyDictionary<string, string> disabled,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var web = OpenWeb();
        using var archive = _options.Archive is { Length: > 0 } path ? ArchiveWriter.Open(path, _options.UserAgentHeader, _time) : null;
        var run = new CollectRun(_options, _time, lastSeen) { Archive = archive, Witnessed = Witnessed, Disabled = disabled };
        var session = new CollectSession(web, _files, run);
        await foreach (var found in session.RunAsync(sources, cancellationToken).ConfigureAwait(false))
        {
            yield return found;
        }
    }

    /// <summary>Fetches one page, from the web or a file, in any case.</summary>
    /// <param name="source">The page's address or path.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The page, or why there is none; a feed is none.</returns>
    public async Task<Outcome<Page>> FetchPageAsync(Source source, CancellationToken cancellationToken)
    {
        var run = new CollectRun(_options, _time, static (_, _) => Task.FromResult<Validators?>(null));
        if (WebAddress(source) is not { } address)
        {
            return File.Exists(source.Address)
                ? OutcomeOf(await run.ReadPageAsync(_files, Path.GetFullPath(source.Address), source, null, cancellationToken).ConfigureAwait(false))
                : Unknown(source);
        }

        using var web = OpenWeb();
        var reply = await new PageReader(web, _files, run).AskAsync(CanonicalUrl.Of(address), cancellationToken).ConfigureAwait(false);
        using var visit = reply.Visit;
        return OutcomeOf(reply.Result is { } result ? run.PageOrReason(source, CanonicalUrl.Of(address), result, visit, null) : reply.Known!);
    }

    /// <summary>The address of a source on the web; null for a path.</summary>
    internal static Uri? WebAddress(Source source) =>
        source.Address.Contains("://", StringComparison.Ordinal) ? AddressRules.Parse(source.Address) : null;

    /// <summary>What is said of a source that is neither on the web nor on the disk.</summary>
    internal static Skipped Unknown(Source source) => new(Stage.Collect, "neither an http(s) address nor an existing file or folder", source.Address);

    private static Outcome<Page> OutcomeOf(Collected found) => found is Collected.Fetched(var page) ? page : ((Collected.Left)found).Skipped;

    private Fetcher OpenWeb() => new(new RecordingHandler(_connection.CreateHandler(), _time), _options, _time, local: false);
}
