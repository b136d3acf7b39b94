using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>Walks through the pages of a provider's series and writes each down before the next is asked for.</summary>
internal sealed class SeriesWalk(ProviderClient client, IReferenceProvider provider, ProviderSeries series, SeriesBook book, Edition edition)
{
    /// <summary>Fetches what a plan asks for.</summary>
    /// <returns>What was written, with the reason where it stopped half way.</returns>
    /// <exception cref="ProviderFault">Not one answer could be used.</exception>
    public async Task<SeriesChange> RunAsync(SeriesPlan plan, IProgress<SeriesProgress>? progress, CancellationToken cancellation)
    {
        string? failure = null;
        try
        {
            if (plan.Forward is { } ahead)
            {
                await ForwardAsync(ahead, progress, cancellation).ConfigureAwait(false);
            }

            if (plan.Backward is { } back)
            {
                await BackwardAsync(back, progress, cancellation).ConfigureAwait(false);
            }
        }
        catch (ProviderFault fault) when (book.Added + book.Revised > 0)
        {
            failure = fault.Message;
        }

        if (book.Added == 0 && plan.Forward is null)
        {
            throw new ProviderFault($"{provider.Name} has no values for this{(plan.Backward is { } asked ? $" from {SeriesTime.Short(asked.From)} to {SeriesTime.Short(asked.To)}" : "")}; a market that is closed or not yet open often has none");
        }

        return book.Change(series.Header.Id, client.Requests, failure);
    }

    private async Task ForwardAsync((DateTimeOffset From, DateTimeOffset To) stretch, IProgress<SeriesProgress>? progress, CancellationToken cancellation)
    {
        for (var from = stretch.From; from < stretch.To;)
        {
            var to = Earlier(PageAfter(from) ?? stretch.To, stretch.To);
            await PageAsync(from, to, progress, cancellation).ConfigureAwait(false);
            from = to;
        }
    }

    // The first page without values is taken for the beginning, and written down so that nobody asks for it again.
    private async Task BackwardAsync((DateTimeOffset From, DateTimeOffset To) stretch, IProgress<SeriesProgress>? progress, CancellationToken cancellation)
    {
        for (var to = stretch.To; to > stretch.From;)
        {
            var from = Later(PageBefore(to) ?? stretch.From, stretch.From);
            if (!await PageAsync(from, to, progress, cancellation).ConfigureAwait(false))
            {
                book.BeginsAt(to);
                return;
            }

            to = from;
        }
    }

    private async Task<bool> PageAsync(DateTimeOffset from, DateTimeOffset to, IProgress<SeriesProgress>? progress, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(provider.Address(series, from, to), cancellation).ConfigureAwait(false);
        List<Bar> bars;
        try
        {
            bars = [.. provider.Read(series, answer.RootElement).Where(bar => IsAsked(bar, from, to)).GroupBy(bar => bar.At).Select(group => group.Last()).OrderBy(bar => bar.At)];
        }
        catch (ProviderFault fault)
        {
            throw new ProviderFault(client.Hidden(fault.Message));
        }

        bars.ForEach(Check);
        book.Write(series.Header, series.IsSingle, bars, edition);
        progress?.Report(new SeriesProgress(series.Header.Id, book.Added + book.Revised, from, to));
        return bars.Count > 0;
    }

    // An answer that holds everything is kept from its beginning on, unless somebody said since when.
    private bool IsAsked(Bar bar, DateTimeOffset from, DateTimeOffset to) =>
        bar.At < to && (bar.At >= from || (series.StepsPerPage is null && series.Header.Since is null));

    private void Check(Bar bar)
    {
        if ((series.Header.Metric == Metrics.Price && bar.Low <= 0m) || bar.Low > Math.Min(bar.Open, bar.Close) || bar.High < Math.Max(bar.Open, bar.Close))
        {
            throw new ProviderFault(string.Create(CultureInfo.InvariantCulture,
                $"{provider.Name} gives for {SeriesTime.Moment(bar.At)} open {bar.Open}, high {bar.High}, low {bar.Low}, close {bar.Close}; expected prices above zero, with open and close between low and high"));
        }
    }

    private DateTimeOffset? PageAfter(DateTimeOffset from) => series.StepsPerPage is { } steps ? from + (steps * series.Header.Step) : null;

    private DateTimeOffset? PageBefore(DateTimeOffset to) => series.StepsPerPage is { } steps ? to - (steps * series.Header.Step) : null;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
