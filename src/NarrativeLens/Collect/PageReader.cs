using System.Net;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>What an address answered: a body to look at, or what is known of it already.</summary>
/// <param name="Result">The body; null where there is none to look at.</param>
/// <param name="Known">"Unchanged" or the reason why there is none; null where there is a body.</param>
internal sealed record Reply(FetchResult? Result, Collected? Known)
{
    /// <summary>True where the server says that there will be nothing at this address any more.</summary>
    public bool Gone { get; init; }

    /// <summary>True where this machine had no network.</summary>
    public bool Offline { get; init; }

    /// <summary>The visit, to be concluded; null where nothing was asked.</summary>
    public Visit? Visit { get; init; }

    /// <summary>Bytes it holds.</summary>
    public long Length => (Result?.Body.Length ?? (Known is Collected.Fetched(var page) ? page.Body.Length : 0)) + (Visit?.KeptBytesBeside(Result?.Body) ?? 0);
}

/// <summary>What came of one address.</summary>
/// <param name="Asked">The address asked, in its canonical form.</param>
/// <param name="Final">The address that answered, after redirects.</param>
/// <param name="Found">What it is.</param>
internal sealed record Arrival(Uri Asked, Uri Final, Collected Found)
{
    /// <summary>The visit that brought it, to be concluded; null where there was none, or it is concluded.</summary>
    public Visit? Visit { get; init; }
}

/// <summary>Asks for addresses, unless their last answer is still fresh, and makes pages of the answers.</summary>
/// <param name="fetcher">The web, or a mirror.</param>
/// <param name="files">Reads files that a local feed lists.</param>
/// <param name="run">What the sources of a run share.</param>
internal sealed class PageReader(Fetcher fetcher, LocalFiles files, CollectRun run)
{
    /// <summary>Asks for an address in its canonical form.</summary>
    public async Task<Reply> AskAsync(Uri address, CancellationToken cancellation)
    {
        var seen = await run.LastSeen(address.AbsoluteUri, cancellation).ConfigureAwait(false);
        if (seen?.FreshUntil > run.Time.GetUtcNow())
        {
            return new Reply(null, new Collected.Unchanged(address.AbsoluteUri) { FreshUntil = seen!.FreshUntil });
        }

        // The visit goes with this flow of control alone. Whoever takes the reply concludes it, in an order that does not depend on timing.
        var visit = run.Begin(address);
        try
        {
            var answer = await fetcher.FetchAsync(address, seen, cancellation).ConfigureAwait(false);
            return ReplyOf(answer, address) with { Visit = visit };
        }
        catch
        {
            visit.Dispose();
            throw;
        }
    }

    /// <summary>Reads the robots.txt of a site ahead of its pages.</summary>
    /// <returns>The record of the visit; null where it was read before.</returns>
    public async Task<Provenance?> ReadRobotsAsync(Uri address, Source source, CancellationToken cancellation)
    {
        using var visit = run.Begin(new Uri(address, "/robots.txt"));
        await fetcher.RobotsOfAsync(address, cancellation).ConfigureAwait(false);
        return visit.Exchanges.Count == 0 ? null : run.Archived(visit, null, source, null);
    }

    /// <summary>Gets a page that a listing named, as it is.</summary>
    public async Task<Reply> GetAsync(PlannedPage page, CancellationToken cancellation) => page.Address.IsFile
        ? new Reply(null, await run.ReadPageAsync(files, page.Address.LocalPath, page.Visit.Source, page.Entry, cancellation).ConfigureAwait(false))
        : await AskAsync(page.Asked, cancellation).ConfigureAwait(false);

    /// <summary>Looks at what <see cref="GetAsync"/> got. Apart from it, so that the next request does not wait for the look.</summary>
    public Arrival Judge(PlannedPage page, Reply reply) => reply.Result is { } result
        ? new Arrival(page.Asked, result.Address, run.PageOrReason(page.Visit.Source, page.Asked, result, reply.Visit, page.Entry)) { Visit = reply.Visit }
        : new Arrival(page.Asked, page.Asked, reply.Known!) { Visit = reply.Visit };

    private Reply ReplyOf(Answer answer, Uri address) => answer.Result switch
    {
        null => new Reply(null, Left(answer.Failure!, address)) { Gone = answer.Status == HttpStatusCode.Gone, Offline = answer.Offline },
        { Unchanged: true } same => new Reply(null, new Collected.Unchanged(address.AbsoluteUri) { FreshUntil = same.Validators.FreshUntil }),
        var result => Unpacked(result, address),
    };

    private static Collected.Left Left(string reason, Uri address) => new(new Skipped(Stage.Collect, reason, address.AbsoluteUri));

    // Sitemaps come packed without saying so.
    private Reply Unpacked(FetchResult result, Uri address)
    {
        try
        {
            return new Reply(result with { Body = ContentCoding.Unzip(result.Body, run.Options.MaxBytes) }, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return new Reply(null, Left(FetchFailure.Describe(e, address), address));
        }
    }
}
