using NarrativeLens.Collect.Archive;

namespace NarrativeLens.Collect.Witness;

/// <summary>Runs visits under observation: each leaves its record in the archive, and with whoever asked to be told, before its outcome is given on.</summary>
internal static class VisitRecorder
{
    /// <summary>Visits one address.</summary>
    /// <param name="run">What the sources of a run share.</param>
    /// <param name="address">The address; visits to files are not observed.</param>
    /// <param name="source">The source that it belongs to.</param>
    /// <param name="entry">What a listing said of it.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="cancellation">Stops the telling.</param>
    public static async Task<IReadOnlyList<Collected>> WatchAsync(
        this CollectRun run, Uri address, Source source, FeedEntry? entry, Func<Task<IReadOnlyList<Collected>>> visit, CancellationToken cancellation)
    {
        if (address.IsFile)
        {
            return await visit().ConfigureAwait(false);
        }

        using var watched = run.Begin(address);
        return await run.ConcludeAsync(watched, await visit().ConfigureAwait(false), source, entry, cancellation).ConfigureAwait(false);
    }

    /// <summary>Begins a visit: the requests that the caller sends from now on, and those of what it awaits, belong to it. To be disposed of after its conclusion.</summary>
    public static Visit Begin(this CollectRun run, Uri address) => Visit.Begin(address, run.Archive is not null, run.Time);

    /// <summary>Ends a visit, also one whose requests another task sent: archives it and tells of it.</summary>
    /// <param name="run">What the sources of a run share.</param>
    /// <param name="watched">The visit.</param>
    /// <param name="found">What came of it; nothing for a listing that was read whole.</param>
    /// <param name="source">The source that it belongs to.</param>
    /// <param name="entry">What a listing said of the address.</param>
    /// <param name="cancellation">Stops the telling.</param>
    /// <returns>What came of it, a page with the record of the visit.</returns>
    public static async Task<IReadOnlyList<Collected>> ConcludeAsync(
        this CollectRun run, Visit watched, IReadOnlyList<Collected> found, Source source, FeedEntry? entry, CancellationToken cancellation)
    {
        var provenance = Record(run, watched, found, source, entry);
        await run.TellAsync(provenance, cancellation).ConfigureAwait(false);
        return [.. found.Select(one => one is Collected.Fetched fetched ? new Collected.Fetched(fetched.Page with { Provenance = provenance }) : one)];
    }

    private static Provenance Record(CollectRun run, Visit watched, IReadOnlyList<Collected> found, Source source, FeedEntry? entry)
    {
        watched.CloseExchanges();
        if (run.Archive is not null)
        {
            ArchiveWriter.Name(watched);
        }

        var page = found.OfType<Collected.Fetched>().FirstOrDefault()?.Page;
        var left = found.OfType<Collected.Left>().FirstOrDefault()?.Skipped;
        var outcome = page is not null ? VisitOutcome.Page
            : left is not null ? VisitOutcome.LeftOut
            : found.OfType<Collected.Unchanged>().Any() ? VisitOutcome.Unchanged
            : VisitOutcome.Listing;
        var provenance = watched.Close(outcome, left?.Reason, page, page?.RetrievedAt ?? run.Time.GetUtcNow()) with
        {
            Archive = run.Archive?.Path,
            Source = source.Address,
        };
        run.Archive?.Write(watched, new VisitNote(provenance, source, page?.Listing ?? entry));
        return provenance;
    }
}
