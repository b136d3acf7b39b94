using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>Reads other people's CSV and Parquet files: our header lines at the top or as settings, columns found by their names.</summary>
internal static class SeriesImport
{
    /// <summary>The setting that names the column of the values.</summary>
    public const string ValueColumn = "value-column";

    // What files call the cells, in the order of preference; from the open data sets that the importer was tried on.
    private static readonly string[] s_time = ["time", "date", "timestamp", "datetime", "day", "month", "open_time", "open time"];
    private static readonly string[] s_value = ["value", "close", "price", "adj close", "index", "rate"];

    /// <summary>A file as it was read.</summary>
    public sealed record Content(SeriesHeader Header, bool IsSingle, IReadOnlyList<Bar> Bars, Edition Edition);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What the series is to be called.</param>
    /// <param name="settings">Header lines over those of the file.</param>
    /// <param name="now">The present: no value may lie after it, and it is the vintage of a file that names none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ReferenceFault">The file is no usable series.</exception>
    public static async Task<Content> ReadAsync(string path, string name, IReadOnlyDictionary<string, string> settings, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var rows = ParquetRows.IsParquet(file) ? await ParquetRows.AsCsvAsync(file, cancellation).ConfigureAwait(false) : file;
        var isTorn = LedgerTail.IsTorn(rows);
        using var text = new StreamReader(rows);
        return Read(text, isTorn, path, name, settings, now);
    }

    private static Content Read(StreamReader text, bool isTorn, string path, string name, IReadOnlyDictionary<string, string> settings, DateTimeOffset now)
    {
        var lines = ReferenceFile.HeaderLines(text);
        var header = SeriesHeaderReader.Read(Lines(lines, settings, name, path));
        header = header.Vintage.Length > 0 ? header : header with { Vintage = SeriesTime.Moment(now) };
        var (columns, rows) = ReferenceFile.Read(text, header, lines.Count, names => ColumnsOf(names, header.ValueColumn), isTorn);
        if (columns.IsLedger)
        {
            throw new ReferenceFault(lines.Count + 1, "this is a ledger with vintages of its own; put the file itself into the reference folder");
        }

        if (rows.Find(row => row.Bar.At > now) is { Line: > 0 } ahead)
        {
            throw new ReferenceFault(ahead.Line, string.Create(CultureInfo.InvariantCulture, $"{ahead.Bar.At.UtcDateTime:yyyy-MM-ddTHH:mmZ} lies in the future; expected values of the past"));
        }

        var series = SeriesAssembly.Of(header, columns, rows, asOf: null)!;
        var retrieved = header.Retrieved is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : SeriesTime.WholeSecond(now);
        return new Content(header with { Asset = AssetNames.IdOf(header.Asset), Provider = $"file:{Path.GetFullPath(path)}" }, columns.IsSingle, series.Bars, new Edition(header.Vintage, retrieved));
    }

    private static IReadOnlyList<string> Lines(List<string> lines, IReadOnlyDictionary<string, string> settings, string name, string path)
    {
        var given = settings.ToList();
        foreach (var (key, _) in given.Where(setting => !SeriesHeaderReader.Knows(setting.Key)))
        {
            throw new ReferenceFault(1, $"--set {key}: expected one of {SeriesHeaderReader.Known}");
        }

        // What most files share, under what the file and the settings say.
        var defaults = new Dictionary<string, string> { ["zone"] = SeriesHeader.Utc, ["source"] = Path.GetFileName(path), ["venue"] = Path.GetFileName(path) };
        var have = lines.Select(line => line.Split(':')[0].Trim()).ToHashSet(StringComparer.Ordinal);
        return SeriesHeaderReader.With(lines, defaults.Where(one => !have.Contains(one.Key)).Concat(given).Append(KeyValuePair.Create("id", name)));
    }

    private static RowColumns? ColumnsOf(IReadOnlyList<string> names, string? named)
    {
        if (RowColumns.Of(names) is { } ours && named is null)
        {
            return ours;
        }

        var time = IndexOf(names, s_time);
        if (time < 0)
        {
            throw new ReferenceFault(0, $"none of the columns {string.Join(", ", names)} is a time; expected one called {string.Join(", ", s_time)}");
        }

        if (named is not null)
        {
            var value = IndexOf(names, [named]);
            return value >= 0 ? Single(time, value, names.Count) : throw new ReferenceFault(0, $"--set {ValueColumn}={named}: the columns are {string.Join(", ", names)}");
        }

        int[] four = [IndexOf(names, ["open"]), IndexOf(names, ["high"]), IndexOf(names, ["low"]), IndexOf(names, ["close"])];
        if (four.All(column => column >= 0))
        {
            return new RowColumns(time, four[0], four[1], four[2], four[3], -1, -1, names.Count);
        }

        var only = names.Count == 2 ? 1 - time : IndexOf(names, s_value);
        return only >= 0
            ? Single(time, only, names.Count)
            : throw new ReferenceFault(0, $"it cannot be told which of the columns {string.Join(", ", names)} holds the values; name it with --set {ValueColumn}=…");
    }

    private static RowColumns Single(int time, int value, int count) => new(time, value, value, value, value, -1, -1, count);

    private static int IndexOf(IReadOnlyList<string> names, IEnumerable<string> wanted)
    {
        foreach (var name in wanted)
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
