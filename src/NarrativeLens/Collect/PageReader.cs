using System.Net;

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

    /// <summary>Bytes it holds.</summary>
    public long Length => Result?.Body.Length ?? (Known is Collected.Fetched(var page) ? page.Body.Length : 0);
}

/// <summary>What came of one address.</summary>
/// <param name="Asked">The address asked, in its canonical form.</param>
/// <param name="Final">The address that answered, after redirects.</param>
/// <param name="Found">What it is.</param>
internal sealed record Arrival(Uri Asked, Uri Final, Collected Found);

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

        var answer = await fetcher.FetchAsync(address, seen, cancellation).ConfigureAwait(false);
        return answer.Result switch
        {
            null => new Reply(null, Left(answer.Failure!, address)) { Gone = answer.Status == HttpStatusCode.Gone, Offline = answer.Offline },
            { Unchanged: true } same => new Reply(null, new Collected.Unchanged(address.AbsoluteUri) { FreshUntil = same.Validators.FreshUntil }),
            var result => Unpacked(result, address),
        };
    }

    /// <summary>Gets a page that a listing named, as it is.</summary>
    public async Task<Reply> GetAsync(PlannedPage page, CancellationToken cancellation) => page.Address.IsFile
        ? new Reply(null, await run.ReadPageAsync(files, page.Address.LocalPath, page.Visit.Source, page.Entry, cancellation).ConfigureAwait(false))
        : await AskAsync(page.Asked, cancellation).ConfigureAwait(false);

    /// <summary>Looks at what <see cref="GetAsync"/> got. Apart from it, so that the next request does not wait for the look.</summary>
    public Arrival Judge(PlannedPage page, Reply reply) => reply.Result is { } result
        ? new Arrival(page.Asked, result.Address, run.PageOrReason(page.Visit.Source, page.Asked, result, page.Entry))
        : new Arrival(page.Asked, page.Asked, reply.Known!);

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
