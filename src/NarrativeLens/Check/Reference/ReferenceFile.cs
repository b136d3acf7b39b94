using CsvHelper;

namespace NarrativeLens.Check;

/// <summary>
/// Reads one reference file: header lines, then CSV with <c>time,open,high,low,close</c> or <c>time,value</c>. A file whose rows
/// also name <c>vintage,retrieved</c> is a ledger: rows in any order, a later edition's value in the place of an earlier one's.
/// </summary>
internal static class ReferenceFile
{
    private const int MostRows = 20_000_000;

    private static readonly CsvReaderOptions s_csv = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = 1024,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Reads a series.</summary>
    /// <param name="text">The file.</param>
    /// <param name="asOf">Only what was known before this moment is read; null reads all.</param>
    /// <param name="isTorn">True where the file's last line has no end: a ledger's writer was stopped in it, and it does not count.</param>
    /// <returns>Null where nothing of it was known by then.</returns>
    /// <exception cref="ReferenceFault">The text is no usable series.</exception>
    public static ReferenceSeries? Read(TextReader text, DateTimeOffset? asOf = null, bool isTorn = false)
    {
        var lines = HeaderLines(text);
        var header = SeriesHeaderReader.Read(lines);
        return Read(text, header, lines.Count, RowColumns.Of, isTorn) is var (columns, rows)
            ? SeriesAssembly.Of(header, columns, rows, asOf)
            : null;
    }

    /// <summary>The lines at the top that begin with #, without it.</summary>
    public static List<string> HeaderLines(TextReader text)
    {
        var lines = new List<string>();
        while (text.Peek() == '#')
        {
            lines.Add(text.ReadLine()![1..]);
        }

        return lines;
    }

    /// <summary>Reads the rows below the header.</summary>
    /// <param name="text">The file after its header lines.</param>
    /// <param name="header">The header.</param>
    /// <param name="above">The number of its lines.</param>
    /// <param name="choose">Finds the cells by the names of the columns; null where they are not there.</param>
    /// <param name="isTorn">True where the last line has no end.</param>
    public static (RowColumns Columns, List<ReferenceRow> Rows) Read(
        TextReader text, SeriesHeader header, int above, Func<IReadOnlyList<string>, RowColumns?> choose, bool isTorn)
    {
        using var csv = CsvReader.Create(text, s_csv, leaveOpen: true);
        try
        {
            csv.ReadHeader();
            var columns = choose([.. csv.Headers]) ?? throw new ReferenceFault(above + 1, $"expected {RowColumns.Expected}");
            if (!columns.IsLedger && header.Vintage.Length == 0)
            {
                throw new ReferenceFault(1, "the header has no line '# vintage: …', and no column names the vintage of each row");
            }

            var rows = Rows(csv, new RowReader(csv, columns, header, above), isTorn && columns.IsLedger);
            return (columns, rows.Count > 0 ? rows : throw new ReferenceFault(above + 2, "expected at least one row of values"));
        }
        catch (CsvFormatException fault)
        {
            throw new ReferenceFault(above + (int)fault.LineNumber, "no well-formed row of short cells; expected values parted by commas");
        }
    }

    private static List<ReferenceRow> Rows(CsvReader csv, RowReader reader, bool dropsLast)
    {
        var rows = new List<ReferenceRow>();
        var more = csv.Read();
        while (more)
        {
            var line = reader.Line;
            try
            {
                if (reader.Read() is { } row)
                {
                    rows.Add(row);
                }
            }
            catch (ReferenceFault) when (dropsLast && !csv.Read())
            {
                return rows;
            }

            more = csv.Read();
            if (!more && dropsLast && rows.Count > 0 && rows[^1].Line == line)
            {
                rows.RemoveAt(rows.Count - 1);
            }

            if (rows.Count > MostRows)
            {
                throw new ReferenceFault(line, $"more than {MostRows} rows");
            }
        }

        return rows;
    }
}
