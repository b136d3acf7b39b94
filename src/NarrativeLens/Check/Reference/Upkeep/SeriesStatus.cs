namespace NarrativeLens.Check;

/// <summary>One series as `reference list` shows it.</summary>
/// <param name="Name">The series.</param>
/// <param name="Asset">What was measured.</param>
/// <param name="Metric">What of it.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Step">The step: 1h, 1d, 1mo.</param>
/// <param name="Zone">The zone whose days the rows are.</param>
/// <param name="Definition">What the values mean.</param>
/// <param name="Source">Who published them.</param>
/// <param name="Venue">Whose trades are measured.</param>
/// <param name="Provider">Where an update fetches from; null where nowhere.</param>
/// <param name="First">The first moment covered.</param>
/// <param name="Last">The first moment after the last step.</param>
/// <param name="Values">The number of steps with values.</param>
/// <param name="Gaps">The number of stretches without.</param>
/// <param name="Retrieved">When the latest values were fetched; null where nobody wrote it down.</param>
/// <param name="Vintages">The editions whose values are in force, the earliest first.</param>
/// <param name="AgeDays">Days since the last step ended, with decimals; negative for steps not over.</param>
/// <param name="File">Where it is kept.</param>
public sealed record SeriesStatus(
    string Name, string Asset, string Metric, string Unit, string Step, string Zone, string Definition, string Source, string Venue, string? Provider,
    DateTimeOffset First, DateTimeOffset Last, int Values, int Gaps, DateTimeOffset? Retrieved, IReadOnlyList<string> Vintages, double AgeDays, string File)
{
    /// <summary>Reads the state of series.</summary>
    /// <param name="files">The files.</param>
    /// <param name="asOf">Only values known before this moment count; null counts all.</param>
    /// <param name="now">The present, for the age.</param>
    /// <returns>The series that can be read, in the order given, and the faults of the others.</returns>
    public static (IReadOnlyList<SeriesStatus> Series, IReadOnlyList<Skipped> Faults) Of(IReadOnlyList<string> files, DateTimeOffset? asOf, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (series, faults) = (new List<SeriesStatus>(), new List<Skipped>());
        foreach (var file in files)
        {
            var (read, fault) = ReferenceLibrary.Read(file, asOf);
            if (fault is not null)
            {
                faults.Add(fault);
            }
            else if (read is not null)
            {
                series.Add(Of(read, file, now));
            }
        }

        return (series, faults);
    }

    private static SeriesStatus Of(ReferenceSeries series, string file, DateTimeOffset now)
    {
        var header = series.Header;
        var editions = series.Editions;
        return new SeriesStatus(
            header.Id, header.Asset, header.Metric, header.Unit, header.StepText, header.Zone, header.Definition, header.Source, header.Venue, header.Provider,
            series.From, series.To, series.Bars.Count, series.Gaps, editions.Max(edition => edition.Retrieved), [.. editions.Select(edition => edition.Vintage).Distinct()],
            Math.Round((now - series.To).TotalDays, 2), file);
    }
}
