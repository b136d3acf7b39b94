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

        using var watched = Visit.Begin(address, run.Archive is not null, run.Time);
        var found = await visit().ConfigureAwait(false);
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
