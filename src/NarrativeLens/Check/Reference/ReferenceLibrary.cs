using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>The reference series that figures are checked against. Immutable; safe to share between threads.</summary>
public sealed class ReferenceLibrary
{
    private ReferenceLibrary(IReadOnlyList<ReferenceSeries> series) => Series = series;

    /// <summary>A library without series: every fact is then without reference.</summary>
    public static ReferenceLibrary Empty { get; } = new([]);

    /// <summary>The series, in the order given.</summary>
    public IReadOnlyList<ReferenceSeries> Series { get; }

    /// <summary>The editions of the series, for the version of a report: "btc-usd-daily@2026-03-31".</summary>
    public string Vintages => string.Join(' ', Series.Select(one => $"{one.Header.Id}@{one.Header.Vintage}").Order(StringComparer.Ordinal));

    /// <summary>Reads series from CSV files with header lines.</summary>
    /// <param name="paths">The files; of one measure at one step the first counts, and other venues' are asked where it does not hold.</param>
    /// <param name="asOf">Only values known before this moment are read; null reads all.</param>
    /// <returns>The library, or the first fault with file, line and what was expected.</returns>
    public static Outcome<ReferenceLibrary> Load(IReadOnlyList<string> paths, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var series = new List<ReferenceSeries>();
        foreach (var path in paths)
        {
            var one = Read(path, asOf);
            if (one.Fault is not null)
            {
                return one.Fault;
            }

            if (one.Series is not { Header: var header })
            {
                continue;
            }

            var twin = series.Find(other => other.Header.Id == header.Id || Measures(other.Header) == Measures(header));
            if (twin is not null)
            {
                return Fault(path, 1, $"series '{header.Id}' measures the same at the same step and venue as '{twin.Header.Id}'; expected one source for each, and a name of its own for each");
            }

            series.Add(one.Series);
        }

        return new ReferenceLibrary(series);
    }

    private static (string, string, string, string, TimeSpan) Measures(SeriesHeader header) => (header.Asset, header.Metric, header.Unit, header.Venue, header.Step);

    /// <summary>Reads one file; null and no fault where nothing of it was known by then.</summary>
    internal static (ReferenceSeries? Series, Skipped? Fault) Read(string path, DateTimeOffset? asOf = null)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);
            var isTorn = LedgerTail.IsTorn(file);
            using var text = new StreamReader(file);
            return (ReferenceFile.Read(text, asOf, isTorn), null);
        }
        catch (ReferenceFault fault)
        {
            return (null, Fault(path, fault.Line, fault.Message));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, new Skipped(Stage.Check, $"{path}: cannot be read ({fault.Message}); expected a reference series in CSV", path));
        }
    }

    internal static Skipped Fault(string path, int line, string message) =>
        new(Stage.Check, string.Create(CultureInfo.InvariantCulture, $"{path}:{line}: {message}"), path);
}
