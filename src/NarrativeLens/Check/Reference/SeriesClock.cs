namespace NarrativeLens.Check;

/// <summary>The steps of a series: of one length in UTC, or days and months of the calendar of its zone.</summary>
internal sealed class SeriesClock
{
    private readonly TimeSpan _step;
    private readonly int _months;
    private readonly TimeZoneInfo _zone;
    private readonly bool _isEven;

    /// <summary>The clock of a series.</summary>
    public SeriesClock(SeriesHeader header)
    {
        (_step, _months, _zone) = (header.Step, header.Months, TimeZoneInfo.FindSystemTimeZoneById(header.Zone));

        // Hours are hours in every zone; only days and more feel a change of clocks.
        _isEven = _months == 0 && (header.Zone == SeriesHeader.Utc || _step < TimeSpan.FromDays(1));
    }

    /// <summary>The first moment after the step that begins at <paramref name="at"/>.</summary>
    public DateTimeOffset After(DateTimeOffset at) =>
        _isEven ? at + _step
        : _months > 0 ? Moment(Local(at).AddMonths(_months))
        : Moment(Local(at) + _step);

    /// <summary>True where a step begins at <paramref name="moment"/>, if one begins at <paramref name="anchor"/>.</summary>
    public bool Aligns(DateTimeOffset anchor, DateTimeOffset moment)
    {
        if (_isEven)
        {
            return (moment - anchor).Ticks % _step.Ticks == 0;
        }

        var (from, to) = (Local(anchor), Local(moment));
        return _months > 0
            ? from.Day == to.Day && from.TimeOfDay == to.TimeOfDay && (((to.Year - from.Year) * 12) + to.Month - from.Month) % _months == 0
            : (to - from).Ticks % _step.Ticks == 0;
    }

    /// <summary>The moment that a clock of the zone shows as <paramref name="local"/>; of an hour that comes twice the first, of one that is left out the next.</summary>
    public DateTimeOffset Moment(DateTime local)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        plain = _zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain;
        var offset = _zone.IsAmbiguousTime(plain) ? _zone.GetAmbiguousTimeOffsets(plain).Max() : _zone.GetUtcOffset(plain);
        return new DateTimeOffset(plain, offset).ToUniversalTime();
    }

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone).DateTime;
}
