namespace NarrativeLens.Check;

/// <summary>The stretches to ask a provider for.</summary>
/// <param name="Forward">From the last known values on, the earliest first: whenever it stops, no hole is left. Null where there is none.</param>
/// <param name="Backward">Up to the first known value, the latest first, for the same reason. Null where there is none.</param>
internal sealed record SeriesPlan((DateTimeOffset From, DateTimeOffset To)? Forward, (DateTimeOffset From, DateTimeOffset To)? Backward)
{
    // Two years of days, a month of hours: some requests.
    private const int UsualSteps = 730;

    // Venues settle their last candles a little later.
    private const int StepsAgain = 3;

    /// <summary>Plans an update: only steps that are over are asked for, so that a value that differs later was revised.</summary>
    public static SeriesPlan Of(ProviderSeries series, ReferenceSeries? known, DateTimeOffset? since, DateTimeOffset? reread, DateTimeOffset now)
    {
        var step = series.Header.Step;
        var end = EndOf(series, now);
        var start = Points.Floor(since ?? known?.From ?? end - (UsualSteps * step), step);
        if (known is null)
        {
            return new SeriesPlan(null, Stretch(start, end));
        }

        var again = known.Bars[Math.Max(0, known.Bars.Count - StepsAgain)].At;
        var from = reread is { } moment && moment < again ? Points.Floor(moment, step) : again;
        return new SeriesPlan(Stretch(from < known.From ? known.From : from, end), Stretch(start, known.From));
    }

    /// <summary>Where a series begins of which nobody said so, to be written down for the runs to come; null where one answer holds everything.</summary>
    public static DateTimeOffset? StartOf(ProviderSeries series, ReferenceSeries? known, DateTimeOffset now) =>
        series.Earliest is { } earliest ? Points.Floor(earliest, series.Header.Step)
        : known is not null || series.StepsPerPage is null ? null
        : EndOf(series, now) - (UsualSteps * series.Header.Step);

    private static DateTimeOffset EndOf(ProviderSeries series, DateTimeOffset now) =>
        Points.Floor(series.Latest is { } latest && latest < now ? latest + series.Header.Step : now, series.Header.Step);

    private static (DateTimeOffset From, DateTimeOffset To)? Stretch(DateTimeOffset from, DateTimeOffset to) => from < to ? (from, to) : null;
}
