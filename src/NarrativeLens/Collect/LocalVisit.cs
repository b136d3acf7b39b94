using System.Runtime.CompilerServices;
using NarrativeLens.Collect.Archive;
using NarrativeLens.Collect.Feeds;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>A visit to a file, a folder of pages or a mirror. What lies on the disk is read in its order, one after the other: there is nobody to wait for.</summary>
/// <param name="files">The local disk.</param>
/// <param name="run">What the sources share.</param>
/// <param name="source">The source.</param>
internal sealed class LocalVisit(LocalFiles files, CollectRun run, Source source)
{
    private readonly VisitTally _visit = new(source, source.Address);

    /// <summary>Reads the source.</summary>
    /// <param name="session">Takes what a feed on the disk lists.</param>
    /// <param name="web">Reads the sitemaps on the web that a file may name.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<Collected> RunAsync(CollectSession session, PageReader web, CancellationToken cancellation)
    {
        if (File.Exists(source.Address))
        {
            return ArchiveSource.Is(source.Address)
                ? Counted(new ArchiveSource(Path.GetFullPath(source.Address), source, run).ReadAsync(cancellation), cancellation)
                : FileAsync(session, web, cancellation);
        }

        return !Directory.Exists(source.Address) ? MissingAsync()
            : Counted(Mirror.Is(source.Address) ? MirrorAsync(cancellation) : FolderAsync(cancellation), cancellation);
    }

    private async IAsyncEnumerable<Collected> MissingAsync()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var unknown = Collector.Unknown(source);
        _visit.Fail(unknown.Reason);
        yield return new Collected.Left(unknown);
        yield return Ended();
    }

    private async IAsyncEnumerable<Collected> Counted(IAsyncEnumerable<Collected> all, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var found in all.WithCancellation(cancellation).ConfigureAwait(false))
        {
            _visit.Count(found);
            yield return found;
        }

        yield return Ended();
    }

    private Collected.Visited Ended() => new(_visit.Report(run.Time.GetUtcNow()));

    private async IAsyncEnumerable<Collected> FileAsync(CollectSession session, PageReader web, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var path = Path.GetFullPath(source.Address);
        var outcome = await files.ReadAsync(path, source, null, cancellation).ConfigureAwait(false);
        var listing = outcome.Succeeded
            ? Sniffer.ListingOf(outcome.Value.Body.ToArray(), outcome.Value.ContentType, CollectRun.ContextOf(source, new Uri(path)))
            : null;
        if (listing is null)
        {
            var found = outcome.Succeeded ? await run.JudgeAsync(outcome.Value, cancellation).ConfigureAwait(false) : new Collected.Left(outcome.Skipped);
            _visit.Count(found);
            yield return found;
            yield return Ended();
            yield break;
        }

        var survey = await new SiteSurvey(web, run, _visit).FromAsync(OwnFilesOnly(listing, path), new Uri(path), cancellation).ConfigureAwait(false);
        await foreach (var one in session.TakeAsync(survey, outlines: 1, cancellation).ConfigureAwait(false))
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

    private async IAsyncEnumerable<Collected> FolderAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var path in LocalFiles.PagesBelow(Path.GetFullPath(source.Address)))
        {
            if (run.Seen.Claim(new Uri(path)))
            {
                yield return await run.ReadPageAsync(files, path, source, null, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<Collected> MirrorAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(source.Address);
        using var handler = new MirrorHandler(folder, run.Options.MaxBytes);
        using var fetcher = new Fetcher(new RecordingHandler(handler, run.Time), run.Options, run.Time, local: true);
        var reader = new PageReader(fetcher, files, run);
        foreach (var site in Mirror.SitesIn(folder))
        {
            if (await reader.ReadRobotsAsync(site, source, cancellation).ConfigureAwait(false) is { } read)
            {
                await run.TellAsync(read, cancellation).ConfigureAwait(false);
            }

            var robots = await fetcher.RobotsOfAsync(site, cancellation).ConfigureAwait(false);
            var survey = await new SiteSurvey(reader, run, _visit).FromAsync(Mirror.Listings(folder, site, robots.Rules.Sitemaps), cancellation).ConfigureAwait(false);
            await foreach (var found in run.ConcludeAsync(survey, arrival => run.Seen.Claim(arrival.Asked) && run.Seen.Admits(arrival), cancellation).ConfigureAwait(false))
            {
                yield return found;
            }

            await foreach (var found in PagesAsync(reader, survey, cancellation).ConfigureAwait(false))
            {
                yield return found;
            }

            var others = new Survey(_visit);
            others.Pages.AddRange(Mirror.OtherPages(folder, site, handler.HasRead).Select(address => new PlannedPage(_visit, address, null)));
            await foreach (var found in PagesAsync(reader, others, cancellation).ConfigureAwait(false))
            {
                yield return found;
            }
        }
    }

    private async IAsyncEnumerable<Collected> PagesAsync(PageReader reader, Survey survey, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isMore = run.Seen.ClaimPages(survey, run.Options.MaxPagesPerSource, out var pages);
        foreach (var page in pages)
        {
            var arrival = reader.Judge(page, await reader.GetAsync(page, cancellation).ConfigureAwait(false));
            if (await run.ConcludeAsync(arrival, run.Seen.Admits(arrival), source, page.Entry, cancellation).ConfigureAwait(false) is { } found)
            {
                yield return found;
            }
        }

        if (isMore)
        {
            yield return run.MorePages(source);
        }
    }
}
