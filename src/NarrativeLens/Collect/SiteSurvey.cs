using NarrativeLens.Collect.Feeds;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>What a source turned out to hold.</summary>
/// <param name="visit">Its count.</param>
internal sealed class Survey(VisitTally visit)
{
    /// <summary>The count of the visit.</summary>
    public VisitTally Visit => visit;

    /// <summary>Answers that are no listings: pages, and reasons why something could not be read.</summary>
    public List<Arrival> Arrivals { get; } = [];

    /// <summary>The records of visits that are concluded already, in order; to be told.</summary>
    public List<Provenance> Concluded { get; } = [];

    /// <summary>The pages it lists, in order.</summary>
    public List<PlannedPage> Pages { get; } = [];

    /// <summary>The sources it lists: it is an outline of feeds.</summary>
    public List<Source> Sources { get; } = [];

    /// <summary>True where sitemaps were left unread, as there were pages enough.</summary>
    public bool IsCutShort { get; set; }
}

/// <summary>Goes from a source's entry points through feeds and sitemaps, one after the other, and notes the pages they list.</summary>
/// <param name="reader">The web, or a mirror.</param>
/// <param name="run">What the sources of a run share.</param>
/// <param name="visit">The visit's count.</param>
internal sealed class SiteSurvey(PageReader reader, CollectRun run, VisitTally visit)
{
    private sealed record Stop(Uri Address, int Depth);

    private readonly Stack<Stop> _ahead = new();
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly Survey _survey = new(visit);
    private int _listings;

    /// <summary>Begins at addresses of the source.</summary>
    public Task<Survey> FromAsync(IEnumerable<Uri> entryPoints, CancellationToken cancellation)
    {
        Push(entryPoints.Select(address => new Stop(address, 0)));
        return GoOnAsync(cancellation);
    }

    /// <summary>Begins with a listing that was read from a file.</summary>
    public Task<Survey> FromAsync(Listing listing, Uri file, CancellationToken cancellation)
    {
        Take(listing, new Stop(file, 0), file);
        return GoOnAsync(cancellation);
    }

    private async Task<Survey> GoOnAsync(CancellationToken cancellation)
    {
        while (_ahead.TryPop(out var stop))
        {
            if (_survey.Pages.Count > run.Options.MaxPagesPerSource)
            {
                _survey.IsCutShort = true;
                break;
            }

            if (_met.Add(CanonicalUrl.KeyOf(stop.Address)))
            {
                await VisitAsync(stop, cancellation).ConfigureAwait(false);
            }
        }

        return _survey;
    }

    private async Task VisitAsync(Stop stop, CancellationToken cancellation)
    {
        var asked = CanonicalUrl.Of(stop.Address);
        var reply = await reader.AskAsync(asked, cancellation).ConfigureAwait(false);
        if (reply.Result is not { } result)
        {
            NoteEntry(stop, reply);
            Add(new Arrival(asked, asked, reply.Known!) { Visit = reply.Visit });
        }
        else if (Sniffer.ListingOf(result.Body, result.ContentType, CollectRun.ContextOf(visit.Source, result.Address)) is { } listing)
        {
            visit.Read(stop.Depth == 0 ? result.Validators.FreshUntil : null);
            Conclude(reply.Visit, Take(listing, stop, asked));
        }
        else
        {
            var found = run.PageOrReason(visit.Source, asked, result, reply.Visit, null);
            visit.Count(found);
            Add(new Arrival(asked, result.Address, found) { Visit = reply.Visit });
        }
    }

    // Whether a page is a new one is not known before its source's turn has come; of everything else the bodies need not lie in memory until then.
    private void Add(Arrival arrival)
    {
        if (arrival.Found is Collected.Left)
        {
            Conclude(arrival.Visit, arrival.Found);
            arrival = arrival with { Visit = null };
        }

        _survey.Arrivals.Add(arrival);
    }

    private void Conclude(Visit? watched, Collected? found)
    {
        if (watched is not null)
        {
            using (watched)
            {
                _survey.Concluded.Add(run.Archived(watched, found, visit.Source, null));
            }
        }
    }

    private void NoteEntry(Stop stop, Reply reply)
    {
        if (stop.Depth == 0 && reply.Known is Collected.Left(var skipped))
        {
            visit.Fail(skipped.Reason, reply.Gone, reply.Offline);
        }
        else if (reply.Known is Collected.Unchanged same)
        {
            visit.Read(same.FreshUntil);
        }
    }

    // Puts the sitemaps that a listing names ahead of everything else; gives what was left out of it.
    private Collected.Left? Take(Listing listing, Stop stop, Uri asked)
    {
        _listings++;
        var tooDeep = listing.Sitemaps.Count > 0 && stop.Depth >= CollectLimits.SitemapDepth;
        var room = tooDeep ? 0 : Math.Max(0, CollectLimits.ListingsPerSource - _listings);
        Push(listing.Sitemaps.Take(room).Select(address => new Stop(address, stop.Depth + 1)));
        _survey.Pages.AddRange(listing.Entries.Select(entry => new PlannedPage(visit, new Uri(entry.Url), entry)));
        _survey.Sources.AddRange(listing.Sources);
        var damage = listing.Damage
            ?? (tooDeep ? $"sitemap indexes nest deeper than {CollectLimits.SitemapDepth}; the rest was left out"
            : listing.Sitemaps.Count > room ? $"lists more than {CollectLimits.ListingsPerSource} sitemaps; the rest was left out" : null);
        if (damage is null)
        {
            return null;
        }

        var left = new Collected.Left(new Skipped(Stage.Collect, damage, asked.IsFile ? asked.LocalPath : asked.AbsoluteUri));
        _survey.Arrivals.Add(new Arrival(asked, asked, left));
        return left;
    }

    private void Push(IEnumerable<Stop> stops)
    {
        foreach (var stop in stops.Reverse())
        {
            _ahead.Push(stop);
        }
    }
}
