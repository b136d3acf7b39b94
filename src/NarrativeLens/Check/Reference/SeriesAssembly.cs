using System.Globalization;

namespace NarrativeLens.Check;

/// <summary>Puts the rows of a file together: of each time the latest edition known, in order, with what is missing found.</summary>
internal static class SeriesAssembly
{
    /// <summary>The series as it was known before a moment.</summary>
    /// <returns>Null where nothing was known by then.</returns>
    /// <exception cref="ReferenceFault">The rows contradict their header or one another.</exception>
    public static ReferenceSeries? Of(SeriesHeader header, RowColumns columns, List<ReferenceRow> rows, DateTimeOffset? asOf)
    {
        var whole = new Edition(header.Vintage, header.Retrieved is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null);
        if (asOf is { } then)
        {
            rows = rows.FindAll(row => (row.Edition ?? whole).KnownFrom < then);
        }

        if (rows.Count == 0)
        {
            return null;
        }

        rows = columns.IsLedger ? Latest(rows) : rows;
        var clock = new SeriesClock(header);
        var gaps = Gaps(rows, clock, columns.IsLedger && header.Missing == MissingSteps.None ? MissingSteps.Unknown : header.Missing);
        var editions = columns.IsLedger ? rows.ConvertAll(row => row.Edition!) : [whole];
        var last = editions.MaxBy(edition => edition.KnownFrom)!;
        return new ReferenceSeries(header with { Vintage = last.Vintage, Retrieved = SeriesTime.DayOf(last.Retrieved) }, rows.ConvertAll(row => row.Bar), editions, gaps)
        {
            IsSingle = columns.IsSingle,
        };
    }

    // Stable: of two rows of one edition the later line is the fault.
    private static List<ReferenceRow> Latest(List<ReferenceRow> rows)
    {
        var ordered = rows.OrderBy(row => row.Bar.At).ThenBy(row => row.Edition!.KnownFrom).ThenBy(row => row.Line).ToList();
        var latest = new List<ReferenceRow>(ordered.Count);
        foreach (var row in ordered)
        {
            if (latest.Count == 0 || latest[^1].Bar.At != row.Bar.At)
            {
                latest.Add(row);
                continue;
            }

            latest[^1] = latest[^1].Edition! != row.Edition! ? row : throw new ReferenceFault(
                row.Line, $"{SeriesTime.Moment(row.Bar.At)} stands twice in vintage {row.Edition!.Vintage}, first on line {latest[^1].Line}; a revision needs a vintage of its own");
        }

        return latest;
    }

    private static List<int> Gaps(List<ReferenceRow> rows, SeriesClock clock, MissingSteps missing)
    {
        var gaps = new List<int>();
        for (var i = 1; i < rows.Count; i++)
        {
            var (at, expected) = (rows[i].Bar.At, clock.After(rows[i - 1].Bar.At));
            if (at == expected)
            {
                continue;
            }

            if (at < expected || missing == MissingSteps.None)
            {
                throw new ReferenceFault(rows[i].Line, Misplaced(at, rows[i - 1].Bar.At, expected));
            }

            gaps.Add(i);
        }

        return gaps;
    }

    private static string Misplaced(DateTimeOffset at, DateTimeOffset before, DateTimeOffset expected)
    {
        var fault = at == before ? "the same time as the row before"
            : at < before ? "earlier than the row before"
            : at < expected ? "less than a step after the row before"
            : "a gap after the row before";
        var hint = at > expected ? ", or the header line '# missing: unknown' ('closed' for days without trading)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-ddTHH:mmZ} is {fault}; expected {expected.UtcDateTime:yyyy-MM-ddTHH:mmZ}{hint}");
    }
}
