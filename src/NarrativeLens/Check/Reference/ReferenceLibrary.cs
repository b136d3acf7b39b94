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
    /// <param name="paths">The files; two files may not hold the same measure at the same step.</param>
    /// <returns>The library, or the first fault with file, line and what was expected.</returns>
    public static Outcome<ReferenceLibrary> Load(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var series = new List<ReferenceSeries>();
        foreach (var path in paths)
        {
            var one = Read(path);
            if (!one.Succeeded)
            {
                return one.Skipped;
            }

            var twin = series.Find(other => other.Header.Id == one.Value.Header.Id || Measures(other.Header) == Measures(one.Value.Header));
            if (twin is not null)
            {
                return Fault(path, 1, $"series '{one.Value.Header.Id}' measures the same at the same step as '{twin.Header.Id}'; expected one source for each");
            }

            series.Add(one.Value);
        }

        return new ReferenceLibrary(series);
    }

    private static (string, string, string, TimeSpan) Measures(SeriesHeader header) => (header.Asset, header.Metric, header.Unit, header.Step);

    private static Outcome<ReferenceSeries> Read(string path)
    {
        try
        {
            using var text = new StreamReader(path);
            return ReferenceFile.Read(text);
        }
        catch (ReferenceFault fault)
        {
            return Fault(path, fault.Line, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Skipped(Stage.Check, $"{path}: cannot be read ({fault.Message}); expected a reference series in CSV", path);
        }
    }

    private static Skipped Fault(string path, int line, string message) =>
        new(Stage.Check, string.Create(CultureInfo.InvariantCulture, $"{path}:{line}: {message}"), path);
}
