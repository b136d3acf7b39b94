using System.Runtime.CompilerServices;
using NarrativeLens.Collect.Archive;

namespace NarrativeLens.Collect.Witness;

/// <summary>Sees to it that each visit leaves its record in the archive, and with whoever asked to be told, before its outcome is given on.</summary>
internal static class VisitRecorder
{
    /// <summary>Begins a visit: the requests that the caller sends from now on, and those of what it awaits, belong to it. To be disposed of after its conclusion.</summary>
    public static Visit Begin(this CollectRun run, Uri address) => Visit.Begin(address, run.Archive is not null, run.Time);

    /// <summary>Ends the visits of a survey whose turn has come: tells of them in their order.</summary>
    /// <param name="run">What the sources of a run share.</param>
    /// <param name="survey">The survey.</param>
    /// <param name="isNew">Whether what came of an address is to be handed on.</param>
    /// <param name="cancellation">Stops the telling.</param>
    /// <returns>What is to be handed on, in order.</returns>
    public static async IAsyncEnumerable<Collected> ConcludeAsync(
        this CollectRun run, Survey survey, Func<Arrival, bool> isNew, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var provenance in survey.Concluded)
        {
            await run.TellAsync(provenance, cancellation).ConfigureAwait(false);
        }

        foreach (var arrival in survey.Arrivals)
        {
            if (await run.ConcludeAsync(arrival, isNew(arrival), survey.Visit.Source, null, cancellation).ConfigureAwait(false) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Ends the visit that an arrival came of, whichever task sent its requests: archives it, tells of it and disposes of it.</summary>
    /// <param name="run">What the sources of a run share.</param>
    /// <param name="arrival">What came of an address.</param>
    /// <param name="isNew">False where it is not to be handed on, as another address had led to it before.</param>
    /// <param name="source">The source that it belongs to.</param>
    /// <param name="entry">What a listing said of the address.</param>
    /// <param name="cancellation">Stops the telling.</param>
    /// <returns>What is to be handed on, a page with the record of the visit; null for nothing.</returns>
    public static async Task<Collected?> ConcludeAsync(
        this CollectRun run, Arrival arrival, bool isNew, Source source, FeedEntry? entry, CancellationToken cancellation)
    {
        var found = isNew ? arrival.Found : null;
        if (arrival.Visit is not { } visit)
        {
            return found;
        }

        using (visit)
        {
            var provenance = run.Archived(visit, found, source, entry);
            await run.TellAsync(provenance, cancellation).ConfigureAwait(false);
            return found is Collected.Fetched(var page) ? new Collected.Fetched(page with { Provenance = provenance }) : found;
        }
    }

    /// <summary>Ends the requests of a visit and writes it to the archive, where there is one. Safe to use from several tasks.</summary>
    /// <param name="run">What the sources of a run share.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="found">What came of it; null for a listing that was read whole.</param>
    /// <param name="source">The source that it belongs to.</param>
    /// <param name="entry">What a listing said of the address.</param>
    /// <returns>The record, of which nobody was told yet.</returns>
    public static Provenance Archived(this CollectRun run, Visit visit, Collected? found, Source source, FeedEntry? entry)
    {
        visit.CloseExchanges();
        if (run.Archive is not null)
        {
            ArchiveWriter.Name(visit);
        }

        var page = (found as Collected.Fetched)?.Page;
        var reason = (found as Collected.Left)?.Skipped.Reason;
        var provenance = visit.Close(OutcomeOf(found), reason, page, page?.RetrievedAt ?? run.Time.GetUtcNow()) with
        {
            Archive = run.Archive?.Path,
            Source = source.Address,
        };
        run.Archive?.Write(visit, new VisitNote(provenance, source, page?.Listing ?? entry));
        return provenance;
    }

    private static VisitOutcome OutcomeOf(Collected? found) => found switch
    {
        Collected.Fetched => VisitOutcome.Page,
        Collected.Left => VisitOutcome.LeftOut,
        Collected.Unchanged => VisitOutcome.Unchanged,
        _ => VisitOutcome.Listing,
    };
}
