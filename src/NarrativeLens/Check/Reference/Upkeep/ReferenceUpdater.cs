namespace NarrativeLens.Check;

/// <summary>Adds series to a folder and brings them up to date. Only what is missing is fetched; what was fetched is kept, however the run ends.</summary>
/// <param name="folder">Where the ledgers are.</param>
/// <param name="options">How to fetch.</param>
/// <param name="time">The clock.</param>
public sealed class ReferenceUpdater(ReferenceFolder folder, ReferenceOptions options, TimeProvider time)
{
    /// <summary>What `--from` may be, for messages.</summary>
    public static string Forms => $"a CSV or Parquet file, or one of\n{ProviderTable.Forms}";

    /// <summary>Adds a series, or goes on with one that was begun from the same place.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">A CSV file or "provider:symbol".</param>
    /// <param name="progress">Told after each answer; null for nobody.</param>
    /// <param name="cancellation">Stops it; what was written stays.</param>
    /// <returns>What was written, or why there is no such series.</returns>
    public async Task<Outcome<SeriesChange>> AddAsync(string name, string from, IProgress<SeriesProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (ReferenceFolder.Refusal(name) is { } refusal)
        {
            return new Skipped(Stage.Check, refusal, name);
        }

        if (ProviderTable.Find(from) is not { } asked)
        {
            return File.Exists(from)
                ? await GuardedAsync(name, path => FromFileAsync(name, path, from, options.Settings, cancellation)).ConfigureAwait(false)
                : new Skipped(Stage.Check, $"there is no such file and no such provider; expected {Forms}", from);
        }

        return await GuardedAsync(name, async path =>
        {
            var known = Known(path);
            return known is null || known.Header.Provider == $"{asked.Provider.Name}:{asked.Symbol}"
                ? await FetchAsync(name, path, known, asked.Provider, asked.Symbol, progress, cancellation).ConfigureAwait(false)
                : new Skipped(Stage.Check, $"there is a series of that name, from {known.Header.Provider ?? "a file"}; expected a new name", name);
        }).ConfigureAwait(false);
    }

    /// <summary>Brings a series up to date.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="progress">Told after each answer; null for nobody.</param>
    /// <param name="cancellation">Stops it; what was written stays.</param>
    /// <returns>What was written, or why nothing can be.</returns>
    public async Task<Outcome<SeriesChange>> UpdateAsync(string name, IProgress<SeriesProgress>? progress, CancellationToken cancellation)
    {
        if (ReferenceFolder.Refusal(name) is { } refusal)
        {
            return new Skipped(Stage.Check, refusal, name);
        }

        return await GuardedAsync(name, async path =>
        {
            var known = Known(path);
            return known is null ? new Skipped(Stage.Check, $"there is no series of that name in {folder.Path}; `reference add {name} --from …` makes one", name)
                : known.Header.Provider is not { } provider ? new Skipped(Stage.Check, $"{path} names no provider; expected a header line such as '# provider: coinbase:BTC-USD'", name)
                : ProviderTable.Find(provider) is { } found ? await FetchAsync(name, path, known, found.Provider, found.Symbol, progress, cancellation).ConfigureAwait(false)
                : await FromFileAsync(name, path, provider[(provider.IndexOf(':', StringComparison.Ordinal) + 1)..], Settings(known.Header), cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static ReferenceSeries? Known(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var (known, fault) = ReferenceLibrary.Read(path);
        return fault is null ? known : throw new ProviderFault(fault.Reason);
    }

    // The ledger's header stands over the file's, so that what was set when the series was added still holds.
    private Dictionary<string, string> Settings(SeriesHeader header)
    {
        var settings = SeriesHeaderWriter.Lines(header).Where(line => line.Value is not null && line.Key is not "id" and not "provider").ToDictionary(line => line.Key, line => line.Value!);
        foreach (var (key, value) in options.Settings)
        {
            settings[key] = value;
        }

        return settings;
    }

    private async Task<Outcome<SeriesChange>> FromFileAsync(string name, string path, string file, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        SeriesImport.Content content;
        try
        {
            content = await SeriesImport.ReadAsync(file, name, settings, time.GetUtcNow(), cancellation).ConfigureAwait(false);
        }
        catch (ReferenceFault fault)
        {
            return fault.Line > 0 ? ReferenceLibrary.Fault(file, fault.Line, fault.Message) : new Skipped(Stage.Check, $"{file}: {fault.Message}", file);
        }

        var known = Known(path);
        if (known is not null && (known.Header.StepText != content.Header.StepText || known.Header.Unit != content.Header.Unit || known.IsSingle != content.IsSingle))
        {
            return new Skipped(Stage.Check, $"{file} is in {content.Header.Unit} by {content.Header.StepText}, the series {name} in {known.Header.Unit} by {known.Header.StepText}; expected the same", file);
        }

        // A file that was changed without saying so is a vintage of the moment it was read.
        var isNew = known is null || known.Editions.All(edition => edition.Vintage != content.Edition.Vintage);
        var book = new SeriesBook(path, known);
        book.Write(content.Header, content.IsSingle, content.Bars, isNew ? content.Edition : Edition.At(time.GetUtcNow(), known));
        return book.Change(name, requests: 0, failure: null);
    }

    private async Task<Outcome<SeriesChange>> FetchAsync(
        string name, string path, ReferenceSeries? known, IReferenceProvider provider, string symbol, IProgress<SeriesProgress>? progress, CancellationToken cancellation)
    {
        using var client = new ProviderClient(provider, options, time);
        var step = options.Step ?? known?.Header.StepText ?? provider.DefaultStep;
        if (known is not null && step != known.Header.StepText)
        {
            return new Skipped(Stage.Check, $"--step {step}: the series has steps of {known.Header.StepText}; expected another name for another step", name);
        }

        var series = await provider.ResolveAsync(client, symbol, step, cancellation).ConfigureAwait(false);
        var since = options.Since ?? known?.Header.Since ?? SeriesPlan.StartOf(series, known, time.GetUtcNow());
        series = series with { Header = series.Header with { Id = name, Since = since } };
        if (known is not null && known.Header.Since != since)
        {
            SeriesLedger.ChangeHeader(path, known.Header with { Since = since });
        }

        var walk = new SeriesWalk(client, provider, series, new SeriesBook(path, known), Edition.At(time.GetUtcNow(), known));
        return await walk.RunAsync(SeriesPlan.Of(series, known, since, options.Reread, time.GetUtcNow()), progress, cancellation).ConfigureAwait(false);
    }

    private async Task<Outcome<SeriesChange>> GuardedAsync(string name, Func<string, Task<Outcome<SeriesChange>>> work)
    {
        var path = folder.FileOf(name);
        try
        {
            using var held = SeriesLock.Take(path);
            return held is null ? Busy(name) : await work(path).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ProviderFault or IOException or UnauthorizedAccessException)
        {
            return new Skipped(Stage.Check, fault.Message, name);
        }
    }

    private static Skipped Busy(string name) => new(Stage.Check, "another run is writing to this series; expected it to end first", name);
}
