using System.Globalization;
using CsvHelper;

namespace NarrativeLens.Check;

/// <summary>Reads one reference file: header lines, then CSV with <c>time,open,high,low,close</c> or <c>time,value</c>.</summary>
internal static class ReferenceFile
{
    private const int MostRows = 20_000_000;

    private static readonly string[] s_barColumns = ["time", "open", "high", "low", "close"];
    private static readonly string[] s_valueColumns = ["time", "value"];

    private static readonly CsvReaderOptions s_csv = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = 1024,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private static readonly string[] s_timeForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Reads a series.</summary>
    /// <exception cref="ReferenceFault">The text is no usable series.</exception>
    public static ReferenceSeries Read(TextReader text)
    {
        var lines = new List<string>();
        while (text.Peek() == '#')
        {
            lines.Add(text.ReadLine()![1..]);
        }

        var header = SeriesHeaderReader.Read(lines);
        using var csv = CsvReader.Create(text, s_csv, leaveOpen: true);
        try
        {
            return new ReferenceSeries(header, Bars(csv, header, lines.Count));
        }
        catch (CsvFormatException fault)
        {
            throw new ReferenceFault(lines.Count + (int)fault.LineNumber, "no well-formed row of short cells; expected values parted by commas");
        }
    }

    private static List<Bar> Bars(CsvReader csv, SeriesHeader header, int above)
    {
        csv.ReadHeader();
        var columns = csv.Headers.ToArray();
        if (!columns.SequenceEqual(s_barColumns) && !columns.SequenceEqual(s_valueColumns))
        {
            throw new ReferenceFault(above + 1, $"expected the columns {string.Join(',', s_barColumns)} or {string.Join(',', s_valueColumns)}");
        }

        var bars = new List<Bar>();
        while (csv.Read())
        {
            var line = above + (int)csv.LineNumber;
            var bar = Row(csv, columns.Length, line);
            Check(bar, bars, header, line);
            bars.Add(bar);
        }

        return bars.Count > 0 ? bars : throw new ReferenceFault(above + 2, "expected at least one row of values");
    }

    private static Bar Row(CsvReader csv, int columns, int line)
    {
        if (csv.FieldCount != columns)
        {
            throw new ReferenceFault(line, $"{csv.FieldCount} cells; expected {columns}");
        }

        var time = csv.GetString(0);
        if (!DateTimeOffset.TryParseExact(
            time, s_timeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at))
        {
            throw new ReferenceFault(line, $"time '{time}': expected a day (2026-02-06) or a moment (2026-02-06T00:00:00Z)");
        }

        var first = Number(csv, 1, line);
        return columns == s_valueColumns.Length
            ? new Bar(at, first, first, first, first)
            : new Bar(at, first, Number(csv, 2, line), Number(csv, 3, line), Number(csv, 4, line));
    }

    private static decimal Number(CsvReader csv, int column, int line)
    {
        var text = csv.GetString(column);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ReferenceFault(line, $"'{text}': expected a number such as 62345 or 62345.5");
    }

    private static void Check(Bar bar, List<Bar> before, SeriesHeader header, int line)
    {
        if (header.Metric == Metrics.Price && bar.Low <= 0)
        {
            throw new ReferenceFault(line, "a price of zero or less; expected prices above zero");
        }

        if (bar.Low > Math.Min(bar.Open, bar.Close) || bar.High < Math.Max(bar.Open, bar.Close))
        {
            throw new ReferenceFault(line, "open and close must lie between low and high");
        }

        if (before.Count >= MostRows)
        {
            throw new ReferenceFault(line, $"more than {MostRows} rows");
        }

        if (before.Count == 0 || bar.At == before[^1].At + header.Step)
        {
            return;
        }

        var expected = before[^1].At + header.Step;
        var fault = bar.At == before[^1].At ? "the same time as the row before"
            : bar.At < before[^1].At ? "earlier than the row before"
            : "a gap after the row before";
        throw new ReferenceFault(line, string.Create(CultureInfo.InvariantCulture, $"{bar.At:yyyy-MM-ddTHH:mmZ} is {fault}; expected {expected:yyyy-MM-ddTHH:mmZ}"));
    }
}
