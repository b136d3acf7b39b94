using System.Runtime.CompilerServices;
using NarrativeLens.Collect.Archive;
using NarrativeLens.Collect.Feeds;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>Collects pages from feeds, sitemaps, addresses, files, folders and mirrors: politely, within limits, and each story once. May be used for several
/// runs, also at the same time; each run has its own memory of robots.txt files and hosts.</summary>
/// <remarks>The content of an address decides what it is. An HTML page is taken as an article page itself, also where it links a feed: name the feed to collect it.</remarks>
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

    /// <summary>Told of every visit to a web address, also in a mirror or an archive, before its outcome is given; null for nobody.</summary>
    public Func<Provenance, CancellationToken, Task>? Witnessed { get; init; }

    /// <summary>Visits the sources in their order and gives what became of each address, pages in the order they are listed. What cannot be had is a
    /// <see cref="Collected.Left"/> with its reason and never keeps the next address or source from being visited.</summary>
    /// <param name="sources">Where to collect from.</param>
    /// <param name="lastSeen">Gives the validators of the last successful fetch of an address (a <see cref="Page.RequestedUrl"/>); null where there was none.</param>
    /// <param name="cancellationToken">Stops the run; what was given before stays good.</param>
    public async IAsyncEnumerable<Collected> CollectAsync(
        IReadOnlyList<Source> sources,
        Func<string, CancellationToken, Task<Validators?>> lastSeen,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var web = OpenWeb();
        using var archive = _options.Archive is { Length: > 0 } path ? ArchiveWriter.Open(path, _options.UserAgentHeader, _time) : null;
        var run = new CollectRun(_options, _time, lastSeen) { Archive = archive, Witnessed = Witnessed };
        foreach (var source in sources)
        {
            await foreach (var found in Visit(source, web, run, cancellationToken).ConfigureAwait(false))
            {
                yield return found;
            }
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
        var fetched = await web.FetchAsync(CanonicalUrl.Of(address), null, cancellationToken).ConfigureAwait(false);
        return fetched.Succeeded ? OutcomeOf(run.PageOrReason(source, CanonicalUrl.Of(address), fetched.Value, null)) : fetched.Skipped;
    }

    private static Outcome<Page> OutcomeOf(Collected found) => found is Collected.Fetched(var page) ? page : ((Collected.Left)found).Skipped;

    private static Skipped Unknown(Source source) => new(Stage.Collect, "neither an http(s) address nor an existing file or folder", source.Address);

    private static Uri? WebAddress(Source source) =>
        source.Address.Contains("://", StringComparison.Ordinal) ? AddressRules.Parse(source.Address) : null;

    private Fetcher OpenWeb() => new(new RecordingHandler(_connection.CreateHandler(), _time), _options, _time, local: false);

    private IAsyncEnumerable<Collected> Visit(Source source, Fetcher web, CollectRun run, CancellationToken cancellation)
    {
        if (WebAddress(source) is { } address)
        {
            return new SiteWalk(web, _files, run).FromAsync(source, [address], cancellation);
        }

        if (File.Exists(source.Address))
        {
            return ArchiveSource.Is(source.Address)
                ? new ArchiveSource(Path.GetFullPath(source.Address), source, run).ReadAsync(cancellation)
                : VisitFileAsync(source, web, run, cancellation);
        }

        if (!Directory.Exists(source.Address))
        {
            return One(new Collected.Left(Unknown(source)));
        }

        return Mirror.Is(source.Address) ? VisitMirrorAsync(source, run, cancellation) : VisitFolderAsync(source, run, cancellation);
    }

    private async IAsyncEnumerable<Collected> VisitFileAsync(Source source, Fetcher web, CollectRun run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var path = Path.GetFullPath(source.Address);
        var outcome = await _files.ReadAsync(path, source, null, cancellation).ConfigureAwait(false);
        if (!outcome.Succeeded)
        {
            yield return new Collected.Left(outcome.Skipped);
            yield break;
        }

        var listing = Sniffer.ListingOf(outcome.Value.Body.ToArray(), outcome.Value.ContentType, CollectRun.ContextOf(source, new Uri(path)));
        var found = listing is null
            ? One(await run.JudgeAsync(outcome.Value, cancellation).ConfigureAwait(false))
            : new SiteWalk(web, _files, run).FromAsync(source, OwnFilesOnly(listing, path), path, cancellation);
        await foreach (var one in found.ConfigureAwait(false))
        {
            yield return one;
        }
    }

    // A feed in a file may list files beside and below itself, never others: it may come from anywhere.
    private static Listing OwnFilesOnly(Listing listing, string path)
    {
        var folder = new Uri(Path.GetDirectoryName(path)! + Path.DirectorySeparatorChar);
        return listing with
        {
            Entries = [.. listing.Entries.Where(entry => new Uri(entry.Url) is var address && (!address.IsFile || folder.IsBaseOf(address)))],
            Sitemaps = [.. listing.Sitemaps.Where(address => !address.IsFile)],
        };
    }

    private async IAsyncEnumerable<Collected> VisitFolderAsync(Source source, CollectRun run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var path in LocalFiles.PagesBelow(Path.GetFullPath(source.Address)))
        {
            if (run.Seen.Claim(new Uri(path)))
            {
                yield return await run.ReadPageAsync(_files, path, source, null, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<Collected> VisitMirrorAsync(Source source, CollectRun run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(source.Address);
        using var handler = new MirrorHandler(folder, _options.MaxBytes);
        using var fetcher = new Fetcher(new RecordingHandler(handler, _time), _options, _time, local: true);
        foreach (var site in Mirror.SitesIn(folder))
        {
            var robots = await fetcher.RobotsOfAsync(site, cancellation).ConfigureAwait(false);
            var walk = new SiteWalk(fetcher, _files, run);
            await foreach (var found in walk.FromAsync(source, Mirror.Listings(folder, site, robots.Rules.Sitemaps), cancellation).ConfigureAwait(false))
            {
                yield return found;
            }

            await foreach (var found in walk.FromAsync(source, Mirror.OtherPages(folder, site, handler.HasRead), cancellation).ConfigureAwait(false))
            {
                yield return found;
            }
        }
    }

    private static async IAsyncEnumerable<Collected> One(Collected found)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return found;
    }
}
