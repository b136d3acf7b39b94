using System.Collections.Frozen;
using NarrativeLens.Collect.Archive;
using NarrativeLens.Collect.Feeds;
using NarrativeLens.Collect.Reservations;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>What all sources of one run share.</summary>
/// <param name="Options">Limits and manners.</param>
/// <param name="Time">The clock.</param>
/// <param name="LastSeen">Gives the validators of the last fetch of an address.</param>
internal sealed record CollectRun(CollectOptions Options, TimeProvider Time, Func<string, CancellationToken, Task<Validators?>> LastSeen)
{
    /// <summary>Where visits are archived; null for nowhere.</summary>
    public ArchiveWriter? Archive { get; init; }

    /// <summary>Who is told of every visit; null for nobody.</summary>
    public Func<Provenance, CancellationToken, Task>? Witnessed { get; init; }

    /// <summary>The addresses taken so far.</summary>
    public SeenAddresses Seen { get; } = new();

    /// <summary>Addresses of sources that are not visited, and why.</summary>
    public IReadOnlyDictionary<string, string> Disabled { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Tells of a visit. For one task at a time.</summary>
    public Task TellAsync(Provenance visit, CancellationToken cancellation) => Witnessed?.Invoke(visit, cancellation) ?? Task.CompletedTask;

    /// <summary>What reading a listing of <paramref name="source"/> needs to know.</summary>
    public static ListingContext ContextOf(Source source, Uri address) =>
        new(address, source.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null);

    /// <summary>The page that an answer is, or why it is none.</summary>
    /// <param name="source">The source that it belongs to.</param>
    /// <param name="asked">The address asked, in its canonical form.</param>
    /// <param name="result">The answer.</param>
    /// <param name="visit">The visit that brought it; null where none is watched.</param>
    /// <param name="entry">What a listing said of the address.</param>
    public Collected PageOrReason(Source source, Uri asked, FetchResult result, Visit? visit, FeedEntry? entry)
    {
        if (Sniffer.NoPageReason(result.Body, result.ContentType) is { } reason)
        {
            return new Collected.Left(new Skipped(Stage.Collect, reason, asked.AbsoluteUri));
        }

        if (TextMining.Refusal(result.Address, result.RobotsTags, result.TdmReservation, result.Body, Options) is { } reserved)
        {
            visit?.Withhold(result.Address);
            return new Collected.Left(new Skipped(Stage.Collect, reserved, asked.AbsoluteUri));
        }

        return new Collected.Fetched(new Page
        {
            RequestedUrl = asked.AbsoluteUri,
            FinalUrl = result.Address.AbsoluteUri,
            Status = (int)result.Status,
            ContentType = result.ContentType,
            Body = result.Body,
            BodyHash = visit?.HashOfPage(result.Address, result.Body.Length) ?? ContentHash.Of(result.Body),
            RetrievedAt = Time.GetUtcNow(),
            Validators = result.Validators,
            Listing = entry,
            Source = source,
        });
    }

    /// <summary>What is said of a source that has more pages than are taken.</summary>
    public Collected MorePages(Source source) =>
        new Collected.Left(new Skipped(Stage.Collect, $"has more than {Options.MaxPagesPerSource} pages; the rest was left out", source.Address));

    /// <summary>Reads a file that must be a page.</summary>
    public async Task<Collected> ReadPageAsync(LocalFiles files, string path, Source source, FeedEntry? entry, CancellationToken cancellation)
    {
        var outcome = await files.ReadAsync(path, source, entry, cancellation).ConfigureAwait(false);
        return outcome.Succeeded ? await JudgeAsync(outcome.Value, cancellation).ConfigureAwait(false) : new Collected.Left(outcome.Skipped);
    }

    /// <summary>A page from a file, unless it is none or has not changed.</summary>
    public async Task<Collected> JudgeAsync(Page page, CancellationToken cancellation)
    {
        if (Sniffer.NoPageReason(page.Body.ToArray(), page.ContentType) is { } reason)
        {
            return new Collected.Left(new Skipped(Stage.Collect, reason, page.RequestedUrl));
        }

        var seen = await LastSeen(page.RequestedUrl, cancellation).ConfigureAwait(false);
        return seen?.ETag == page.Validators.ETag ? new Collected.Unchanged(page.RequestedUrl) : new Collected.Fetched(page);
    }
}
