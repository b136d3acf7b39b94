using System.Globalization;
using CsvHelper;

namespace NarrativeLens.Check;

/// <summary>Reads the rows below a header, each by itself.</summary>
/// <param name="csv">The rows; its heading is read.</param>
/// <param name="columns">Where the cells stand.</param>
/// <param name="header">What they are of.</param>
/// <param name="above">The number of header lines.</param>
internal sealed class RowReader(CsvReader csv, RowColumns columns, SeriesHeader header, int above)
{
    private readonly SeriesClock _clock = new(header);
    private Edition? _edition;
    private (string Vintage, string Retrieved) _written;

    /// <summary>The line of the row that was read last.</summary>
    public int Line => above + (int)csv.LineNumber;

    /// <summary>Reads the row that the reader stands on.</summary>
    /// <returns>Null where its value cells are empty: a time without a value.</returns>
    /// <exception cref="ReferenceFault">It is no row of a series.</exception>
    public ReferenceRow? Read()
    {
        if (csv.FieldCount != columns.Count)
        {
            throw new ReferenceFault(Line, $"{csv.FieldCount} cells; expected {columns.Count}");
        }

        if (columns.IsSingle && csv.GetString(columns.Close).Length == 0 && header.Missing != MissingSteps.None)
        {
            return null;
        }

        var bar = new Bar(Time(csv.GetString(columns.Time)), Number(columns.Open), Number(columns.High), Number(columns.Low), Number(columns.Close));
        Check(bar);
        return new ReferenceRow(bar, columns.IsLedger ? EditionOf() : null, Line);
    }

    private DateTimeOffset Time(string text)
    {
        if (!DateTime.TryParseExact(text, Edition.Forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time))
        {
            throw new ReferenceFault(Line, $"time '{text}': expected a day (2026-02-06) or a moment (2026-02-06T00:00:00Z)");
        }

        // A time without an offset is the clock of the header's zone.
        return time.Kind == DateTimeKind.Utc ? new DateTimeOffset(time) : _clock.Moment(time);
    }

    private decimal Number(int column)
    {
        var text = csv.GetString(column);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ReferenceFault(Line, text.Length == 0
                ? "an empty cell; expected a number, or the header line '# missing: unknown' where values are missing"
                : $"'{text}': expected a number such as 62345 or 62345.5");
    }

    // Rows of one edition stand together: its words are the same strings mostly.
    private Edition EditionOf()
    {
        var written = (csv.GetString(columns.Vintage), csv.GetString(columns.Retrieved));
        if (_edition is null || written != _written)
        {
            var retrieved = SeriesTime.TryRead(written.Item2, out var moment) ? moment : (DateTimeOffset?)null;
            if (written.Item1.Length == 0 || (retrieved is null && written.Item2.Length > 0))
            {
                throw new ReferenceFault(Line, $"vintage '{written.Item1}', retrieved '{written.Item2}': expected a vintage such as 2026-03-31 and a moment such as 2026-03-31T08:00:00Z");
            }

            (_written, _edition) = (written, new Edition(written.Item1, retrieved));
        }

        return _edition;
    }

    private void Check(Bar bar)
    {
        if (header.Metric == Metrics.Price && bar.Low <= 0)
        {
            throw new ReferenceFault(Line, "a price of zero or less; expected prices above zero");
        }

        if (bar.Low > Math.Min(bar.Open, bar.Close) || bar.High < Math.Max(bar.Open, bar.Close))
        {
            throw new ReferenceFault(Line, "open and close must lie between low and high");
        }
    }
}
