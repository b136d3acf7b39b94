using System.Runtime.CompilerServices;
using NarrativeLens.Collect.Feeds;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>Goes from a source's entry points through feeds and sitemaps to pages, in the order they are listed.</summary>
/// <param name="fetcher">The web, or a mirror.</param>
/// <param name="files">Reads files that a local feed lists.</param>
/// <param name="run">What the sources of a run share.</param>
internal sealed class SiteWalk(Fetcher fetcher, LocalFiles files, CollectRun run)
{
    // A place to visit: an entry point or sitemap (which may turn out to be a listing), or a page that a listing names.
    private sealed record Stop(Uri Address, FeedEntry? Entry, int Depth);

    private readonly Stack<Stop> _ahead = new();
    private int _pages;
    private int _listings;
    private bool _full;

    /// <summary>Begins at addresses of the source.</summary>
    public IAsyncEnumerable<Collected> FromAsync(Source source, IEnumerable<Uri> entryPoints, CancellationToken cancellation)
    {
        Push(entryPoints.Select(address => new Stop(address, null, 0)));
        return WalkAsync(source, cancellation);
    }

    /// <summary>Begins with a listing that was read from a file.</summary>
    public async IAsyncEnumerable<Collected> FromAsync(Source source, Listing listing, string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Take(listing, 0) is { } damage)
        {
            yield return Left(damage, path);
        }

        await foreach (var found in WalkAsync(source, cancellation).ConfigureAwait(false))
        {
            yield return found;
        }
    }

    private static Collected.Left Left(string reason, string address) => new(new Skipped(Stage.Collect, reason, address));

    private async IAsyncEnumerable<Collected> WalkAsync(Source source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (_ahead.TryPop(out var stop))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_full || !run.Seen.Claim(stop.Address))
            {
                continue;
            }

            if (_pages == run.Options.MaxPagesPerSource)
            {
                _full = true;
                yield return Left($"has more than {_pages} pages; the rest was left out", source.Address);
                continue;
            }

            var visited = await run.WatchAsync(stop.Address, source, stop.Entry, () => VisitAsync(source, stop, cancellation), cancellation).ConfigureAwait(false);
            foreach (var found in visited)
            {
                yield return found;
            }
        }
    }

    private async Task<IReadOnlyList<Collected>> VisitAsync(Source source, Stop stop, CancellationToken cancellation)
    {
        if (stop.Address.IsFile)
        {
            _pages++;
            return [await run.ReadPageAsync(files, stop.Address.LocalPath, source, stop.Entry, cancellation).ConfigureAwait(false)];
        }

        var address = CanonicalUrl.Of(stop.Address);
        var seen = await run.LastSeen(address.AbsoluteUri, cancellation).ConfigureAwait(false);
        var outcome = await fetcher.FetchAsync(address, seen, cancellation).ConfigureAwait(false);
        if (!outcome.Succeeded)
        {
            _pages++;
            return [new Collected.Left(outcome.Skipped)];
        }

        if (outcome.Value.Unchanged)
        {
            _pages++;
            return [new Collected.Unchanged(address.AbsoluteUri)];
        }

        return run.Seen.ClaimFinal(address, outcome.Value.Address) ? Read(source, stop, address, outcome.Value) : [];
    }

    private IReadOnlyList<Collected> Read(Source source, Stop stop, Uri asked, FetchResult result)
    {
        try
        {
            result = result with { Body = ContentCoding.Unzip(result.Body, run.Options.MaxBytes) };
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return [Left(FetchFailure.Describe(e, asked), asked.AbsoluteUri)];
        }

        if (stop.Entry is null && Sniffer.ListingOf(result.Body, result.ContentType, CollectRun.ContextOf(source, result.Address)) is { } listing)
        {
            return Take(listing, stop.Depth) is { } damage ? [Left(damage, asked.AbsoluteUri)] : [];
        }

        _pages++;
        return [run.PageOrReason(source, asked, result, stop.Entry)];
    }

    // Puts what a listing names ahead of everything else; gives what kept it from being read whole.
    private string? Take(Listing listing, int depth)
    {
        _listings++;
        var tooDeep = listing.Sitemaps.Count > 0 && depth >= CollectLimits.SitemapDepth;
        var room = tooDeep ? 0 : Math.Max(0, CollectLimits.ListingsPerSource - _listings);
        Push(listing.Sitemaps.Take(room).Select(address => new Stop(address, null, depth + 1)));
        Push(listing.Entries.Select(entry => new Stop(new Uri(entry.Url), entry, depth + 1)));
        return listing.Damage
            ?? (tooDeep ? $"sitemap indexes nest deeper than {CollectLimits.SitemapDepth}; the rest was left out"
            : listing.Sitemaps.Count > room ? $"lists more than {CollectLimits.ListingsPerSource} sitemaps; the rest was left out" : null);
    }

    private void Push(IEnumerable<Stop> stops)
    {
        foreach (var stop in stops.Reverse())
        {
            _ahead.Push(stop);
        }
    }
}
