using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NarrativeLens.Collect.Witness;

namespace NarrativeLens.Collect;

/// <summary>One run over the sources. Sources are looked through at the same time, and so are the pages they list, host by host; but who lists a page first, and the
/// order in which pages are handed on, is decided here, by one reader, in the order of the sources and of the timetable. So no outcome depends on timing.</summary>
/// <param name="web">The web.</param>
/// <param name="files">The local disk.</param>
/// <param name="run">What the sources share.</param>
internal sealed class CollectSession(Fetcher web, LocalFiles files, CollectRun run)
{
    private sealed record Begun(Source Source, Task<Survey>? Survey);

    private readonly PageReader _reader = new(web, files, run);
    private readonly HashSet<string> _entryPoints = new(StringComparer.Ordinal);
    private readonly List<PlannedPage> _plan = [];

    /// <summary>Looks through the sources, then fetches what they list.</summary>
    public async IAsyncEnumerable<Collected> RunAsync(IReadOnlyList<Source> sources, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in LookThroughAsync(sources, outlines: 1, cancellation).ConfigureAwait(false))
        {
            yield return one;
        }

        var timetable = Timetable.Of(_plan, await DelaysAsync(cancellation).ConfigureAwait(false));
        var ahead = new FetchAhead(_reader.GetAsync, run.Options.ConnectionsPerHost);
        await foreach (var (page, reply) in ahead.RunAsync(timetable, cancellation).ConfigureAwait(false))
        {
            var arrival = _reader.Judge(page, reply);
            page.Visit.Finish(arrival.Found);
            if (await run.ConcludeAsync(arrival, run.Seen.Admits(arrival), page.Visit.Source, page.Entry, cancellation).ConfigureAwait(false) is { } found)
            {
                yield return found;
            }

            if (page.Visit.IsDone)
            {
                yield return new Collected.Visited(page.Visit.Report(run.Time.GetUtcNow()));
            }
        }
    }

    private async IAsyncEnumerable<Collected> LookThroughAsync(IReadOnlyList<Source> sources, int outlines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var source in sources.Where(source => run.Disabled.ContainsKey(source.Address)))
        {
            yield return new Collected.Left(new Skipped(Stage.Collect, $"disabled after {run.Disabled[source.Address]}; name it on the command line to try it again", source.Address));
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = Channel.CreateBounded<Begun>(CollectLimits.SourcesAhead);
        var beginning = BeginAsync([.. sources.Where(IsWanted)], begun.Writer, stop.Token);
        try
        {
            await foreach (var (source, survey) in begun.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                var all = survey is null ? new LocalVisit(files, run, source).RunAsync(this, _reader, cancellation) : TakeAsync(await survey.ConfigureAwait(false), outlines, cancellation);
                await foreach (var found in all.ConfigureAwait(false))
                {
                    yield return found;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await beginning.ConfigureAwait(false);
        }
    }

    // A source that is named twice is visited once, by the first name.
    private bool IsWanted(Source source) =>
        !run.Disabled.ContainsKey(source.Address) && (Collector.WebAddress(source) is not { } address || _entryPoints.Add(CanonicalUrl.KeyOf(address)));

    // Ends when the last survey has ended, also where nobody waits for them any more.
    private async Task BeginAsync(IReadOnlyList<Source> sources, ChannelWriter<Begun> begun, CancellationToken stop)
    {
        var surveys = new List<Task>();
        var lanes = new Dictionary<string, Task>(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var source in sources)
            {
                var survey = Collector.WebAddress(source) is { } address ? Begin(source, address, lanes, stop) : null;
                surveys.RemoveAll(task => task.IsCompleted);
                surveys.AddRange(survey is null ? [] : [survey]);
                await begun.WriteAsync(new Begun(source, survey), stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has ended and knows why.
        }

        begun.Complete();
        await Task.WhenAll(surveys.Select(EndOf)).ConfigureAwait(false);
    }

    // Sources of one host are visited one after the other: else it would be up to chance which of them a host's refusal meets.
    private Task<Survey> Begin(Source source, Uri address, Dictionary<string, Task> lanes, CancellationToken stop)
    {
        var before = lanes.GetValueOrDefault(Timetable.HostOf(address)) ?? Task.CompletedTask;
        var survey = Task.Run(() => SurveyAsync(source, address, before, stop), CancellationToken.None);
        lanes[Timetable.HostOf(address)] = EndOf(survey);
        return survey;
    }

    private async Task<Survey> SurveyAsync(Source source, Uri address, Task before, CancellationToken stop)
    {
        await before.ConfigureAwait(false);
        return await new SiteSurvey(_reader, run, new VisitTally(source, CanonicalUrl.Of(address).AbsoluteUri)).FromAsync([address], stop).ConfigureAwait(false);
    }

    // Unlike the survey itself, its end keeps no bodies in memory.
    private static async Task EndOf(Task survey) => await survey.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Hands on what a survey found, and plans the pages that fall to it.</summary>
    public async IAsyncEnumerable<Collected> TakeAsync(Survey survey, int outlines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var found = run.ConcludeAsync(survey, arrival => arrival.Found is Collected.Left || run.Seen.Claim(arrival.Asked) && run.Seen.Admits(arrival), cancellation);
        await foreach (var one in found.ConfigureAwait(false))
        {
            yield return one;
        }

        if (run.Seen.ClaimPages(survey, run.Options.MaxPagesPerSource, out var pages))
        {
            yield return run.MorePages(survey.Visit.Source);
        }

        foreach (var page in pages)
        {
            page.Visit.Plan();
            _plan.Add(page);
        }

        if (survey.Sources.Count > 0 && outlines == 0)
        {
            yield return new Collected.Left(new Skipped(Stage.Collect, "an outline inside an outline is not followed", survey.Visit.Source.Address));
        }

        if (survey.Visit.IsDone)
        {
            yield return new Collected.Visited(survey.Visit.Report(run.Time.GetUtcNow()));
        }

        if (survey.Sources.Count > 0 && outlines > 0)
        {
            await foreach (var one in LookThroughAsync(survey.Sources, outlines - 1, cancellation).ConfigureAwait(false))
            {
                yield return one;
            }
        }
    }

    // What each host's robots.txt asks for has to be known before the timetable is made, else that would depend on which answer came first.
    private async Task<Dictionary<string, TimeSpan>> DelaysAsync(CancellationToken cancellation)
    {
        var delays = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);
        var hosts = _plan.DistinctBy(page => Timetable.HostOf(page.Address), StringComparer.OrdinalIgnoreCase).ToList();
        var visits = await Task.WhenAll(hosts.Where(page => AddressRules.IsWeb(page.Address))
            .Select(page => _reader.ReadRobotsAsync(page.Address, page.Visit.Source, cancellation))).ConfigureAwait(false);
        foreach (var visit in visits.OfType<Provenance>())
        {
            await run.TellAsync(visit, cancellation).ConfigureAwait(false);
        }

        foreach (var address in hosts.Select(page => page.Address))
        {
            delays[Timetable.HostOf(address)] = AddressRules.IsWeb(address) ? await web.DelayOfAsync(address).ConfigureAwait(false) : TimeSpan.Zero;
        }

        return delays;
    }
}
