namespace NarrativeLens.Check;

/// <summary>The prices of one window: its first and last row, and the rows of its highest and lowest price.</summary>
internal sealed record PriceSpan(ReferenceSeries Series, Bar First, Bar Highest, Bar Lowest, Bar Last)
{
    public decimal Open => First.Open;

    public decimal High => Highest.High;

    public decimal Low => Lowest.Low;

    public decimal Close => Last.Close;

    /// <summary>First moment of the first row.</summary>
    public DateTimeOffset From => First.At;

    /// <summary>First moment after the last row.</summary>
    public DateTimeOffset To => Series.After(Last.At);

    /// <summary>Its rows, in order.</summary>
    public IEnumerable<Bar> Rows => Series.Within(First.At, Last.At);

    /// <summary>One of the four prices.</summary>
    public decimal Of(PriceField field) => field switch
    {
        PriceField.Open => Open,
        PriceField.High => High,
        PriceField.Low => Low,
        _ => Close,
    };

    /// <summary>The price as evidence, with the time of its row.</summary>
    public Evidence Evidence(PriceField field)
    {
        var at = field switch
        {
            PriceField.Open => First.At,
            PriceField.High => Highest.At,
            PriceField.Low => Lowest.At,
            _ => Last.At,
        };
        var header = Series.Header;
        var edition = Series.EditionOf(at);
        return new Evidence(header.Id, $"{Words.Of(field)}: {header.Definition}", at, Of(field), header.Source, SeriesTime.DayOf(edition.Retrieved), edition.Vintage);
    }
}

/// <summary>The four prices of a window.</summary>
internal enum PriceField
{
    Open,
    High,
    Low,
    Close,
}
